/** Folds of another dataset, or of other times of it. */
import type { Gap } from '../scale/gaps.js';

/** Those of `gaps` that overlap an open one of before. */
export function foldsStillOpen(
  open: ReadonlySet<number>,
  before: readonly Gap[],
  gaps: readonly Gap[],
): ReadonlySet<number> {
  const wasOpen = [...open].flatMap((gap) => before[gap] ?? []);
  const still = [...gaps.keys()].filter((gap) => {
    const { start, end } = gaps[gap]!;
    return wasOpen.some((old) => old.start < end && start < old.end);
  });
  return new Set(still);
}
