/**
 * The width of each span of time between two folds: at most two paces, so that a reader learns two sizes of a day.
 *
 * A fold has broken the proportion already, so a span wishes for the square root of the product of its time and its
 * entries: the geometric mean of "as long as it lasts" and "as wide as it is full". The wishes are then drawn as one
 * pace, or as two, a wider one and a narrower one: whatever two means fit the wished paces best (least squares of their
 * logarithms).
 *
 * - A span that would be too narrow for a calendar at either pace, and one with a single entry, is a step: it has the
 *   width of its date and no calendar, and all steps are equally wide. If no span has room for a calendar, all are steps.
 * - A long stretch without a beginning inside a span counts at most so much: it becomes a piece of its own, at the
 *   narrower pace. What lasts through it keeps nothing wide. No time is taken out, so it is not a fold.
 *
 * Without a fold there is one pace, the true one.
 */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import { DAY_MS } from '../../dataset/time/units.js';

/** Room for the date of a step, px: its year above its day, or turned on a narrow chart. */
const MIN_STEP_PX = 18;
const MAX_STEP_PX = 48;
const STEPS_A_WIDTH = 28;
/** Steps never take more than this share together. */
const STEPS_SHARE = 0.6;
/** Less than this between the two paces is one pace: nobody sees it. */
const MIN_RATIO = 1.6;
/** A stretch without a beginning is a piece of its own from this share of the shown time on. */
const STRETCH_SHARE = 0.15;
/** A span of fewer entries is one piece: it has one calendar or one date. */
const MIN_DIVIDED = 4;
/** The same, in steps from one beginning to the next, of which the middle one counts. */
const STRETCH_STEPS = 4;
/** The most that such a stretch wishes for. */
const MAX_STRETCH_SHARE = 0.1;
/** Stretches this long begin a day after an entry and end on whole days; shorter ones after a share of their length. */
const DAYS_FROM_MS = 3 * DAY_MS;
const CALM_SHARE = 0.1;
/** The middle step of more entries than this is far below any stretch, and takes long to find. */
const MAX_SORTED = 20_000;
/** An entry widens its span up to this share, with one more for its calm: two have a seventh. */
const MAX_ENTRY_SHARE = 1 / 21;

/** A span in which time runs evenly. Without a pace it has the wider one, or the only one. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** `step`: as wide as its date, whatever its time. */
  readonly pace?: 'narrow' | 'step';
  /** First and last millisecond of the entries in all of a span, as sharp as their sources. */
  readonly holds?: readonly [first: number, last: number];
}

/** Sorted, UTC ms. Without `ends`, entries end where they begin. */
export interface Occupied {
  readonly starts: ArrayLike<number>;
  readonly ends?: ArrayLike<number> | undefined;
}

export interface Paced {
  readonly segments: readonly Segment[];
  /** Share of each segment; they add up to 1. */
  readonly shares: readonly number[];
}

interface Piece extends Segment {
  readonly count: number;
  /** The first beginning in it, else its start. */
  readonly first: number;
  /** Whether it is all of the time between two folds. */
  readonly isWhole: boolean;
  /** Whether it has no calendar in any case. */
  readonly isTick: boolean;
}

/** `widthPx`: of the spans without their folds. `whole`: spans that are not divided, since the reader has opened a gap in them. */
export function paceSpans(
  spans: readonly Segment[],
  { starts, ends = starts }: Occupied,
  whole: ReadonlySet<number>,
  widthPx: number,
): Paced {
  if (spans.length === 1) return { segments: spans, shares: [1] };
  const pieces = piecesOf(spans, starts, whole);
  const stepPx = Math.max(MIN_STEP_PX, Math.min(MAX_STEP_PX, widthPx / STEPS_A_WIDTH));
  const least = Math.min(stepPx / Math.max(widthPx, 1), STEPS_SHARE / spans.length);
  const steps = new Set(pieces.filter(({ isTick }) => isTick));
  for (;;) {
    const timed = pieces.filter((piece) => !steps.has(piece));
    if (timed.length === 0) return pacedOf(pieces, new Map(), ends);
    const room = 1 - steps.size * least;
    const widths = twoPaces(timed, room);
    const narrow = timed.filter((piece) => piece.isWhole && widths.get(piece)!.width < least);
    if (narrow.length === 0) return pacedOf(pieces, widths, ends, least);
    // The narrowest alone: what it leaves may be enough for the others.
    steps.add(narrow.reduce((one, other) => (widths.get(other)!.width < widths.get(one)!.width ? other : one)));
  }
}

interface Width {
  readonly width: number;
  readonly isNarrow: boolean;
}

function pacedOf(
  pieces: readonly Piece[],
  widths: ReadonlyMap<Piece, Width>,
  ends: ArrayLike<number>,
  step = 1,
): Paced {
  const shares = pieces.map((piece) => widths.get(piece)?.width ?? step);
  const sum = sumOf(shares);
  return {
    segments: pieces.map((piece): Segment => {
      const { start, end } = piece;
      const width = widths.get(piece);
      const last = ends[lowerBound(ends, end) - 1] ?? piece.first;
      return {
        ...{ start, end },
        ...(width === undefined ? { pace: 'step' } : width.isNarrow && { pace: 'narrow' }),
        ...(piece.isWhole && piece.count > 0 && { holds: [piece.first, Math.max(piece.first, last)] }),
      };
    }),
    shares: shares.map((share) => share / sum),
  };
}

function piecesOf(spans: readonly Segment[], starts: ArrayLike<number>, whole: ReadonlySet<number>): readonly Piece[] {
  const shown = sumOf(spans.map(({ start, end }) => end - start));
  const least = Math.max(STRETCH_SHARE * shown, STRETCH_STEPS * middleStep(starts));
  return spans.flatMap(({ start, end }, at) => {
    const first = lowerBound(starts, start);
    const last = upperBound(starts, end);
    const isTick = last - first <= 1 && !whole.has(at);
    const cuts = last - first < MIN_DIVIDED || whole.has(at) ? [] : cutsOf({ start, end }, starts, first, last, least);
    const edges = [start, ...cuts, end];
    return edges.slice(1).map((until, index): Piece => {
      const from = edges[index]!;
      return {
        ...{ start: from, end: until, isTick, isWhole: cuts.length === 0 },
        count: lowerBound(starts, until) - lowerBound(starts, from),
        first: last > first ? starts[first]! : start,
      };
    });
  });
}

/** Edges of the long stretches of a span, inside it. */
function cutsOf(
  { start, end }: Segment,
  starts: ArrayLike<number>,
  first: number,
  last: number,
  least: number,
): readonly number[] {
  const edges: number[] = [];
  let from = start;
  for (let at = first; at <= last; at++) {
    const until = at < last ? starts[at]! : end;
    if (until - from >= least) edges.push(from, until);
    // An entry and its calm.
    from = Math.min(until + (least >= DAYS_FROM_MS ? DAY_MS : least * CALM_SHARE), end);
  }
  const round = (ms: number): number => (least >= DAYS_FROM_MS ? Math.ceil(ms / DAY_MS) * DAY_MS : ms);
  return edges.map(round).filter((ms, at, all) => ms > start && ms < end && ms !== all[at - 1]);
}

function middleStep(starts: ArrayLike<number>): number {
  if (starts.length > MAX_SORTED) return 0;
  const steps = Float64Array.from({ length: Math.max(starts.length - 1, 1) }, (_, at) =>
    starts.length > 1 ? starts[at + 1]! - starts[at]! : 0,
  ).sort();
  return steps[steps.length >> 1]!;
}

/** The widths of the pieces at the two paces, or the one pace, that are nearest to what they wish for; `room` in all. */
function twoPaces(pieces: readonly Piece[], room: number): ReadonlyMap<Piece, Width> {
  const wishes = wishedWidths(pieces);
  const wish = new Map(pieces.map((piece, at) => [piece, wishes[at]!]));
  const timeOf = ({ start, end }: Piece): number => Math.max(end - start, 1);
  const pace = (piece: Piece): number => Math.log(wish.get(piece)! / timeOf(piece));
  const sorted = pieces.toSorted((one, other) => pace(other) - pace(one));
  const paceOf = (some: readonly Piece[]): number =>
    sumOf(some.map((piece) => wish.get(piece)!)) / sumOf(some.map(timeOf));
  const errorOf = (some: readonly Piece[]): number => {
    const mean = Math.log(paceOf(some));
    return sumOf(some.map((piece) => wish.get(piece)! * (pace(piece) - mean) ** 2));
  };
  let cut = sorted.length;
  let error = errorOf(sorted);
  for (let at = 1; at < sorted.length; at++) {
    const [wide, narrow] = [sorted.slice(0, at), sorted.slice(at)];
    if (paceOf(wide) < MIN_RATIO * paceOf(narrow)) continue;
    const two = errorOf(wide) + errorOf(narrow);
    if (two < error) [cut, error] = [at, two];
  }
  const groups = [sorted.slice(0, cut), sorted.slice(cut)];
  const raw = new Map(groups.flatMap((some) => some.map((piece) => [piece, paceOf(some) * timeOf(piece)] as const)));
  const total = sumOf([...raw.values()]);
  const narrow = new Set(groups[1]);
  return new Map(
    [...raw].map(([piece, width]) => [piece, { width: (width / total) * room, isNarrow: narrow.has(piece) }]),
  );
}

function wishedWidths(pieces: readonly Piece[]): readonly number[] {
  const weights = pieces.map(({ start, end, count }) => Math.sqrt(Math.max(end - start, 1) * (count + 1)));
  const shares = boundedShares(
    weights,
    pieces.map(({ count }) => (count + 1) * MAX_ENTRY_SHARE),
  );
  return shares.map((share, at) => (isStretch(pieces[at]!) ? Math.min(share, MAX_STRETCH_SHARE) : share));
}

const isStretch = ({ isWhole, count }: Piece): boolean => !isWhole && count === 0;

/** Shares in proportion to the weights, none above its most; with few entries all are, and the bound has no use. */
function boundedShares(weights: readonly number[], most: readonly number[]): readonly number[] {
  const isFull = most.map(() => false);
  for (;;) {
    const taken = sumOf(most.filter((_, at) => isFull[at]));
    const free = sumOf(weights.filter((_, at) => !isFull[at]));
    const shares = weights.map((weight, at) => (isFull[at] ? most[at]! : (weight / free) * (1 - taken)));
    const over = shares.findIndex((share, at) => !isFull[at] && share > most[at]!);
    if (over === -1) return shares;
    isFull[over] = true;
    if (isFull.every(Boolean)) return weights.map((weight) => weight / sumOf(weights));
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
