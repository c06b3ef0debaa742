/**
 * The list's order: entries by time, those of one date under one heading, with the folds between them. Held as places
 * in typed arrays, computed over columns: a million entries make no million objects.
 */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { DateFlag, Precision } from '../../dataset/time/date-range.js';
import { DAY_MS } from '../../dataset/time/units.js';
import { civilToUtc, utcToCivil } from '../../dataset/time/zone.js';
import type { WindowRows } from './list-window.js';

/** Some milliseconds. */
const ROWS_OF_A_STEP = 1 << 16;
/** The members of a set, or the day of `asOf`, are not in the columns. */
const UNUSUAL = DateFlag.oneOf | DateFlag.allOf;

export interface ListGroups {
  readonly count: number;
  /** Place of the first entry of each group, in the order of the stops. */
  readonly starts: Uint32Array;
  /** Midnight of the day of a group's entries, civil ms; NaN if they have no common day. */
  readonly days: Float64Array;
  /** Place of the first entry after each fold. */
  readonly foldPlaces: Uint32Array;
}

interface Day {
  /** Its midnight, civil ms. */
  readonly civil: number;
  /** The next midnight, UTC ms. */
  readonly end: number;
}

const NO_DAY: Day = { civil: NaN, end: NaN };

/** Groups in steps. */
export function* groupSteps(model: TimelineModel, { entries, times, gaps }: FocusOrder): Steps<ListGroups> {
  const foldPlaces = Uint32Array.from(gaps, ({ start }) => upperBound(times, start));
  const starts: number[] = [];
  const days: number[] = [];
  let day = NO_DAY;
  let before: number | undefined;
  let nextFold = 0;
  for (let place = 0; place < entries.length; place++) {
    if (place % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
    const entry = entries[place]!;
    const time = times[place]!;
    const sharp = isOfOneDay(model, entry);
    const folded = foldPlaces[nextFold] === place;
    while (foldPlaces[nextFold] === place) nextFold++;
    const same = sharp ? time < day.end : day === NO_DAY && before !== undefined && sameDate(model, before, entry);
    before = entry;
    if (same && !folded) continue;
    day = sharp ? dayOf(time, model.timeZone) : NO_DAY;
    starts.push(place);
    days.push(day.civil);
  }
  return { count: entries.length, starts: Uint32Array.from(starts), days: Float64Array.from(days), foldPlaces };
}

export function groupOf({ starts }: ListGroups, place: number): number {
  return upperBound(starts, place) - 1;
}

/** The folds right before an entry: from the first to before the second. */
export function foldsBefore({ foldPlaces }: ListGroups, place: number): readonly [from: number, to: number] {
  return [lowerBound(foldPlaces, place), upperBound(foldPlaces, place)];
}

/** Only a certain day has its weekday and a count. */
export function isOfOneDay({ flags, precision }: TimelineModel, entry: number): boolean {
  return (flags[entry]! & ~DateFlag.floating) === 0 && precision[entry]! <= Precision.day;
}

function dayOf(ms: number, timeZone: string): Day {
  const civil = Math.floor(utcToCivil(ms, timeZone) / DAY_MS) * DAY_MS;
  return { civil, end: civilToUtc(civil + DAY_MS, timeZone) };
}

/** Whether two dates read the same, without making their words. */
function sameDate(model: TimelineModel, left: number, right: number): boolean {
  const { startMin, startMax, endMin, endMax, flags, precision, lasting } = model;
  const isSame =
    startMin[left] === startMin[right] &&
    endMax[left] === endMax[right] &&
    startMax[left] === startMax[right] &&
    endMin[left] === endMin[right] &&
    flags[left] === flags[right] &&
    precision[left] === precision[right] &&
    lasting[left] === lasting[right];
  if (!isSame) return false;
  if (!(flags[left]! & UNUSUAL) && lasting[left] !== 1) return true;
  const textOf = (entry: number): string => [model.dates.at(entry)?.text, model.entries.at(entry)?.asOf].join('\n');
  return textOf(left) === textOf(right);
}

/** Place of a row in the other order. */
export function turned(count: number, place: number): number {
  return place < 0 ? -1 : count - 1 - place;
}

/** A group begins with what was its last entry, and a fold stands before the entry that it came after. */
export function newestGroups({ count, starts, days, foldPlaces }: ListGroups): ListGroups {
  const ends = Array.from(starts, (_, group) => starts[group + 1] ?? count);
  return {
    count,
    starts: Uint32Array.from(ends.reverse(), (end) => count - end),
    days: days.toReversed(),
    foldPlaces: foldPlaces.map((place) => count - place).reverse(),
  };
}

/** `rows`: those of the other order with the groups of this one. */
export function newestRows(rows: WindowRows): WindowRows {
  const { count } = rows;
  return {
    ...rows,
    entryAt: (place) => rows.entryAt(turned(count, place)),
    placeOf: (entry) => turned(count, rows.placeOf(entry)),
    placeIn: (before, place) => turned(count, rows.placeIn(before, place)),
  };
}
