/** The measures that can narrow anything, and their numbers. */
import type { Measure } from '../../data/dataset.js';
import { measureNumbers } from '../../data/measure-numbers.js';
import type { TimelineModel } from '../../data/timeline-model.js';

export interface OfferedMeasure {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number;
  /** How many entries give it. */
  readonly count: number;
}

/** Measures with two numbers or more. */
export function offeredMeasures(model: TimelineModel): readonly OfferedMeasure[] {
  return (model.dataset.measures ?? [])
    .map((measure) => ({ measure, ...summed(measureNumbers(model, measure.id)) }))
    .filter(({ least, most }) => least < most);
}

function summed(numbers: Float64Array): Omit<OfferedMeasure, 'measure'> {
  let least = Infinity;
  let most = -Infinity;
  let count = 0;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    count++;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most, count };
}
