/** The path of the keyboard through the entries of a picture. */
import type { Steps } from '../../dataset/base/steps.js';
import { orderByPrecedence } from '../../dataset/data/precedence.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import { MarkForm } from '../../drawing/dates/mark-form.js';
import type { Extent } from '../../drawing/scale/gaps.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';

/** Entries on or before a day come first, then those about it, then those on it. */
function uncertaintyRank({ form }: MarkColumns, entry: number): number {
  const bits = form[entry]!;
  if (bits & (MarkForm.openStart | MarkForm.unknownStart)) return 0;
  return bits & (MarkForm.approximate | MarkForm.uncertain) ? 1 : 2;
}

/** The place of each entry in a path. */
export function placesOf({ count }: TimelineModel, entries: Uint32Array): FocusOrder['placeOf'] {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < entries.length; place++) places[entries[place]!] = place;
  return (entry) => places[entry] ?? -1;
}

function isOrdered(entries: Uint32Array, compare: (left: number, right: number) => number): boolean {
  for (let place = 1; place < entries.length; place++) {
    if (compare(entries[place - 1]!, entries[place]!) >= 0) return false;
  }
  return true;
}

/** Every shown entry, by time and by relations. */
export function* focusOrderSteps(
  model: TimelineModel,
  shown: Uint32Array,
  marks: MarkColumns,
  { gaps }: Extent,
): Steps<FocusOrder> {
  const compare = (left: number, right: number): number =>
    marks.outerStart[left]! - marks.outerStart[right]! ||
    uncertaintyRank(marks, left) - uncertaintyRank(marks, right) ||
    model.rank[left]! - model.rank[right]!;
  const byTime = isOrdered(shown, compare) ? shown : shown.slice().sort(compare);
  yield;
  const entries = orderByPrecedence(byTime, model.precedence);
  const times = new Float64Array(entries.length);
  // An entry that comes after another one by its relations stands no earlier than that.
  let latest = -Infinity;
  for (let place = 0; place < times.length; place++) {
    latest = Math.max(latest, marks.outerStart[entries[place]!]!);
    times[place] = latest;
  }
  // The model knows the places of all entries in its own order.
  const placeOf = entries === model.order ? (entry: number) => model.rank[entry] ?? -1 : placesOf(model, entries);
  return { entries, times, placeOf, gaps };
}
