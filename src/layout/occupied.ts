/** The times in which an entry may begin or end: a fold must not hide them. */
import { mergeSorted, sorted } from '../base/sorted-numbers.js';
import { finish, partsOf, type Steps } from '../base/steps.js';
import { boundsOf } from '../data/bounds.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { Occupied } from '../scale/gaps.js';
import { MarkForm, type MarkColumns } from './mark-columns.js';

const SET = MarkForm.oneOf | MarkForm.allOf;

/**
 * For the entries in `shown`. A bar gives two ranges, a set one for each member. Both columns are sorted separately:
 * O(n log n) over numbers, near O(n) if the entries come sorted, as those of one length then do.
 */
export function occupiedRanges(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Occupied {
  return finish(occupiedSteps(model, marks, shown));
}

/** The same in steps. */
export function* occupiedSteps(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Steps<Occupied> {
  const members = membersOf(model, marks, shown);
  const bars = countBars(marks, shown);
  yield;
  const first = { min: new Float64Array(shown.length), max: new Float64Array(shown.length) };
  const rest = { min: new Float64Array(bars + members.length), max: new Float64Array(bars + members.length) };
  let count = 0;
  let more = 0;
  for (const part of partsOf(shown)) {
    for (const entry of part) {
      const form = marks.form[entry]!;
      if (form & SET) continue;
      const start = marks.outerStart[entry]!;
      const end = marks.outerEnd[entry]! - 1;
      const bar = (form & MarkForm.bar) !== 0;
      first.min[count] = start;
      first.max[count++] = bar ? Math.max(start, model.startMax[entry]!) : end;
      if (!bar) continue;
      rest.min[more] = Math.min(end, model.endMin[entry]!);
      rest.max[more++] = end;
    }
    yield;
  }
  for (const member of members) {
    rest.min[more] = member.min;
    rest.max[more++] = member.max;
  }
  yield;
  const min = yield* merged(first.min.subarray(0, count), rest.min);
  yield;
  return { min, max: yield* merged(first.max.subarray(0, count), rest.max) };
}

function* merged(first: Float64Array, rest: Float64Array): Steps<Float64Array> {
  sorted(first);
  yield;
  sorted(rest);
  yield;
  return mergeSorted(first, rest);
}

function countBars({ form }: MarkColumns, shown: Uint32Array): number {
  let count = 0;
  for (const entry of shown) if ((form[entry]! & (MarkForm.bar | SET)) === MarkForm.bar) count++;
  return count;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Of a member that is open to one side, the known end. */
function membersOf(model: TimelineModel, { form }: MarkColumns, shown: Uint32Array): readonly Range[] {
  const ranges: Range[] = [];
  for (const entry of shown) {
    if (!(form[entry]! & SET)) continue;
    const bounds = boundsOf(model.dates.at(entry)?.members ?? [], model.timeZone);
    bounds.startMin.forEach((min, member) => {
      const max = bounds.endMax[member]!;
      ranges.push({
        min: Number.isFinite(min) ? min : bounds.endMin[member]!,
        max: Number.isFinite(max) ? max : bounds.startMax[member]!,
      });
    });
  }
  return ranges;
}
