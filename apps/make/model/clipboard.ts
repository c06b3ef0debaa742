/** Cells copied from a spreadsheet: tabs between cells, a line for each row. */
import { CsvSplitter } from '../../../src/dataset/sources/csv-splitter.js';
import type { CellChange } from './sheet.js';

/** The text of one cell stays in one: what is pasted fills as many as it has. */
export function pastedCells(text: string, row: number, column: number): readonly CellChange[] {
  const splitter = new CsvSplitter('\t');
  const rows = [...splitter.split(text), ...splitter.end()].filter((cells) => cells !== undefined);
  return rows.flatMap((cells, down) =>
    cells.map((cell, along) => ({ row: row + down, column: column + along, text: cell })),
  );
}
