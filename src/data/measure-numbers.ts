/** The best estimates that entries give of a measure, as a column: worked out when it is first asked for. */
import { ownValue } from './read-map.js';
import type { TimelineModel } from './timeline-model.js';

const byMeasure = new WeakMap<TimelineModel, Map<string, Float64Array>>();

/** NaN where an entry gives none. */
export function measureNumbers(model: TimelineModel, id: string): Float64Array {
  const known = byMeasure.get(model) ?? new Map<string, Float64Array>();
  byMeasure.set(model, known);
  const numbers = known.get(id) ?? bestEstimates(model, id);
  known.set(id, numbers);
  return numbers;
}

function bestEstimates({ count, entries }: TimelineModel, id: string): Float64Array {
  const numbers = new Float64Array(count);
  for (let entry = 0; entry < count; entry++) {
    const amount = ownValue(entries.at(entry)?.measures, id);
    numbers[entry] = (typeof amount === 'object' ? amount.value : amount) ?? Number.NaN;
  }
  return numbers;
}
