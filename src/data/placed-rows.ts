/** The times of a growing number of entries, as they are drawn in one zone. Rows are never written again. */
import { parseDate, type DateValue } from '../time/date-ends.js';
import type { EdtfDate } from '../time/date-range.js';
import { ownAnchor } from './anchors.js';
import { writeBounds, type Bounds } from './bounds.js';
import { grown } from './grown.js';
import { createIssue } from './issue-text.js';
import type { Timing } from './times.js';

export interface PlacedColumns extends Bounds {
  /** The anchor of the entry itself, infinite where it has none. */
  readonly own: Float64Array;
  readonly flags: Uint16Array;
  readonly precision: Uint8Array;
  readonly lasting: Uint8Array;
}

type Column = PlacedColumns[keyof PlacedColumns];

const EMPTY: PlacedColumns = {
  startMin: new Float64Array(0),
  startMax: new Float64Array(0),
  endMin: new Float64Array(0),
  endMax: new Float64Array(0),
  own: new Float64Array(0),
  flags: new Uint16Array(0),
  precision: new Uint8Array(0),
  lasting: new Uint8Array(0),
};
const NAMES = Object.keys(EMPTY) as readonly (keyof PlacedColumns)[];

export class PlacedRows {
  #count = 0;
  #columns: PlacedColumns = EMPTY;

  constructor(readonly timeZone: string) {}

  get count(): number {
    return this.#count;
  }

  /** Throws where a date is no EDTF date: entries have to be validated ones. */
  add({ date: value, asOf }: Timing): void {
    const row = this.#nextRow();
    const columns = this.#columns;
    const date = dateOf(value, row);
    writeBounds(columns, row, date, this.timeZone);
    columns.own[row] = ownAnchor(asOf, columns, row, this.timeZone);
    columns.flags[row] = date.flags;
    columns.precision[row] = date.precision;
    columns.lasting[row] = asOf === undefined ? 0 : 1;
  }

  /** A row of others in the same zone. */
  copy(from: PlacedRows, source: number): void {
    const row = this.#nextRow();
    for (const name of NAMES) this.#columns[name][row] = from.#columns[name][source]!;
  }

  /** Room for as many rows, so that it need not grow on the way there. */
  reserve(rows: number): void {
    this.#columns = mapColumns(this.#columns, (column) => grown(column, rows));
  }

  /** Views of the first rows. */
  first(rows: number): PlacedColumns {
    return mapColumns(this.#columns, (column) => column.subarray(0, rows));
  }

  #nextRow(): number {
    if (this.#count === this.#columns.own.length) this.reserve(this.#count + 1);
    return this.#count++;
  }
}

function mapColumns(columns: PlacedColumns, change: (column: Column) => Column): PlacedColumns {
  return Object.fromEntries(NAMES.map((name) => [name, change(columns[name])])) as unknown as PlacedColumns;
}

function dateOf(date: DateValue, index: number): EdtfDate {
  const parsed = parseDate(date);
  if (parsed !== undefined) return parsed;
  const path = `entries[${index}].date`;
  throw new RangeError(createIssue({ code: 'bad-date', severity: 'error', path, value: date }).message);
}
