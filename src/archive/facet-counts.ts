/** Counts of values, in the order of a source's answer. */
import { compareCodePoints } from './code-points.js';
import type { FacetCount } from './contract.js';

/** Values that some entry has, the largest count first. */
export function listCounts(
  counts: Iterable<readonly [value: string, count: number]>,
  limit: number,
): readonly FacetCount[] {
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || compareCodePoints(left.value, right.value))
    .slice(0, limit);
}
