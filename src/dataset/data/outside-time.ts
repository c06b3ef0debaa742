/** Reads what stands around the entries in time: phases, milestones, and the highlight. */
import { dateText, type DateValue, parseDate } from '../time/date-ends.js';
import { parseEdtf } from '../time/edtf.js';
import type { DateRange } from '../time/date-range.js';
import type { Cursor } from './cursor.js';
import { MOST_VALUES } from './read-series.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';
import type { Milestone, Phase, Highlight } from './dataset.js';
import type { IdSet } from './id-set.js';
import { list } from './read-list.js';
import { record, type Reader } from './read-record.js';
import { name, share, text, whenever, date } from './read-value.js';
import { translations } from './translations.js';

interface Outside {
  readonly list: 'phases' | 'milestones' | 'series' | 'story';
  readonly at: number;
  readonly field: 'date' | 'values' | 'range';
  readonly value: unknown;
  readonly range: Pick<DateRange, 'min' | 'max'>;
}

/** More bands than this tell nothing: at 1,280 px each would have 30 px. */
const MOST_PHASES = 40;
/** More lines than this hide the marks. */
const MOST_MILESTONES = 100;

/**
 * Reports phases, milestones, series and steps that no entry's time reaches: the chart ends with the entries, so nobody
 * sees them. `head`: as it was given, since its faulty records count in paths. `dateAt`: the dates of entries. Ends as soon as all are
 * found within their time.
 */
export function reportOutside(head: object, count: number, dateAt: (row: number) => DateValue, cursor: Cursor): void {
  let left = [
    ...listed('phases', head, datedOf),
    ...listed('milestones', head, datedOf),
    ...listed('series', head, valuesOf),
    ...listed('story', head, rangeOf),
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

const LEFT_OUT: Readonly<Record<Outside['list'], string>> = {
  phases: 'phase',
  milestones: 'milestone',
  series: 'series',
  story: 'range',
};

function reportTime({ list, field, value }: Outside, cursor: Cursor): void {
  cursor.report({
    code: 'not-shown',
    field,
    value,
    detail: 'no entry reaches this time, and the chart ends with the entries',
    cure: () => `add an entry of this time, or leave the ${LEFT_OUT[list]} out`,
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

const datedOf: TimeOf = (record) => timeIn(record, 'date');
const rangeOf: TimeOf = (record) => timeIn(record, 'range');

function timeIn(record: unknown, field: 'date' | 'range'): ReturnType<TimeOf> {
  const date = dateOf(record, field);
  const range = date === undefined ? undefined : parseDate(date);
  return date === undefined || range === undefined ? undefined : { field, value: dateText(date), range };
}

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

function dateOf(record: unknown, field: 'date' | 'range'): DateValue | undefined {
  const date = isRecord(record) ? readProperty(record, field) : undefined;
  if (typeof date === 'string') return date;
  if (!isRecord(date)) return undefined;
  const [start, end] = [readProperty(date, 'start'), readProperty(date, 'end')];
  return typeof start === 'string' && typeof end === 'string' ? { start, end } : undefined;
}

/** More are reported as too many. */
const MAX_LOOKED_AT = 1000;

/** A phase whose id was used before stays, and its label stands for the id. */
export function phaseList(sources: IdSet): Reader<readonly Phase[]> {
  const phase = record<Phase>({
    kind: 'phase',
    fields: {
      id: name,
      label: name,
      translations: translations.label,
      date: whenever,
      description: text,
      sources: list(sources.any),
    },
    required: ['label', 'date'],
    replaceable: ['label'],
    standIns: ({ id }) => ({ label: id }),
  });
  return (value, cursor) => {
    const ids = new Set<string>();
    const read: Reader<Phase> = (item, at) => {
      const found = phase(item, at);
      if (found?.id === undefined || !ids.has(found.id)) {
        if (found?.id !== undefined) ids.add(found.id);
        return found;
      }
      const { id, ...rest } = found;
      at.report({
        code: 'duplicate-id',
        severity: 'warning',
        field: 'id',
        value: id,
        detail: ', this phase goes by its label',
        cure: () => 'write another id, or none',
      });
      return rest;
    };
    return notTooMany(list(read)(value, cursor), MOST_PHASES, 'phases', cursor);
  };
}

export function milestoneList(sources: IdSet): Reader<readonly Milestone[]> {
  const milestone = record<Milestone>({
    kind: 'milestone',
    fields: {
      label: name,
      translations: translations.label,
      date: whenever,
      description: text,
      sources: list(sources.any),
      weight: share,
    },
    required: ['label', 'date'],
  });
  return (value, cursor) => notTooMany(list(milestone)(value, cursor), MOST_MILESTONES, 'milestones', cursor);
}

/** All stay: who reads them has to know, and nothing is left out. */
function notTooMany<T>(
  found: readonly T[] | undefined,
  most: number,
  what: string,
  cursor: Cursor,
): readonly T[] | undefined {
  if (found !== undefined && found.length > most)
    cursor.report({
      code: 'not-shown',
      severity: 'warning',
      value: found.length,
      detail: `the names of more than ${most} ${what} have no room`,
      cure: () => 'make entries of the less important ones',
    });
  return found;
}

/** `entry`: reads the id of a shown entry. */
export function highlight(entry: Reader<string>): Reader<Highlight> {
  const read = record<Highlight>({ kind: 'highlight', fields: { entry, range: date }, required: [] });
  return (value, cursor) => {
    const found = read(value, cursor);
    if (found === undefined || found.entry !== undefined || found.range !== undefined) return found;
    const isEmpty = ['entry', 'range'].every((key) => readProperty(value as object, key) === undefined);
    if (isEmpty) cursor.report({ code: 'missing', field: 'entry' });
    return undefined;
  };
}
