/** The edited rows. A sheet is never changed: each change makes another one that shares the unchanged rows. */

import type { Aside } from '../../../src/convert/import/read-sheet.js';
import { distinctNames } from '../../../src/convert/import/row.js';

/** A page that reads everything again after each change can hold no more. */
export const MAX_ROWS = 20_000;
/** A table of 16,000 columns held the page for 20 s. The widest sheet of an archive that we met has 135. */
export const MAX_COLUMNS = 1000;

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are no events. They go back to the editor between the others, and nowhere else. */
  readonly asides?: readonly Aside[];
  /** Rows after {@link MAX_ROWS}. Nothing reads them, and no publication has them; they go back to the editor as they came. */
  readonly beyond?: readonly (readonly string[])[];
}

/** Names that all exist and all differ, also for readers that ignore case. */
export function sheetOf(rows: readonly (readonly string[])[], nameOf: (number: number) => string): Sheet {
  const [first = [], ...rest] = rows;
  const width = rest.reduce((most, { length }) => Math.max(most, length), first.length);
  const distinct = distinctNames();
  const header = Array.from({ length: width }, (_, at) => distinct((first[at] ?? '').trim() || nameOf(at + 1)));
  const beyond = rest.slice(MAX_ROWS);
  return beyond.length === 0 ? { header, rows: rest } : { header, rows: rest.slice(0, MAX_ROWS), beyond };
}

/** The columns up to the last one with a name or a text: a program may write thousands of empty ones behind it. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, cells) => {
    let width = cells.length;
    while (width > most && cells[width - 1]!.trim() === '') width--;
    return Math.max(most, width);
  }, 0);
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
  if (own.size === 0) return sheet;
  const more = rows.length - sheet.rows.length;
  return { ...sheet, rows, ...shifted(sheet, (place) => (place >= sheet.rows.length ? place + more : place)) };
}

export function withRow(sheet: Sheet, at: number, cells: readonly string[] = []): Sheet {
  const rows = sheet.rows.toSpliced(at, 0, padded(cells, sheet.header.length));
  // A total stays behind the last row.
  const isLast = at >= sheet.rows.length;
  return { ...sheet, rows, ...shifted(sheet, (place) => (place > at || (isLast && place === at) ? place + 1 : place)) };
}

export function withoutRow(sheet: Sheet, at: number): Sheet {
  return withoutRows(sheet, new Set([at]));
}

export function withoutRows(sheet: Sheet, gone: ReadonlySet<number>): Sheet {
  const before = (place: number): number => [...gone].filter((at) => at < place).length;
  return {
    ...sheet,
    rows: sheet.rows.filter((_, at) => !gone.has(at)),
    ...shifted(sheet, (place) => place - before(place)),
  };
}

function shifted({ asides }: Sheet, placeOf: (place: number) => number): Pick<Sheet, 'asides'> {
  return asides === undefined ? {} : { asides: asides.map(({ at, cells }) => ({ at: placeOf(at), cells })) };
}

/** The whole sheet with what stands between its rows, as many cells in each. */
export function wholeRows({ header, rows, asides = [], beyond = [] }: Sheet): readonly (readonly string[])[] {
  const events = [...rows, ...beyond];
  const between = new Map<number, (readonly string[])[]>();
  for (const { at, cells } of asides) {
    const place = Math.min(at, events.length);
    between.set(place, [...(between.get(place) ?? []), cells]);
  }
  const before = (place: number): readonly (readonly string[])[] => between.get(place) ?? [];
  const body = events.flatMap((row, place) => [...before(place), row]);
  const all = [...before(-1), header, ...body, ...before(events.length)];
  return all.map((cells) => header.map((_, column) => cells[column] ?? ''));
}

/** Adds a column of this name at the end, and gives its place. */
export function withColumn(sheet: Sheet, name: string): { readonly sheet: Sheet; readonly column: number } {
  const distinct = distinctNames();
  const header = [...sheet.header, name].map(distinct);
  return { sheet: { ...sheet, header }, column: sheet.header.length };
}

export function padded(cells: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(length, cells.length) }, (_, at) => cells[at] ?? '');
}
