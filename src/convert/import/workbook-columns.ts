/** The columns of a sheet that its author shows. */
import type { SheetCells } from './workbook-sheet.js';

export interface ShownColumns {
  readonly cells: SheetCells;
  /** Names of the columns that are left out, or their places; those without a cell are not named. */
  readonly hidden: readonly string[];
}

/** Takes hidden columns out of a sheet, with their links and faults. `headerOf`: gives the place of the header. */
export function shownColumns(
  given: SheetCells,
  headerOf: (rows: readonly (readonly string[])[]) => number,
): ShownColumns {
  if (given.hiddenColumns.length === 0) return { cells: given, hidden: [] };
  const width = given.rows.reduce((most, { length }) => Math.max(most, length), 0);
  /** Where hidden columns begin and end: a file may say it of one column a million times. */
  const steps = new Int32Array(width + 1);
  for (const [first, last] of given.hiddenColumns) {
    if (!(first >= 0 && first < width && last >= first)) continue;
    steps[first]!++;
    steps[Math.min(last + 1, width)]!--;
  }
  /** Places of the columns without the hidden ones; undefined for these. */
  const places: (number | undefined)[] = [];
  let [shown, depth] = [0, 0];
  for (let column = 0; column < width; column++) {
    depth += steps[column]!;
    places.push(depth > 0 ? undefined : shown++);
  }
  if (shown === width) return { cells: given, hidden: [] };
  const placed = <Item extends { readonly column: number }>(items: readonly Item[]): readonly Item[] =>
    items.flatMap((item) => {
      const column = places[item.column];
      return column === undefined ? [] : [{ ...item, column }];
    });
  const rows = given.rows.map((row) =>
    row.length === 0 ? row : trimmed(row.filter((_, column) => places[column] !== undefined)),
  );
  const header = given.rows[headerOf(rows)] ?? [];
  const filled = new Set<number>();
  for (const row of given.rows)
    for (const [column, cell] of row.entries()) if (cell !== '' && places[column] === undefined) filled.add(column);
  const hidden = [...filled]
    .sort((one, two) => one - two)
    .map((column) => (header[column] ?? '').trim() || `#${column + 1}`);
  const cells = {
    ...given,
    ...{ rows, merged: placed(given.merged), faults: placed(given.faults) },
    links: new Map([...given.links].map(([row, links]) => [row, placed(links)])),
  };
  return { cells, hidden };
}

/** A row without a cell is an empty one. */
function trimmed(row: string[]): string[] {
  return row.every((cell) => cell === '') ? [] : row;
}
