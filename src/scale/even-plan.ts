/** A plan with one pace for all segments, for folds that a caller names. */
import type { Fold, ScalePlan, Segment } from './time-scale.js';

export type Ends = readonly [first: number, last: number];

/** UTC ms; sorted, overlapping ones joined, those without a length or with an invalid end left out. */
export function joinFolds(folds: Iterable<readonly [Date | number, Date | number]>): readonly Ends[] {
  const sorted = Array.from(folds, ([start, end]): Ends => [Number(start), Number(end)])
    .filter(([start, end]) => start < end)
    .sort((left, right) => left[0] - right[0]);
  const joined: Ends[] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last[1] < start) joined.push([start, end]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return joined;
}

/** It begins before the domain and the first fold, and ends after both, so that time continues at its pace there. */
export function evenPlan(folds: readonly Ends[]): (domain: Ends) => ScalePlan {
  return ([start, end]) => {
    const first = Math.min(start, folds[0]?.[0] ?? start);
    const last = Math.max(end, folds.at(-1)?.[1] ?? end);
    const margin = Math.max(last - first, 1);
    const edges = [first - margin, ...folds.flat(), last + margin];
    const segments = Array.from({ length: folds.length + 1 }, (_, index): Segment => ({
      start: edges[index * 2]!,
      end: edges[index * 2 + 1]!,
    }));
    const shown = segments.reduce((sum, segment) => sum + (segment.end - segment.start), 0);
    return {
      segments,
      shares: segments.map((segment) => (segment.end - segment.start) / shown),
      folds: folds.map(([from, to], gap): Fold => ({ gap, start: from, end: to })),
    };
  };
}

/** Without the fold that contains the whole view: a domain inside a fold is still as wide as its range. */
export function openAround(plan: ScalePlan, { start, end }: Segment): ScalePlan {
  const around = plan.folds.findIndex((fold) => fold.start <= start && end <= fold.end);
  if (around === -1) return plan;
  const before = plan.segments[around]!;
  return {
    folds: plan.folds.toSpliced(around, 1),
    segments: plan.segments.toSpliced(around, 2, { start: before.start, end: plan.segments[around + 1]!.end }),
    shares: plan.shares.toSpliced(around, 2, plan.shares[around]! + plan.shares[around + 1]!),
  };
}
