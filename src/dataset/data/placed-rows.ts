/** The times of a growing number of entries, for one calendar. Rows are never written again. */
import { SparseNumbers } from '../base/sparse-numbers.js';
import { inZone } from '../time/announced.js';
import { parseDate, type DateValue } from '../time/date-ends.js';
import type { EdtfDate } from '../time/date-range.js';
import { parseEdtf } from '../time/edtf.js';
import { earliest, writeBounds, type Bounds } from './bounds.js';
import type { Dataset } from './dataset.js';
import { grown } from './field-columns.js';
import { createIssue } from './issue-text.js';
import type { Timing } from './times.js';
import type { Zones } from './zones.js';

// A finite instant for the place of each entry: the day on which the source gives it as current; else its earliest
// start; else, with an open start, the known end. An entry open on both sides stands at the latest anchor of the
// others, since a source describes a state from its own present.

/** The anchor of an entry alone; `-Infinity` if no bound is known. */
function ownAnchor(asOf: string | undefined, bounds: Bounds, row: number, timeZone: string): number {
  const current = instantOf(asOf, timeZone);
  if (current !== undefined) return current;
  const { startMin, endMin, endMax } = bounds;
  if (Number.isFinite(startMin[row])) return startMin[row]!;
  if (Number.isFinite(endMin[row])) return endMin[row]!;
  return Number.isFinite(endMax[row]) ? endMax[row]! : -Infinity;
}

/** The same anchors if every entry has its own. */
export function fillAnchors(own: Float64Array, { updated }: Pick<Dataset, 'updated'>, timeZone: string): Float64Array {
  let latest = -Infinity;
  let whole = true;
  for (let row = 0; row < own.length; row++) {
    const anchor = own[row]!;
    if (anchor > latest) latest = anchor;
    if (anchor === -Infinity) whole = false;
  }
  if (whole) return own;
  const others = latest === -Infinity ? (instantOf(updated, timeZone) ?? 0) : latest;
  return own.map((anchor) => (anchor === -Infinity ? others : anchor));
}

function instantOf(date: string | undefined, timeZone: string): number | undefined {
  const parsed = parseEdtf(date);
  const instant = parsed === undefined ? undefined : earliest(parsed, timeZone);
  return Number.isFinite(instant) ? instant : undefined;
}

export interface PlacedColumns extends Bounds {
  readonly flags: Uint16Array;
  readonly precision: Uint8Array;
  readonly lasting: Uint8Array;
}

/** The anchor of each entry itself, infinite if it has none. */
export interface OwnAnchors {
  readonly own: Float64Array;
}

type Column = PlacedColumns[keyof PlacedColumns];

const EMPTY: PlacedColumns = {
  startMin: new Float64Array(0),
  startMax: new Float64Array(0),
  endMin: new Float64Array(0),
  endMax: new Float64Array(0),
  flags: new Uint16Array(0),
  precision: new Uint8Array(0),
  lasting: new Uint8Array(0),
};
const NAMES = Object.keys(EMPTY) as readonly (keyof PlacedColumns)[];

export class PlacedRows {
  #count = 0;
  #columns: PlacedColumns = EMPTY;
  /** Anchors that are not the earliest start. */
  readonly #own = new SparseNumbers();

  constructor(readonly zones: Zones) {}

  get count(): number {
    return this.#count;
  }

  /** Throws if a date is not an EDTF date: entries have to be validated. */
  add({ date: value, timeZone, asOf }: Timing): void {
    const row = this.#nextRow();
    const columns = this.#columns;
    const { calendar, hours } = this.zones;
    const date = inZone(dateOf(value, row), timeZone ?? hours);
    writeBounds(columns, row, date, calendar);
    this.#anchor(row, ownAnchor(asOf, columns, row, calendar));
    columns.flags[row] = date.flags;
    columns.precision[row] = date.precision;
    columns.lasting[row] = asOf === undefined ? 0 : 1;
  }

  /** Copies a row of another table in the same zones. */
  copy(from: PlacedRows, source: number): void {
    const row = this.#nextRow();
    for (const name of NAMES) this.#columns[name][row] = from.#columns[name][source]!;
    this.#anchor(row, from.#own.at(source, this.#columns.startMin[row]!));
  }

  /** Reserves room for as many rows, so that it need not grow step by step. */
  reserve(rows: number): void {
    this.#columns = mapColumns(this.#columns, (column) => grown(column, rows));
  }

  /** Views of the first rows. */
  first(rows: number): PlacedColumns & OwnAnchors {
    const columns = mapColumns(this.#columns, (column) => column.subarray(0, rows));
    return { ...columns, own: this.#own.over(columns.startMin) };
  }

  #nextRow(): number {
    if (this.#count === this.#columns.startMin.length) this.reserve(this.#count + 1);
    return this.#count++;
  }

  #anchor(row: number, own: number): void {
    if (own !== this.#columns.startMin[row]) this.#own.add(row, own);
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
