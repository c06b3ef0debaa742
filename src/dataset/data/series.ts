/** The numbers over time of a dataset as columns, in order of time; sums of a measure among them. */
import { utcToCivil, civilToUtc } from '../time/zone.js';
import { parseEdtf } from '../time/edtf.js';
import { boundsOf } from './bounds.js';
import type { Series } from './dataset.js';
import { measureNumbers } from './measure-numbers.js';
import type { TimelineModel } from './timeline-model.js';

export interface Curve {
  readonly series: Series;
  readonly kind: NonNullable<Series['kind']>;
  readonly unit: string | undefined;
  /** UTC ms, `end` exclusive. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** NaN where no number is known. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** EDTF of each value. */
  readonly dateAt: (at: number) => string;
  /** Entries with a number and a date that is vaguer than a column of a sum. */
  readonly leftOut: number;
}

const known = new WeakMap<TimelineModel, WeakMap<ArrayLike<number>, readonly Curve[]>>();

/** `shown`: the entries that a sum counts. A curve without a number stays, so that it says so. */
export function curvesOf(model: TimelineModel, shown: ArrayLike<number>): readonly Curve[] {
  const { series = [] } = model.dataset;
  const before = known.get(model) ?? new WeakMap<ArrayLike<number>, readonly Curve[]>();
  known.set(model, before);
  const curves =
    before.get(shown) ??
    series.map((each) => (each.values === undefined ? sumCurve(model, each, shown) : ownCurve(model, each)));
  before.set(shown, curves);
  return curves;
}

function ownCurve({ timeZone }: TimelineModel, series: Series): Curve {
  const rows = series.values ?? [];
  const dates = rows.map(([date]) => parseEdtf(String(date))!);
  const { startMin, endMax } = boundsOf(dates, timeZone);
  const order = Uint32Array.from(rows, (_, at) => at).sort((one, other) => startMin[one]! - startMin[other]!);
  const column = (numberOf: (at: number) => number): Float64Array => Float64Array.from(order, numberOf);
  const cell = (at: number, place: number): number => {
    const number = rows[at]?.[place];
    return typeof number === 'number' ? number : Number.NaN;
  };
  const value = column((at) => cell(at, 1));
  return {
    series,
    kind: series.kind ?? 'line',
    unit: series.unit,
    start: column((at) => startMin[at]!),
    end: column((at) => endMax[at]! + 1),
    value,
    low: column((at) => cell(at, 2)),
    high: column((at) => cell(at, 3)),
    dateAt: (at) => String(rows[order[at]!]?.[0]),
    leftOut: 0,
  };
}

type Unit = 'day' | 'month' | 'year';

const DAY_MS = 86_400_000;
/** A sum has no more columns than this, so that each can be seen. */
const MOST_DAYS = 120;
const MOST_MONTHS = 120;

/** A column for each day, month or year that has a number. An entry whose date is vaguer than that is in none. */
function sumCurve(model: TimelineModel, series: Series, shown: ArrayLike<number>): Curve {
  const { timeZone } = model;
  const numbers = measureNumbers(model, series.sum ?? '');
  const counted = Array.from(shown).filter((entry) => !Number.isNaN(numbers[entry]!));
  let first = Infinity;
  let last = -Infinity;
  for (const entry of counted) {
    if (!Number.isFinite(model.startMin[entry]!) || !Number.isFinite(model.startMax[entry]!)) continue;
    first = Math.min(first, model.startMin[entry]!);
    last = Math.max(last, model.startMax[entry]!);
  }
  const days = first > last ? 0 : (last - first) / DAY_MS;
  const unit: Unit = days <= MOST_DAYS ? 'day' : days <= MOST_MONTHS * 30.5 ? 'month' : 'year';
  const sums = new Map<number, number>();
  let leftOut = 0;
  for (const entry of counted) {
    const column = columnStart(model.startMin[entry]!, unit, timeZone);
    // What lasts is counted where it begins.
    if (column === undefined || column !== columnStart(model.startMax[entry]!, unit, timeZone)) leftOut++;
    else sums.set(column, (sums.get(column) ?? 0) + numbers[entry]!);
  }
  const civil = [...sums.keys()].sort((one, other) => one - other);
  const nothing = new Float64Array(civil.length).fill(Number.NaN);
  const measure = model.dataset.measures?.find(({ id }) => id === series.sum);
  return {
    series,
    kind: series.kind ?? 'bars',
    unit: measure?.unit ?? series.unit,
    start: Float64Array.from(civil, (ms) => civilToUtc(ms, timeZone)),
    end: Float64Array.from(civil, (ms) => civilToUtc(nextColumn(ms, unit), timeZone)),
    value: Float64Array.from(civil, (ms) => sums.get(ms)!),
    low: nothing,
    high: nothing,
    dateAt: (at) => new Date(civil[at]!).toISOString().slice(0, { day: 10, month: 7, year: 4 }[unit]),
    leftOut,
  };
}

/** The beginning of a column, on the clocks of the zone. Undefined beyond the years of four digits. */
function columnStart(utcMs: number, unit: Unit, timeZone: string): number | undefined {
  if (!Number.isFinite(utcMs)) return undefined;
  const date = new Date(utcToCivil(utcMs, timeZone));
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return undefined;
  const start = new Date(0);
  start.setUTCFullYear(year, unit === 'year' ? 0 : date.getUTCMonth(), unit === 'day' ? date.getUTCDate() : 1);
  return start.getTime();
}

function nextColumn(civilMs: number, unit: Unit): number {
  const date = new Date(civilMs);
  if (unit === 'day') return civilMs + DAY_MS;
  date.setUTCMonth(date.getUTCMonth() + (unit === 'month' ? 1 : 12));
  return date.getTime();
}

interface Summary {
  readonly least: number;
  readonly most: number;
  readonly last: number;
}

const summaries = new WeakMap<Curve, Summary>();

/** Places of the least, the greatest and the last number; undefined if there is none. The first of equals counts. */
export function summaryOf(curve: Curve): Summary | undefined {
  // Each frame says it.
  const before = summaries.get(curve);
  if (before !== undefined) return before;
  const { value } = curve;
  let [least, most, last] = [-1, -1, -1];
  value.forEach((number, at) => {
    if (Number.isNaN(number)) return;
    if (least < 0 || number < value[least]!) least = at;
    if (most < 0 || number > value[most]!) most = at;
    last = at;
  });
  if (least < 0) return undefined;
  const summary = { least, most, last };
  summaries.set(curve, summary);
  return summary;
}
