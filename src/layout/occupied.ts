/** The times in which an entry may begin or end: what a fold must not hide. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { Occupied } from '../scale/gaps.js';
import { MarkForm, type MarkColumns } from './mark-columns.js';

const SET = MarkForm.oneOf | MarkForm.allOf;

/**
 * Of the entries in `shown`. A bar gives two ranges, a set one for each member. Both columns are sorted, each for itself:
 * O(n log n) over numbers, near O(n) where they come sorted.
 */
export function occupiedRanges(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Occupied {
  const members = membersOf(model, marks, shown);
  const most = 2 * shown.length + members.length;
  const min = new Float64Array(most);
  const max = new Float64Array(most);
  let count = 0;
  for (const entry of shown) {
    const form = marks.form[entry]!;
    if (form & SET) continue;
    const start = marks.outerStart[entry]!;
    const end = marks.outerEnd[entry]! - 1;
    min[count] = start;
    max[count++] = form & MarkForm.bar ? Math.max(start, model.startMax[entry]!) : end;
    if (!(form & MarkForm.bar)) continue;
    min[count] = Math.min(end, model.endMin[entry]!);
    max[count++] = end;
  }
  for (const member of members) {
    min[count] = member.min;
    max[count++] = member.max;
  }
  return { min: min.subarray(0, count).sort(), max: max.subarray(0, count).sort() };
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function membersOf(model: TimelineModel, { form }: MarkColumns, shown: Uint32Array): readonly Range[] {
  const ranges: Range[] = [];
  for (const entry of shown) {
    if (!(form[entry]! & SET)) continue;
    for (const { min, max } of model.dates.at(entry)?.members ?? []) {
      const known = [min, max].filter((bound) => Number.isFinite(bound));
      if (known.length > 0) ranges.push({ min: known[0]!, max: known.at(-1)! });
    }
  }
  return ranges;
}
