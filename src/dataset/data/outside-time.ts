/**
 * Reports phases, milestones and series that no entry's time reaches: the chart ends with the entries, so nobody sees
 * them.
 */
import { dateText, type DateValue, parseDate } from '../time/date-ends.js';
import { parseEdtf } from '../time/edtf.js';
import type { DateRange } from '../time/date-range.js';
import type { Cursor } from './cursor.js';
import { MOST_VALUES } from './read-series.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';

interface Outside {
  readonly list: 'phases' | 'milestones' | 'series';
  readonly at: number;
  readonly field: 'date' | 'values';
  readonly value: unknown;
  readonly range: Pick<DateRange, 'min' | 'max'>;
}

/**
 * `head`: as it was given, since its faulty records count in paths. `dateAt`: the dates of entries. Ends as soon as all are
 * found within their time.
 */
export function reportOutside(head: object, count: number, dateAt: (row: number) => DateValue, cursor: Cursor): void {
  let left = [
    ...listed('phases', head, datedOf),
    ...listed('milestones', head, datedOf),
    ...listed('series', head, valuesOf),
  ];
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < count && left.length > 0; row++) {
    const { min = NaN, max = NaN } = parseDate(dateAt(row)) ?? {};
    const start = Number.isFinite(min) ? min : max;
    const end = Number.isFinite(max) ? max : min;
    if (start >= first && end <= last) continue;
    if (start < first) first = start;
    if (end > last) last = end;
    left = left.filter(({ range }) => range.min > last || range.max < first);
  }
  if (last < first) return;
  for (const outside of left) {
    const report = (_: unknown, at: Cursor): void => {
      at.read(
        (__, inside) => {
          reportTime(outside, inside);
        },
        undefined,
        outside.at,
        'warning',
      );
    };
    cursor.read(report, undefined, outside.list, 'warning');
  }
}

function reportTime({ list, field, value }: Outside, cursor: Cursor): void {
  cursor.report({
    code: 'not-shown',
    field,
    value,
    detail: 'no entry reaches this time, and the chart ends with the entries',
    cure: () => `add an entry of this time, or leave the ${list === 'series' ? list : list.slice(0, -1)} out`,
  });
}

type TimeOf = (record: unknown) => Omit<Outside, 'list' | 'at'> | undefined;

/** Those with a time that can be read; the others have been reported. */
function listed(list: Outside['list'], head: object, timeOf: TimeOf): readonly Outside[] {
  const records = readProperty(head, list);
  if (!isList(records)) return [];
  return Array.from({ length: Math.min(readLength(records), MAX_LOOKED_AT) }, (_, at) => at).flatMap((at) => {
    const time = timeOf(readProperty(records, at));
    return time === undefined ? [] : [{ list, at, ...time }];
  });
}

const datedOf: TimeOf = (record) => {
  const date = dateOf(record);
  const range = date === undefined ? undefined : parseDate(date);
  return date === undefined || range === undefined ? undefined : { field: 'date', value: dateText(date), range };
};

/** The time from the first value to the last. */
const valuesOf: TimeOf = (record) => {
  const rows = isRecord(record) ? readProperty(record, 'values') : undefined;
  if (!isRecord(record) || !isList(rows)) return undefined;
  let min = Infinity;
  let max = -Infinity;
  for (let at = 0; at < Math.min(readLength(rows), MOST_VALUES); at++) {
    const row = readProperty(rows, at);
    const date = isList(row) ? readProperty(row, 0) : undefined;
    const range = typeof date === 'string' ? parseEdtf(date) : undefined;
    if (range === undefined || !Number.isFinite(range.min)) continue;
    min = Math.min(min, range.min);
    max = Math.max(max, Number.isFinite(range.max) ? range.max : range.min);
  }
  return min > max ? undefined : { field: 'values', value: readProperty(record, 'id'), range: { min, max } };
};

function dateOf(record: unknown): DateValue | undefined {
  const date = isRecord(record) ? readProperty(record, 'date') : undefined;
  if (typeof date === 'string') return date;
  if (!isRecord(date)) return undefined;
  const [start, end] = [readProperty(date, 'start'), readProperty(date, 'end')];
  return typeof start === 'string' && typeof end === 'string' ? { start, end } : undefined;
}

/** More are reported as too many. */
const MAX_LOOKED_AT = 1000;
