/** Cells copied from a spreadsheet: tabs between cells, a line for each row; and the addresses behind their words. */
import { CsvSplitter } from '../../../src/dataset/sources/csv-splitter.js';
import { canHave, provideColumn } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { cellOf, withCells, type CellChange } from './sheet.js';

/** Addresses of a row. */
export interface PastedLinks {
  readonly row: number;
  readonly links: readonly string[];
}

/** Addresses in one cell stand between blanks. */
export function joinedLinks(cell: string, links: readonly string[]): string {
  return [cell, ...links.filter((link) => !cell.includes(link))].filter((text) => text !== '').join(' ');
}

/** The text of one cell stays in one: what is pasted fills as many as it has. */
export function pastedCells(text: string, row: number, column: number): readonly CellChange[] {
  const splitter = new CsvSplitter('\t');
  const rows = [...splitter.split(text), ...splitter.end()].filter((cells) => cells !== undefined);
  return cellsFrom(rows, row, column);
}

export function cellsFrom(rows: readonly (readonly string[])[], row: number, column: number): readonly CellChange[] {
  return rows.flatMap((cells, down) =>
    cells.map((cell, along) => ({ row: row + down, column: column + along, text: cell })),
  );
}

/** Addresses stand in the column of addresses; in our own table, beside the sources. `nameOf`: of a new column. */
export function withPastedLinks(
  draft: MakerDraft,
  pasted: readonly PastedLinks[],
  nameOf: (field: 'url' | 'source') => string,
): MakerDraft {
  const some = pasted.filter(({ links }) => links.length > 0);
  if (some.length === 0) return draft;
  const field = canHave(draft, 'url') ? 'url' : 'source';
  const { draft: provided, column } = provideColumn(draft, field, nameOf(field));
  const changes = some.map(({ row, links }) => {
    const cell = cellOf(provided.sheet, row, column);
    const text = field === 'url' ? joinedLinks(cell, links) : [cell, ...links].filter((part) => part !== '').join('; ');
    return { row, column, text };
  });
  return { ...provided, sheet: withCells(provided.sheet, changes) };
}
