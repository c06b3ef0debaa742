/** The entries by time as rows of the list. */
import { lowerBound } from '../base/search.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { FocusOrder } from '../scene/focus-order.js';
import { groupOf, type ListGroups } from './list-groups.js';
import type { WindowRows } from './list-window.js';

/** Of an entry with two lines of text and a note; with a heading or a fold above it. */
const ENTRY_PX = 98;
const HEADING_PX = 41;
const FOLD_PX = 51;

export function listRows(model: TimelineModel, focusOrder: FocusOrder, groups: ListGroups): WindowRows {
  const { entries, times } = focusOrder;
  const above = new Uint16Array(entries.length);
  for (const place of groups.starts) above[place] = HEADING_PX;
  // One strip for all folds between two entries, none before the first.
  for (const place of new Set(groups.foldPlaces)) if (place > 0 && place < above.length) above[place]! += FOLD_PX;
  return {
    model,
    count: entries.length,
    estimatePx: (place) => ENTRY_PX + above[place]!,
    entryAt: (place) => entries[place] ?? -1,
    placeOf: focusOrder.placeOf,
    headOf: (place) => groupOf(groups, place),
    placeIn: (before, place) => {
      const same = samePlace(before, place, model, focusOrder.placeOf);
      if (same >= 0) return same;
      const time = before.model.anchor[before.entryAt(place)] ?? 0;
      return Math.min(lowerBound(times, time), Math.max(entries.length - 1, 0));
    },
  };
}

/** Present place of the entry of a row; -1 if it is no longer shown. */
export function samePlace(
  before: WindowRows,
  place: number,
  model: TimelineModel,
  placeOf: (entry: number) => number,
): number {
  const entry = before.entryAt(place);
  if (before.model === model) return placeOf(entry);
  const id = before.model.entries.at(entry)?.id;
  const now = id === undefined ? undefined : model.indexOf(id);
  return now === undefined ? -1 : placeOf(now);
}
