/**
 * The best estimates of a measure as a column: computed on first use, at once or in steps, and remembered with the
 * model.
 */
import { finish, type Steps } from '../base/steps.js';
import { entryRanges } from './entry-ranges.js';
import { ownValue } from './safe-read.js';
import type { TimelineModel } from './timeline-model.js';

const byMeasure = new WeakMap<TimelineModel, Map<string, Float64Array>>();

/** NaN if an entry gives none. */
export const measureNumbers = (model: TimelineModel, id: string): Float64Array => finish(measureSteps(model, id));

/** The same in steps. */
export function* measureSteps(model: TimelineModel, id: string): Steps<Float64Array> {
  const known = byMeasure.get(model) ?? new Map<string, Float64Array>();
  byMeasure.set(model, known);
  const numbers = known.get(id) ?? (yield* bestEstimates(model, id));
  known.set(id, numbers);
  return numbers;
}

function* bestEstimates({ count, entries }: TimelineModel, id: string): Steps<Float64Array> {
  const numbers = new Float64Array(count);
  for (const { from, to } of entryRanges(count)) {
    for (let entry = from; entry < to; entry++) {
      const amount = ownValue(entries.at(entry)?.measures, id);
      numbers[entry] = (typeof amount === 'object' ? amount.value : amount) ?? Number.NaN;
    }
    yield;
  }
  return numbers;
}
