/** The times without a shown entry that folds stand for: a strip between two rows of the list, a number in the summary. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import type { Gap } from '../../drawing/scale/gaps.js';
import type { ListGroups } from './list-groups.js';

/** Lengths in ms, by the place of the entry that comes next. A fold before the first entry or after the last is none. */
export type Pauses = ReadonlyMap<number, number>;

/**
 * A pause is as long as its strip in the chart says, unless a filter has left much more time empty beside it: the calm
 * beside a fold alone is no reason for another number.
 */
const LONGER = 1.25;

export function pausesOf(
  model: TimelineModel,
  { entries, times, gaps }: FocusOrder,
  { outerEnd }: Pick<MarkColumns, 'outerEnd'>,
  { foldPlaces }: Pick<ListGroups, 'foldPlaces'>,
): Pauses {
  const pauses = new Map<number, number>();
  for (const [fold, place] of foldPlaces.entries()) {
    if (place === 0 || place >= entries.length || pauses.has(place)) continue;
    const folds = { start: gaps[fold]!.start, end: gaps[foldPlaces.lastIndexOf(place)]!.end };
    const foldMs = folds.end - folds.start;
    const isWhole = entries.length === model.count;
    const pause = isWhole ? folds : pauseAround(folds, { model, outerEnd, times, before: entries.subarray(0, place) });
    const pauseMs = pause.end - pause.start;
    pauses.set(place, pauseMs > LONGER * foldMs ? pauseMs : foldMs);
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
