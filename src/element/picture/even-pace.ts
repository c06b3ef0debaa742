/** Whether folds change the pace of time. */
import type { ScalePlan } from '../../drawing/scale/time-scale.js';
import { MIN_PACE } from './fold-names.js';

/** Whether time has one pace in a whole plan. */
export function isPaceEven({ segments, shares }: ScalePlan): boolean {
  const paces = segments.map((segment, at) => shares[at]! / (segment.end - segment.start));
  return Math.max(...paces) < MIN_PACE * Math.min(...paces);
}
