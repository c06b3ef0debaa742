/** The path of the keyboard: entries and folds by time, lanes from the top down. Binary searches, no layout. */
import { lowerBound } from '../../dataset/base/search.js';
import type { Arrangement } from '../layout/arrange.js';
import type { Gap } from '../scale/gaps.js';

export interface FocusOrder {
  /** Entries in order of time. */
  readonly entries: Uint32Array;
  /**
   * Start of each entry in `entries`, or of the one that it comes after, UTC ms, sorted: the order for inserting folds.
   */
  readonly times: Float64Array;
  /** Place of an entry in `entries`, or -1. */
  readonly placeOf: (entry: number) => number;
  readonly gaps: readonly Gap[];
}

/** A stop as one number: entries take their place, a fold comes before the first entry after it. */
export interface OrderedStop {
  readonly type: 'entry' | 'fold';
  /** Entry index, or index of the gap. */
  readonly id: number;
}

/** The stop after (`step` 1) or before (-1) the given one; undefined at the ends. */
export function neighbourInTime(index: FocusOrder, stop: OrderedStop, step: 1 | -1): OrderedStop | undefined {
  if (stop.type === 'fold') {
    // It may be gone: with the entries beside it, or with all folds.
    if (index.gaps[stop.id] === undefined) return entryAt(index, 0);
    const place = placeAfterGap(index, stop.id);
    return entryAt(index, step === 1 ? place : place - 1);
  }
  const place = index.placeOf(stop.id);
  if (place < 0) return entryAt(index, 0);
  const between = step === 1 ? place + 1 : place;
  const gap = index.gaps.findIndex((_, id) => placeAfterGap(index, id) === between);
  return gap >= 0 ? { type: 'fold', id: gap } : entryAt(index, place + step);
}

export function firstStop(index: FocusOrder): OrderedStop | undefined {
  return entryAt(index, 0);
}

/** The first entry that begins at a time or after it, else the last one. */
export function stopAt(index: FocusOrder, ms: number): OrderedStop | undefined {
  return entryAt(index, Math.min(lowerBound(index.times, ms), index.entries.length - 1));
}

/** The last entry that begins before a time. */
export function stopBefore(index: FocusOrder, ms: number): OrderedStop | undefined {
  return entryAt(index, lowerBound(index.times, ms) - 1);
}

export function lastStop(index: FocusOrder): OrderedStop | undefined {
  return entryAt(index, index.entries.length - 1);
}

/** The place of an entry in a lane. */
export interface LanePlace {
  readonly entry: number;
  readonly lane: number;
}

/** The lane of an entry: the given one if it is there, else its first one. */
export function laneOf({ rows }: Arrangement, entry: number, time: number, lane?: number): number | undefined {
  let first: number | undefined;
  for (const row of rows) {
    const times = row.times().time;
    for (let place = lowerBound(times, time); times[place] === time; place++) {
      if (row.entry[place] !== entry) continue;
      if (lane === undefined || row.lane === lane) return row.lane;
      first ??= row.lane;
    }
  }
  return first;
}

/**
 * The entry nearest in time in the next lane below (`step` 1) or above (-1): the same entry if it is there too. It skips
 * collapsed lanes.
 */
export function neighbourInLanes(
  { rows, lanes }: Arrangement,
  { entry, lane }: { readonly entry?: number; readonly lane: number },
  step: 1 | -1,
  time: number,
): LanePlace | undefined {
  for (let next = lane + step; next >= 0 && next < lanes.length; next += step) {
    let nearest: number | undefined;
    let least = Infinity;
    for (const row of rows) {
      if (row.lane !== next || row.form === 'collapsed') continue;
      const times = row.times().time;
      const after = lowerBound(times, time);
      for (let place = Math.max(after - 1, 0); place < times.length; place++) {
        const away = Math.abs(times[place]! - time);
        const isSame = away === 0 && row.entry[place] === entry;
        if (away < least || isSame) [nearest, least] = [row.entry[place], isSame ? -1 : away];
        if (times[place]! > time) break;
      }
    }
    if (nearest !== undefined) return { entry: nearest, lane: next };
  }
  return undefined;
}

function placeAfterGap({ times, gaps }: FocusOrder, gap: number): number {
  return lowerBound(times, gaps[gap]!.start);
}

function entryAt({ entries }: FocusOrder, place: number): OrderedStop | undefined {
  const id = entries[place];
  return id === undefined ? undefined : { type: 'entry', id };
}
