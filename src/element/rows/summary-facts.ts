/** The facts for a summary of the shown entries, counted over columns. */
import type { CertainCount } from '../../dataset/data/certain-time.js';
import { EntryKind, sharpestPrecision, STATUSES, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { DateFlag, Precision } from '../../dataset/time/date-range.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { DAY_MS } from '../../dataset/time/units.js';
import { civilToUtc, utcToCivil } from '../../dataset/time/zone.js';
import { isOfOneDay, type ListGroups } from './list-groups.js';
import { emptyTime, type Gap } from '../../drawing/scale/gaps.js';

/**
 * How many entries stand on each day, as the chart stacks them: those of the day itself, and those that are about it, no
 * later than it, or current on it. Keys are the midnights of days, civil ms.
 */
export type DayCounts = ReadonlyMap<number, CertainCount>;

const ELSEWHERE = DateFlag.oneOf | DateFlag.allOf | DateFlag.openEnd | DateFlag.unknownStart | DateFlag.unknownEnd;

function entriesByDay(model: TimelineModel, entries: Uint32Array, { glyph }: Pick<MarkColumns, 'glyph'>): DayCounts {
  const counts = new Map<number, CertainCount>();
  const dayAt = daysOf(model.timeZone);
  for (const entry of entries) {
    const isSharp = isOfOneDay(model, entry);
    if (!isSharp && !standsOnDay(model, entry)) continue;
    const day = dayAt(glyph[entry]!);
    const { certain, possible } = counts.get(day) ?? { certain: 0, possible: 0 };
    counts.set(day, isSharp ? { certain: certain + 1, possible } : { certain, possible: possible + 1 });
  }
  return counts;
}

function standsOnDay(model: TimelineModel, entry: number): boolean {
  const flags = model.flags[entry]!;
  if (model.lasting[entry] === 1)
    return (parseEdtf(model.entries.at(entry)?.asOf)?.precision ?? Infinity) <= Precision.day;
  if (model.precision[entry]! > Precision.day || flags & ELSEWHERE) return false;
  return !(flags & DateFlag.interval) || (flags & DateFlag.openStart) !== 0;
}

interface Day {
  readonly start: number;
  readonly end: number;
  readonly civil: number;
}

/** A zone is asked once for a day, not for each entry. */
function daysOf(timeZone: string): (ms: number) => number {
  const known = new Map<number, Day[]>();
  return (ms) => {
    const key = Math.floor(ms / DAY_MS);
    const days = known.get(key) ?? [];
    const found = days.find(({ start, end }) => ms >= start && ms < end);
    if (found !== undefined) return found.civil;
    const civil = Math.floor(utcToCivil(ms, timeZone) / DAY_MS) * DAY_MS;
    const day = { start: civilToUtc(civil, timeZone), end: civilToUtc(civil + DAY_MS, timeZone), civil };
    known.set(key, [...days, day]);
    return civil;
  };
}

export interface SummaryFacts {
  readonly events: number;
  readonly statements: number;
  /** The first to the last entry, UTC ms; the end is exclusive. */
  readonly covered: Pick<MarkColumns, 'outerStart' | 'outerEnd'>;
  /** The precision of the sharpest date. */
  readonly precision: Precision;
  /** The most entries that are of one day for certain; 0 if there are none. */
  readonly most: number;
  /** How many more the chart stacks on that day; 0 if several days have equally many. */
  readonly possible: number;
  /** All days with that number, civil ms. */
  readonly busiest: readonly number[];
  readonly pauses: number;
  readonly maxPauseMs: number;
}

/** Facts for readers who do not see the chart at a glance. */
export interface DetailedFacts {
  /** Entries of each party, by its place in the dataset; of none, and of several. */
  readonly parties: Uint32Array;
  readonly without: number;
  readonly several: number;
  /** Dates that are known to the day, or sharper, and neither open nor in doubt. */
  readonly exact: number;
  readonly total: number;
  /** Counts by place in the column of statuses: 0 is none. */
  readonly statuses: Uint32Array;
  readonly gaps: FocusOrder['gaps'];
}

const DOUBT =
  DateFlag.uncertain |
  DateFlag.approximate |
  DateFlag.unspecified |
  DateFlag.openStart |
  DateFlag.openEnd |
  DateFlag.unknownStart |
  DateFlag.unknownEnd |
  DateFlag.oneOf;

export function detailedFacts(model: TimelineModel, { entries, times, gaps }: FocusOrder): DetailedFacts {
  const { start, value } = model.ids.parties;
  const parties = new Uint32Array(model.dataset.parties?.length ?? 0);
  const statuses = new Uint32Array(STATUSES.length + 1);
  let [without, several, exact] = [0, 0, 0];
  for (const entry of entries) {
    const [from, to] = [start[entry]!, start[entry + 1]!];
    if (from === to) without++;
    if (to - from > 1) several++;
    for (let at = from; at < to; at++) parties[value[at]!]!++;
    statuses[model.status[entry]!]!++;
    if (model.precision[entry]! <= Precision.day && !(model.flags[entry]! & DOUBT) && model.lasting[entry] !== 1)
      exact++;
  }
  // A fold before the first entry that a filter leaves, or after the last, is no gap between entries.
  const between = gaps.filter((gap) => times[0]! < gap.end && times.at(-1)! >= gap.end);
  return { parties, without, several, exact, total: entries.length, statuses, gaps: between };
}

export function summaryFacts(
  model: TimelineModel,
  { entries, times }: FocusOrder,
  marks: MarkColumns,
  pauses: Pauses,
): SummaryFacts {
  let events = 0;
  let end = -Infinity;
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    if (model.kind[entry] === EntryKind.event) events++;
    if (marks.outerEnd[entry]! > end) end = marks.outerEnd[entry]!;
  }
  const byDay = entriesByDay(model, entries, marks);
  const most = [...byDay.values()].reduce((highest, { certain }) => Math.max(highest, certain), 0);
  const busiest = [...byDay].filter(([, { certain }]) => certain === most);
  return {
    events,
    statements: entries.length - events,
    covered: { outerStart: times.slice(0, 1), outerEnd: Float64Array.of(end) },
    precision: sharpestPrecision(model),
    most,
    possible: busiest.length === 1 ? busiest[0]![1].possible : 0,
    busiest: busiest.map(([day]) => day),
    pauses: pauses.size,
    maxPauseMs: [...pauses.values()].reduce((longest, ms) => Math.max(longest, ms), 0),
  };
}

/** Lengths in ms, by the place of the entry that comes next. A fold before the first entry or after the last is none. */
type Pauses = ReadonlyMap<number, number>;

/** The times without a shown entry that folds stand for: a strip between two rows of the list, a number in the summary. */
export function pausesOf(
  model: TimelineModel,
  { entries, times, gaps }: FocusOrder,
  { outerEnd }: Pick<MarkColumns, 'outerEnd'>,
  { foldPlaces }: Pick<ListGroups, 'foldPlaces'>,
): Pauses {
  const pauses = new Map<number, number>();
  for (const [fold, place] of foldPlaces.entries()) {
    if (place === 0 || place >= entries.length || pauses.has(place)) continue;
    const last = gaps[foldPlaces.lastIndexOf(place)]!;
    const folds = { start: emptyTime(gaps[fold]!).start, end: emptyTime(last).end };
    const isWhole = entries.length === model.count;
    const pause = isWhole ? folds : pauseAround(folds, { model, outerEnd, times, before: entries.subarray(0, place) });
    pauses.set(place, pause.end - pause.start);
  }
  return pauses;
}

interface Shown {
  readonly model: TimelineModel;
  readonly outerEnd: Float64Array;
  readonly times: Float64Array;
  /** The entries before the folds. */
  readonly before: Uint32Array;
}

/** The time from the last beginning or end before the folds to the first after them: what lasts runs through a pause. */
function pauseAround(folds: Gap, { model: { startMax, endMin }, outerEnd, times, before }: Shown): Gap {
  let start = -Infinity;
  let end = times[before.length]!;
  for (const entry of before) {
    const isOver = outerEnd[entry]! <= folds.start;
    const last = isOver ? outerEnd[entry]! : startMax[entry]! + 1;
    if (last > start && last <= folds.start) start = last;
    if (!isOver && endMin[entry]! >= folds.end && endMin[entry]! < end) end = endMin[entry]!;
  }
  return { start: Number.isFinite(start) ? start : folds.start, end: Math.max(end, folds.end) };
}
