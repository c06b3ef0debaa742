/**
 * Dates of a column: numbers of some precision, or EDTF texts. It gives the same bounds and texts as separate entries
 * would have, but makes no text or object for each.
 */
import type { Steps } from '../base/steps.js';
import { inZone } from '../time/announced.js';
import { civilDateOf, civilMs } from '../time/civil.js';
import { parseDate, type DateValue } from '../time/date-ends.js';
import { DateFlag, Precision } from '../time/date-range.js';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../time/units.js';
import { civilToUtc, lastCivilToUtc } from '../time/zone.js';
import { writeBounds, type Bounds } from './bounds.js';
import type { ColumnPrecision } from './columns.js';
import { pick, type Numbers, type TextAt } from './column-values.js';
import type { Zones } from './zones.js';

/** EDTF writes years of four digits. */
const FIRST_MS = civilMs(-9999);
const LAST_MS = civilMs(10_000) - 1;
const UTC = 'UTC';
/** Some milliseconds. */
const TEXTS_OF_A_STEP = 5000;
const OPEN = DateFlag.openStart | DateFlag.openEnd;

/** Each stands at its number in the column `precision`. */
export const COLUMN_PRECISIONS: readonly ColumnPrecision[] = [
  'millisecond',
  'second',
  'minute',
  'day',
  'month',
  'year',
];

const PRECISIONS: readonly Precision[] = [
  Precision.millisecond,
  Precision.second,
  Precision.minute,
  Precision.day,
  Precision.month,
  Precision.year,
];
const WIDTHS_MS = [1, SECOND_MS, MINUTE_MS, DAY_MS] as const;
const MINUTE = 2;
const DAY = 3;
const MONTH = 4;
/** Length of the ISO text that each precision leaves. */
const TEXT_LENGTHS = [23, 19, 16, 10, 7, 4] as const;

/** The date of each row as EDTF; undefined if there is none. */
export type DateAt = (row: number) => DateValue | undefined;

/** Texts of two columns, each a date of its own. */
export interface ColumnEnds {
  readonly start: TextAt;
  readonly end: TextAt;
}

/** The input for the dates of a table. Rows are the shown ones. */
export type ColumnDates =
  | { readonly values: DateAt; readonly ends?: ColumnEnds; readonly rows: number }
  | {
      readonly values: undefined;
      readonly rows: number;
      readonly start: Float64Array;
      /** NaN if there is none. */
      readonly end: Float64Array | undefined;
      /** Places in {@link COLUMN_PRECISIONS}: one for all, or one for each row. */
      readonly precision: number | Uint8Array;
    };

export type NumberDates = Extract<ColumnDates, { readonly values: undefined }>;

/** Bounds, and the rest that a model has of a date. */
export interface DateColumns extends Bounds {
  readonly flags: Uint16Array;
  readonly precision: Uint8Array;
}

/** The widest precision, up to a day, at which no number loses anything: whole days become days, not instants. */
export function sharpestOf(start: Numbers, end: Numbers | undefined): number {
  let precision = DAY;
  for (const numbers of end === undefined ? [start] : [start, end]) {
    for (let row = 0; row < numbers.length && precision > 0; row++) {
      const ms = numbers[row]!;
      while (Number.isFinite(ms) && precision > 0 && !isWhole(ms, WIDTHS_MS[precision]!)) precision--;
    }
  }
  return precision;
}

/** Whether the numbers of a row make a date. */
export function isDated(start: number, end: number): boolean {
  if (end !== end) return inYears(start);
  return (start === -Infinity || inYears(start)) && (end === Infinity || inYears(end));
}

export function isReversed(start: number, end: number, dates: NumberDates, row: number): boolean {
  const precision = precisionOf(dates, row);
  return floorTo(end, precision) < floorTo(start, precision);
}

/** The same dates for fewer rows. */
export function cutDates(dates: ColumnDates, shown: Uint32Array): ColumnDates {
  const rows = shown.length;
  if (dates.values !== undefined) {
    const { values } = dates;
    return { values: (row) => values(shown[row]!), rows };
  }
  const { start, end, precision } = dates;
  return {
    values: undefined,
    rows,
    start: pick(start, shown, new Float64Array(rows)),
    end: end && pick(end, shown, new Float64Array(rows)),
    precision: typeof precision === 'number' ? precision : pick(precision, shown, new Uint8Array(rows)),
  };
}

export function* columnDates(dates: ColumnDates, zones: Zones): Steps<DateColumns> {
  return dates.values === undefined ? yield* datesOfNumbers(dates, zones.calendar) : yield* datesOfTexts(dates, zones);
}

/** The date of a row in the form that an entry has. */
export function dateOfRow(dates: ColumnDates, row: number): DateValue {
  if (dates.values !== undefined) return dates.values(row) ?? '';
  const precision = precisionOf(dates, row);
  const end = dates.end?.[row] ?? Number.NaN;
  const start = instantText(dates.start[row]!, precision);
  return Number.isNaN(end) ? start : `${start}/${instantText(end, precision)}`;
}

function* datesOfTexts(
  { values, rows }: Extract<ColumnDates, { values: DateAt }>,
  { calendar, hours }: Zones,
): Steps<DateColumns> {
  const columns = {
    startMin: new Float64Array(rows),
    startMax: new Float64Array(rows),
    endMin: new Float64Array(rows),
    endMax: new Float64Array(rows),
    flags: new Uint16Array(rows),
    precision: new Uint8Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    if (row % TEXTS_OF_A_STEP === TEXTS_OF_A_STEP - 1) yield;
    const parsed = parseDate(values(row));
    if (parsed === undefined) continue;
    const date = inZone(parsed, hours);
    writeBounds(columns, row, date, calendar);
    columns.flags[row] = date.flags;
    columns.precision[row] = date.precision;
  }
  return columns;
}

function* datesOfNumbers(given: NumberDates, timeZone: string): Steps<DateColumns> {
  const dates = {
    ...given,
    start: stillThere(given.start, given.rows),
    end: given.end && stillThere(given.end, given.rows),
  };
  const { start, end } = dates;
  const from = boundsOfNumbers(dates, start, timeZone);
  yield;
  if (end === undefined) return { ...from, endMin: from.startMin, endMax: from.startMax, ...qualitiesOf(dates) };
  const last = new Float64Array(end.length);
  for (let row = 0; row < last.length; row++) last[row] = Number.isNaN(end[row]) ? start[row]! : end[row]!;
  yield;
  const to = boundsOfNumbers(dates, last, timeZone);
  yield;
  return { ...from, endMin: to.startMin, endMax: to.startMax, ...qualitiesOf(dates) };
}

/** The page may have handed the numbers on to a worker since. */
function stillThere(numbers: Float64Array, rows: number): Float64Array {
  return numbers.length === rows ? numbers : new Float64Array(rows);
}

function qualitiesOf(dates: NumberDates): Pick<DateColumns, 'flags' | 'precision'> {
  const { end, rows } = dates;
  const flags = new Uint16Array(rows);
  const precision = new Uint8Array(rows);
  if (end === undefined && typeof dates.precision === 'number') {
    return {
      flags: flags.fill(flagsOf(0, Number.NaN, dates.precision)),
      precision: precision.fill(PRECISIONS[dates.precision]!),
    };
  }
  for (let row = 0; row < rows; row++) {
    const at = precisionOf(dates, row);
    flags[row] = flagsOf(dates.start[row]!, end === undefined ? Number.NaN : end[row]!, at);
    // A date without any known end is unknown.
    precision[row] = (flags[row]! & OPEN) === OPEN ? Precision.age : PRECISIONS[at]!;
  }
  return { flags, precision };
}

/** Numbers that are whole at their precision are bounds already. */
function boundsOfNumbers(
  dates: NumberDates,
  numbers: Float64Array,
  timeZone: string,
): Pick<Bounds, 'startMin' | 'startMax'> {
  const { precision } = dates;
  const widest = timeZone === UTC ? DAY : MINUTE;
  if (typeof precision === 'number' && precision <= widest && areWhole(numbers, WIDTHS_MS[precision]!)) {
    return { startMin: numbers, startMax: precision === 0 ? numbers : plus(numbers, WIDTHS_MS[precision]! - 1) };
  }
  const startMin = new Float64Array(numbers.length);
  const startMax = new Float64Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const at = precisionOf(dates, row);
    const floor = floorTo(numbers[row]!, at);
    const last = nextAfter(floor, at) - 1;
    startMin[row] = at < DAY ? floor : civilToUtc(floor, timeZone);
    startMax[row] = at < DAY ? last : Math.max(startMin[row]!, lastCivilToUtc(last, timeZone));
  }
  return { startMin, startMax };
}

function areWhole(numbers: Float64Array, width: number): boolean {
  for (let row = 0; row < numbers.length; row++) if (!isWhole(numbers[row]!, width)) return false;
  return true;
}

/** A remainder of doubles takes five times as long. Infinity counts as whole. */
function isWhole(ms: number, width: number): boolean {
  return Math.floor(ms / width) * width === ms;
}

function plus(numbers: Float64Array, more: number): Float64Array {
  const sums = new Float64Array(numbers.length);
  for (let row = 0; row < sums.length; row++) sums[row] = numbers[row]! + more;
  return sums;
}

function precisionOf({ precision }: NumberDates, row: number): number {
  return typeof precision === 'number' ? precision : precision[row]!;
}

function flagsOf(start: number, end: number, precision: number): number {
  const floating = precision < DAY ? 0 : DateFlag.floating;
  if (Number.isNaN(end)) return floating;
  const open = (start === -Infinity ? DateFlag.openStart : 0) | (end === Infinity ? DateFlag.openEnd : 0);
  const known = start !== -Infinity || end !== Infinity;
  return DateFlag.interval | open | (known ? floating : 0);
}

function floorTo(ms: number, precision: number): number {
  if (!Number.isFinite(ms)) return ms;
  if (precision <= DAY) return Math.floor(ms / WIDTHS_MS[precision]!) * WIDTHS_MS[precision]!;
  const { year, month } = civilDateOf(ms);
  return civilMs(year, precision === MONTH ? month : 1);
}

function nextAfter(floor: number, precision: number): number {
  if (precision <= DAY || !Number.isFinite(floor)) return floor + (WIDTHS_MS[precision] ?? 0);
  const { year, month } = civilDateOf(floor);
  return precision === MONTH ? civilMs(year, month + 1) : civilMs(year + 1);
}

function instantText(ms: number, precision: number): string {
  if (!inYears(ms)) return '..';
  const iso = new Date(Math.floor(ms)).toISOString();
  // ISO writes six digits and a sign before the year 0.
  const text = iso.startsWith('-')
    ? `-${iso.slice(3, 3 + TEXT_LENGTHS[precision]!)}`
    : iso.slice(0, TEXT_LENGTHS[precision]);
  return precision <= MINUTE ? `${text}Z` : text;
}

function inYears(ms: number): boolean {
  return ms >= FIRST_MS && ms <= LAST_MS;
}
