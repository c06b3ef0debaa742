/** The times in which an entry may begin or end: a fold must not hide them. */
import { mergeSorted, sorted } from '../../dataset/base/sorted-numbers.js';
import { finish, partsOf, type Steps } from '../../dataset/base/steps.js';
import { boundsOf } from '../../dataset/data/bounds.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Occupied } from '../scale/gaps.js';
import type { MarkColumns } from './mark-columns.js';
import { MarkForm } from '../dates/mark-form.js';

const SET = MarkForm.oneOf | MarkForm.allOf;

/**
 * Ranges of the entries in `shown`. A bar gives two ranges, a set one for each member. Both columns are sorted
 * separately: O(n log n) over numbers, near O(n) if the entries come sorted, as those of one length then do.
 */
export function occupiedRanges(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Occupied {
  return finish(occupiedSteps(model, marks, shown));
}

/** The same in steps. */
export function* occupiedSteps(model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Steps<Occupied> {
  const members = membersOf(model, marks, shown);
  yield;
  const room = shown.length + members.length;
  const first = { min: new Float64Array(room), max: new Float64Array(room) };
  const rest = { min: new Float64Array(room), max: new Float64Array(room) };
  let count = 0;
  let more = 0;
  for (const part of partsOf(shown)) {
    for (let at = 0; at < part.length; at++) {
      const entry = part[at]!;
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
  const min = yield* merged(first.min.subarray(0, count), rest.min.subarray(0, more));
  yield;
  return { min, max: yield* merged(first.max.subarray(0, count), rest.max.subarray(0, more)) };
}

function* merged(first: Float64Array, rest: Float64Array): Steps<Float64Array> {
  sorted(first);
  yield;
  sorted(rest);
  yield;
  return mergeSorted(first, rest);
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Members; one that is open to one side gives its known end. */
function membersOf(model: TimelineModel, { form }: MarkColumns, shown: Uint32Array): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < shown.length; at++) {
    const entry = shown[at]!;
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
