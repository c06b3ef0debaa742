/** The precision of the sharpest date of a model: nothing drawn or said about its time is sharper. O(entries). */
import { Precision } from '../time/date-range.js';
import type { TimelineModel } from './timeline-model.js';

export function sharpestPrecision({ precision }: Pick<TimelineModel, 'precision'>): Precision {
  let sharpest: number = Precision.age;
  for (let entry = 0; entry < precision.length; entry++) sharpest = Math.min(sharpest, precision[entry]!);
  return sharpest as Precision;
}
