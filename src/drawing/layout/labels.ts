/**
 * Places the labels of one row. A label is on the right of its mark, else on the left, else inside a bar with room; if
 * nothing fits it is cut, and left out if even that is too narrow.
 *
 * Invariant: no label overlaps a mark or another label, and none leaves the limits. One pass in order of start, O(n):
 * each mark's label may take the room between the previous mark (or its label) and the next mark.
 */

export const LabelSide = { none: 0, after: 1, before: 2, inside: 3, above: 4, tied: 5 } as const;
export type LabelSide = (typeof LabelSide)[keyof typeof LabelSide];

/** Distance of a label to its mark, and to the next mark. */
export const LABEL_DISTANCE_PX = 6;
export const LABEL_GAP_PX = 12;
/** A narrower label says nothing. */
export const MIN_LABEL_PX = 44;
/** Rounding. */
const WIDEN_SLACK_PX = 0.5;

export interface LabelRow {
  /** Outer bounds of the marks in px, sorted, not overlapping. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** Earliest start of a label after the mark, less the usual distance: `end`, or the glyph if only a line runs on. */
  readonly after: ArrayLike<number>;
  /**
   * Earliest start of a label inside the mark, px; equal to `end` if the mark takes none. Stacked: where it would
   * begin.
   */
  readonly inside: ArrayLike<number>;
  /** Its latest end, px: before what fades out, or beyond the mark. `end` if it is not given. */
  readonly insideEnd?: ArrayLike<number>;
  /** Width of a full label, px; 0 for none. Called only if a label may have room. */
  readonly width: (mark: number) => number;
  /** The same without a limit: the side that has room for all of it comes first. */
  readonly whole?: (mark: number) => number;
  /** Limits for the label of a mark: the window, for a mark inside it. */
  readonly limits: (mark: number) => LabelLimits;
  /** Labels are above their marks: if the window is narrow and rows are high. */
  readonly stacked: boolean;
}

export interface LabelLimits {
  readonly start: number;
  readonly end: number;
}

export interface PlacedLabels {
  /** `LabelSide` of each mark. */
  readonly side: Uint8Array;
  /** Left edge of the label, px. */
  readonly x: Float64Array;
  /** Its available room, px: less than its width if it is cut. */
  readonly room: Float64Array;
  /** Width of the full label; 0 if there is none. */
  readonly width: Float64Array;
}

export function placeLabels(row: LabelRow): PlacedLabels {
  const count = row.start.length;
  if (row.stacked) return stackLabels(row);
  const placed = noLabels(count);
  let free = -Infinity;
  for (let mark = 0; mark < count; mark++) {
    const choice = chooseSide(row, mark, free);
    placed.side[mark] = choice.side;
    placed.x[mark] = choice.x;
    placed.room[mark] = choice.room;
    placed.width[mark] = choice.width;
    const markEnd = row.end[mark]!;
    const isBehind = choice.side === LabelSide.after || choice.side === LabelSide.inside;
    free = LABEL_GAP_PX + (isBehind ? Math.max(markEnd, choice.x + choice.room) : markEnd);
  }
  return placed;
}

/** A title that was cut to its share of the chart takes the room that is left beside it. */
export function widenLabels(row: LabelRow, placed: PlacedLabels): void {
  const { side, x, room } = placed;
  const count = row.start.length;
  let before = -Infinity;
  for (let mark = 0; mark < count; mark++) {
    const own = side[mark]!;
    const end = x[mark]! + room[mark]!;
    if (own !== LabelSide.none && room[mark]! >= placed.width[mark]! - WIDEN_SLACK_PX) {
      const whole = row.whole?.(mark) ?? room[mark]!;
      const limits = row.limits(mark);
      const next = startOf(row, placed, mark + 1) - LABEL_GAP_PX;
      const insideEnd =
        own === LabelSide.inside ? (row.insideEnd?.[mark] ?? row.end[mark]!) - LABEL_DISTANCE_PX : Infinity;
      const more =
        own === LabelSide.before
          ? x[mark]! - Math.max(limits.start, before + LABEL_GAP_PX)
          : Math.min(limits.end, next, Math.max(insideEnd, end)) - end;
      const widened = Math.min(whole, room[mark]! + Math.max(0, more));
      if (own === LabelSide.before) x[mark]! -= widened - room[mark]!;
      room[mark] = widened;
      placed.width[mark] = whole;
    }
    const isBehind = own !== LabelSide.none && own !== LabelSide.before;
    before = Math.max(row.end[mark]!, isBehind ? x[mark]! + room[mark]! : -Infinity);
  }
}

/** The start of a mark with its title. */
function startOf(row: LabelRow, { side, x }: PlacedLabels, mark: number): number {
  if (mark >= row.start.length) return Infinity;
  const hasLabel = side[mark] === LabelSide.before || side[mark] === LabelSide.above;
  // Only titles meet if they are above their marks.
  if (row.stacked) return hasLabel ? x[mark]! : startOf(row, { side, x } as PlacedLabels, mark + 1);
  return hasLabel ? Math.min(x[mark]!, row.start[mark]!) : row.start[mark]!;
}

/** Start of a label above its mark: over the mark, moved as far as the limits require. */
export function stackedX(glyphPx: number, width: number, limits: LabelLimits): number {
  return Math.max(limits.start, Math.min(glyphPx, limits.end - LABEL_DISTANCE_PX - width));
}

function stackLabels({ start, inside, width, limits }: LabelRow): PlacedLabels {
  const count = start.length;
  const placed = noLabels(count);
  let free = -Infinity;
  for (let mark = 0; mark < count; mark++) {
    const own = limits(mark);
    if (free >= own.end) continue;
    const full = width(mark);
    const x = Math.max(free, stackedX(inside[mark]!, full, own));
    const room = Math.min(full, own.end - x);
    if (full <= 0 || room < Math.min(full, MIN_LABEL_PX)) continue;
    placed.side[mark] = LabelSide.above;
    placed.x[mark] = x;
    placed.room[mark] = room;
    placed.width[mark] = full;
    free = x + room + LABEL_GAP_PX;
  }
  return placed;
}

interface Choice {
  readonly side: LabelSide;
  readonly x: number;
  readonly room: number;
  readonly width: number;
}

function noLabels(count: number): PlacedLabels {
  return {
    side: new Uint8Array(count),
    x: new Float64Array(count),
    room: new Float64Array(count),
    width: new Float64Array(count),
  };
}

function chooseSide(row: LabelRow, mark: number, free: number): Choice {
  const start = row.start[mark]!;
  const end = row.end[mark]!;
  const inside = row.inside[mark]!;
  const limits = row.limits(mark);
  const next = mark + 1 < row.start.length ? row.start[mark + 1]! - LABEL_GAP_PX : limits.end;
  const insideEnd = Math.min(row.insideEnd?.[mark] ?? end, Math.max(end, next + LABEL_DISTANCE_PX));
  const within = inside < end ? Math.min(insideEnd, limits.end) - LABEL_DISTANCE_PX - inside : 0;
  const afterX = row.after[mark]! + LABEL_DISTANCE_PX;
  const after = Math.min(next, limits.end) - afterX;
  const before = start - LABEL_DISTANCE_PX - Math.max(free, limits.start);
  const most = Math.max(after, before, within);
  if (most <= 0) return NO_LABEL;
  const width = row.width(mark);
  if (width <= 0) return NO_LABEL;
  if (width <= within) return { side: LabelSide.inside, x: inside, room: width, width };
  const isAfter = width <= after && (before <= after || (row.whole?.(mark) ?? 0) <= after);
  if (isAfter) return { side: LabelSide.after, x: afterX, room: width, width };
  if (width <= before) return { side: LabelSide.before, x: start - LABEL_DISTANCE_PX - width, room: width, width };
  const room = most;
  if (room < MIN_LABEL_PX) return NO_LABEL;
  if (within === most) return { side: LabelSide.inside, x: inside, room, width };
  if (after >= before) return { side: LabelSide.after, x: afterX, room, width };
  return { side: LabelSide.before, x: start - LABEL_DISTANCE_PX - room, room, width };
}

const NO_LABEL: Choice = { side: LabelSide.none, x: 0, room: 0, width: 0 };
