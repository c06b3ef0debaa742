/** Reports phases and milestones that no entry's time reaches: the chart ends with the entries, so nobody sees them. */
import { dateText, type DateValue, parseDate } from '../time/date-ends.js';
import type { DateRange } from '../time/date-range.js';
import type { Cursor } from './cursor.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';

interface Outside {
  readonly list: 'phases' | 'milestones';
  readonly at: number;
  readonly date: DateValue;
  readonly range: DateRange;
}

/**
 * `head`: as it was given, since its faulty records count in paths. `dateAt`: the dates of entries. Ends as soon as all are
 * found within their time.
 */
export function reportOutside(head: object, count: number, dateAt: (row: number) => DateValue, cursor: Cursor): void {
  let left = [...listed('phases', head), ...listed('milestones', head)];
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
          reportDate(outside, inside);
        },
        undefined,
        outside.at,
        'warning',
      );
    };
    cursor.read(report, undefined, outside.list, 'warning');
  }
}

function reportDate({ list, date }: Outside, cursor: Cursor): void {
  cursor.report({
    code: 'not-shown',
    field: 'date',
    value: dateText(date),
    detail: 'no entry reaches this time, and the chart ends with the entries',
    cure: () => `add an entry of this time, or leave the ${list.slice(0, -1)} out`,
  });
}

/** Those with a date that can be read; the others have been reported. */
function listed(list: Outside['list'], head: object): readonly Outside[] {
  const records = readProperty(head, list);
  if (!isList(records)) return [];
  return Array.from({ length: Math.min(readLength(records), MAX_LOOKED_AT) }, (_, at) => at).flatMap((at) => {
    const date = dateOf(readProperty(records, at));
    const range = date === undefined ? undefined : parseDate(date);
    return date === undefined || range === undefined ? [] : [{ list, at, date, range }];
  });
}

function dateOf(record: unknown): DateValue | undefined {
  const date = isRecord(record) ? readProperty(record, 'date') : undefined;
  if (typeof date === 'string') return date;
  if (!isRecord(date)) return undefined;
  const [start, end] = [readProperty(date, 'start'), readProperty(date, 'end')];
  return typeof start === 'string' && typeof end === 'string' ? { start, end } : undefined;
}

/** More are reported as too many. */
const MAX_LOOKED_AT = 1000;
