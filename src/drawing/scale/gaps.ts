/**
 * Finds the empty spans that are worth folding away.
 *
 * Time in which an entry may begin or end is occupied. The inside of a lasting entry is not: its bar runs through a
 * fold. The time between is a gap, and a gap folds if both hold:
 *
 * - it is long beside its neighbours: over {@link NEIGHBOUR_FACTOR} times the lower quartile of the steps from one
 *   entry to the next, so evenly spread entries, two entries and one entry keep the true scale;
 * - it is long beside the whole: at least {@link SHARE} of the time that would still show, longest gap first. So at
 *   most a dozen or so fold, however many bursts there are. It is also at least {@link MIN_SHARE} of the true whole, so
 *   that a week among years is left alone after the years have folded.
 *
 * A fold leaves some calm on either side of the entries, and whole UTC days if there is room. Cost: O(n) over sorted
 * columns, plus O(g log g) for the g gaps.
 */
import { finish, type Steps } from '../../dataset/base/steps.js';
import { DAY_MS } from '../../dataset/time/units.js';

/** Finds the number at a place of the sorted list. */
export type KthSmallest = (numbers: Float64Array, place: number) => number;

const NEIGHBOUR_FACTOR = 10;
const SHARE = 0.08;
const MIN_SHARE = 0.02;
/** Calm beside a cluster, as a share of the cluster's own length. */
const CALM_SHARE = 0.06;
/** The same beside a cluster shorter than a day, and its least value as a share of the whole. */
const SHORT_CALM_SHARE = 0.25;
const MIN_CALM_SHARE = 0.01;
/** A fold never takes more of a gap than this leaves: calm is at most a quarter of the gap on each side. */
const CALM_GAP_SHARE = 0.25;
const EMPTY_DOMAIN_MS = DAY_MS;

/**
 * Ranges in which something begins or ends, UTC ms, finite: their first and their last (inclusive) milliseconds, each
 * column sorted separately. Their union does not depend on which ends belong to which start.
 */
export interface Occupied {
  readonly min: Float64Array;
  readonly max: Float64Array;
}

export interface Gap {
  readonly start: number;
  readonly end: number;
  /** All the time without an entry, calm included: what words tell. A gap without calm does not give it. */
  readonly empty?: Pick<Gap, 'start' | 'end'>;
}

/** The time that words tell of a gap: from the last entry to the next, where its fold leaves calm beside them. */
export const emptyTime = (gap: Gap): Gap => gap.empty ?? gap;

export interface Extent {
  /** The span of the chart, calm included. */
  readonly start: number;
  readonly end: number;
  /** The gaps that can fold, sorted, not touching, inside the span. */
  readonly gaps: readonly Gap[];
}

/** The extent is one day from the epoch, with no gap, if there is no range. */
export function findExtent(occupied: Occupied): Extent {
  return finish(extentSteps(occupied));
}

/** The same in steps. Without `kthSmallest` the extent is the same, and takes longer. */
export function* extentSteps(occupied: Occupied, kthSmallest = kthOfSorted): Steps<Extent> {
  if (occupied.min.length === 0) return { start: 0, end: EMPTY_DOMAIN_MS, gaps: [] };
  const segments = joinSegments(occupied, yield* chooseGaps(occupied, kthSmallest));
  const gaps = segments.slice(1).map((after, index) => shrinkGap(segments[index]!, after));
  const head = segments[0]!;
  const tail = segments.at(-1)!;
  return { start: snapDown(head.start - head.calm, head.calm), end: snapUp(tail.end + tail.calm, tail.calm), gaps };
}

interface Segment extends Gap {
  readonly calm: number;
}

interface FoldableGap extends Gap {
  /** Rank of the range that ends where it begins. */
  readonly after: number;
}

/**
 * There is a gap before the start of rank `i` if the end of rank `i - 1` is before it: then as many ranges have ended
 * as have begun.
 */
function* chooseGaps(occupied: Occupied, kthSmallest: KthSmallest): Steps<readonly FoldableGap[]> {
  const { min, max } = occupied;
  const whole = wholeMs(occupied);
  const gaps: FoldableGap[] = [];
  for (let index = 1; index < min.length; index++) {
    const start = max[index - 1]! + 1;
    const end = min[index]!;
    if (end - start >= MIN_SHARE * whole) gaps.push({ start, end, after: index - 1 });
  }
  if (gaps.length === 0) return gaps;
  yield;
  const least = NEIGHBOUR_FACTOR * lowerQuartileStep(occupied, kthSmallest);
  let shown = whole;
  const chosen: FoldableGap[] = [];
  for (const gap of gaps.sort((left, right) => length(right) - length(left))) {
    if (length(gap) < SHARE * shown || length(gap) <= least) break;
    chosen.push(gap);
    shown -= length(gap);
  }
  return chosen.sort((left, right) => left.start - right.start);
}

function wholeMs({ min, max }: Occupied): number {
  return max.at(-1)! + 1 - min[0]!;
}

const length = (gap: Gap): number => gap.end - gap.start;

/** A gap needs two ranges. */
function lowerQuartileStep({ min }: Occupied, kthSmallest: KthSmallest): number {
  const steps = new Float64Array(min.length - 1);
  for (let index = 1; index < min.length; index++) steps[index - 1] = min[index]! - min[index - 1]!;
  return kthSmallest(steps, Math.floor((steps.length - 1) / 4));
}

const kthOfSorted: KthSmallest = (numbers, place) => numbers.sort()[place]!;

/** The spans between the chosen gaps, each with its calm. */
function joinSegments(occupied: Occupied, gaps: readonly FoldableGap[]): readonly Segment[] {
  const { min, max } = occupied;
  const whole = wholeMs(occupied);
  const lasts = [...gaps.map(({ after }) => after), max.length - 1];
  return lasts.map((last, index) => {
    const start = min[index === 0 ? 0 : lasts[index - 1]! + 1]!;
    const end = max[last]! + 1;
    return { start, end, calm: calmBeside(end - start, whole) };
  });
}

/** A day beside entries dated to the day; a share beside minutes. */
function calmBeside(segmentMs: number, wholeMs: number): number {
  if (segmentMs >= DAY_MS) return Math.max(segmentMs * CALM_SHARE, DAY_MS);
  if (wholeMs <= 1) return EMPTY_DOMAIN_MS / 2;
  return Math.max(segmentMs * SHORT_CALM_SHARE, Math.min(DAY_MS, wholeMs * MIN_CALM_SHARE));
}

function shrinkGap(before: Segment, after: Segment): Gap {
  const most = (after.start - before.end) * CALM_GAP_SHARE;
  const calmBefore = Math.min(before.calm, most);
  const calmAfter = Math.min(after.calm, most);
  const empty = { start: before.end, end: after.start };
  return {
    start: snapUp(empty.start + calmBefore, calmBefore),
    end: snapDown(empty.end - calmAfter, calmAfter),
    empty,
  };
}

/** Days are rounded only if the calm has room for it. */
function snapDown(ms: number, calmMs: number): number {
  return calmMs >= DAY_MS ? Math.floor(ms / DAY_MS) * DAY_MS : ms;
}

function snapUp(ms: number, calmMs: number): number {
  return calmMs >= DAY_MS ? Math.ceil(ms / DAY_MS) * DAY_MS : ms;
}
