/** Whether folds change how wide time is drawn. */
import type { ScalePlan } from '../scale/time-scale.js';
import { MIN_PACE } from './fold-names.js';

/** Whether time is drawn equally wide in all of a plan. */
export function isPaceEven({ segments, shares }: ScalePlan): boolean {
  const paces = segments.map((segment, at) => shares[at]! / (segment.end - segment.start));
  return Math.max(...paces) < MIN_PACE * Math.min(...paces);
}
