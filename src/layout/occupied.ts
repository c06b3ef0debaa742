/** The times in which an entry may begin or end: what a fold must not hide. */
import type { Occupied } from '../scale/gaps.js';
import { MarkForm, type MarkColumns } from './mark-columns.js';
import type { TimelineModel } from '../data/timeline-model.js';

/** Of the entries in `shown` (indices in the model's order). Sorted by `min`. O(n log n) only where intervals end. */
export function occupiedRanges(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Occupied {
  const ranges: { min: number; max: number }[] = [];
  for (const entry of shown) {
    const start = marks.outerStart[entry]!;
    const end = marks.outerEnd[entry]! - 1;
    const form = marks.form[entry]!;
    if (form & (MarkForm.oneOf | MarkForm.allOf)) addMembers(ranges, model, entry);
    else if (form & MarkForm.bar) {
      ranges.push({ min: start, max: Math.max(start, model.startMax[entry]!) });
      ranges.push({ min: Math.min(end, model.endMin[entry]!), max: end });
    } else ranges.push({ min: start, max: end });
  }
  ranges.sort((left, right) => left.min - right.min);
  return { min: Float64Array.from(ranges, ({ min }) => min), max: Float64Array.from(ranges, ({ max }) => max) };
}

function addMembers(ranges: { min: number; max: number }[], model: TimelineModel, entry: number): void {
  for (const { min, max } of model.dates.at(entry)?.members ?? []) {
    if (Number.isFinite(min) && Number.isFinite(max)) ranges.push({ min, max });
    else if (Number.isFinite(min) || Number.isFinite(max)) {
      const bound = Number.isFinite(min) ? min : max;
      ranges.push({ min: bound, max: bound });
    }
  }
}
