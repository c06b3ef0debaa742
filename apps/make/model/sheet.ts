/** The edited rows. A sheet is never changed: each change makes another one that shares the unchanged rows. */

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Names that all exist and all differ, also for readers that ignore case. */
export function sheetOf(rows: readonly (readonly string[])[], nameOf: (number: number) => string): Sheet {
  const [first = [], ...rest] = rows;
  const width = rest.reduce((most, { length }) => Math.max(most, length), first.length);
  const taken = new Set<string>();
  const header = Array.from({ length: width }, (_, at) => freeName((first[at] ?? '').trim() || nameOf(at + 1), taken));
  return { header, rows: rest };
}

/** The name, or with a number if it is taken. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}

export function cellOf(sheet: Sheet, row: number, column: number): string {
  return sheet.rows[row]?.[column] ?? '';
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows beyond the last are added. Cells beyond the last column are left out: none has a name. */
export function withCells(sheet: Sheet, changes: readonly CellChange[]): Sheet {
  const rows = [...sheet.rows];
  const own = new Set<number>();
  for (const { row, column, text } of changes) {
    if (column >= sheet.header.length || cellOf({ ...sheet, rows }, row, column) === text) continue;
    while (rows.length <= row) rows.push([]);
    if (!own.has(row)) rows[row] = padded(rows[row]!, sheet.header.length);
    own.add(row);
    (rows[row] as string[])[column] = text;
  }
  return own.size === 0 ? sheet : { ...sheet, rows };
}

export function withRow(sheet: Sheet, at: number, cells: readonly string[] = []): Sheet {
  return { ...sheet, rows: sheet.rows.toSpliced(at, 0, padded(cells, sheet.header.length)) };
}

export function withoutRow(sheet: Sheet, at: number): Sheet {
  return { ...sheet, rows: sheet.rows.toSpliced(at, 1) };
}

/** Adds a column of this name at the end, and gives its place. */
export function withColumn(sheet: Sheet, name: string): { readonly sheet: Sheet; readonly column: number } {
  const taken = new Set(sheet.header.map((known) => known.toLowerCase()));
  return {
    sheet: { ...sheet, header: [...sheet.header, freeName(name, taken)] },
    column: sheet.header.length,
  };
}

function padded(cells: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(length, cells.length) }, (_, at) => cells[at] ?? '');
}
