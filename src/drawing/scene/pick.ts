/** Finds the mark or the column of counts at a place of the chart, for painted parts, which have no element. */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { Arrangement } from '../layout/arrange.js';
import { halfAt } from './scene-columns.js';
import { stemsOf, type StemPiece } from './stems.js';
import { MarkLook, type Scene, type Stack, type StackColumns } from './scene.js';

/** A mark answers within this distance of its row's middle, and at least this wide. */
const HIT_PX = 12;
/** A bar answers above its top. */
const ABOVE_BAR_PX = 5;
/**
 * A bar narrower than this answers beside itself too, but no further away than this: a pointer there is not over another
 * time that anyone could tell apart, so words about the bar do not mislead.
 */
const BAR_TARGET_PX = 9;
const BESIDE_BAR_PX = 3;
const BASE_HIT_PX = 4;
const STEM_HIT_PX = 4;
const MIN_DOT_HIT_PX = 4;
/** Half the height of a thin span with its title. */
const SPAN_HIT_PX = 8;
/** Half the width of the thinnest span: it is drawn 2 px wide, however short its time. */
const MIN_SPAN_HIT_PX = 1.5;

/** Index of the placement; undefined if there is none. x runs with time, from the start of the window. */
export function placementAt(scene: Scene, xPx: number, yPx: number): number | undefined {
  const x = xPx - scene.offsetPx;
  let nearest: number | undefined;
  let least = Infinity;
  for (let placement = 0; placement < scene.count; placement++) {
    const away = distance(scene, placement, x, yPx);
    if (away >= least) continue;
    nearest = placement;
    least = away;
  }
  // A stem and its ends answer for their mark.
  if (nearest !== undefined)
    return scene.look[nearest] === MarkLook.end ? scene.entry.indexOf(scene.entry[nearest]!) : nearest;
  const isOn = (piece: StemPiece): boolean => yPx >= piece.y0 && yPx <= piece.y1;
  return stemsOf(scene).find((stem) => Math.abs(stem.x - x) <= STEM_HIT_PX && stem.pieces.some(isOn))?.mark;
}

/** Distance from the middle of the mark, if the place is on it; infinite if not. A title answers for its dot. */
function distance(scene: Scene, placement: number, x: number, y: number): number {
  const dy = Math.abs(scene.y[placement]! - y);
  const dx = Math.abs(scene.glyph[placement]! - x);
  if (isOnLabel(scene, placement, x, y)) return 0;
  if (scene.look[placement] === MarkLook.dot || scene.look[placement] === MarkLook.end) {
    const half = Math.max(scene.size[placement]! / 2, MIN_DOT_HIT_PX, discOf(scene, placement));
    return dx <= half && dy <= half ? Math.hypot(dx, dy) : Infinity;
  }
  const isSpan = scene.look[placement] === MarkLook.span;
  const half = isSpan ? MIN_SPAN_HIT_PX : HIT_PX;
  const left = Math.min(scene.left[placement]!, scene.glyph[placement]! - half);
  const right = Math.max(scene.right[placement]!, scene.glyph[placement]! + half);
  return x >= left && x <= right && dy <= (isSpan ? SPAN_HIT_PX : Math.max(HIT_PX, halfAt(scene, placement)))
    ? dx
    : Infinity;
}

/** Columns of counts have no discs. */
function discOf({ sizes, lanes, lane, entry }: Scene, placement: number): number {
  return lanes[lane[placement]!]!.look === 'bars' ? 0 : (sizes?.half(entry[placement]!) ?? 0);
}

function isOnLabel({ labelX, labelY, labelRoom, labelWidth }: Scene, placement: number, x: number, y: number): boolean {
  const start = labelX[placement]!;
  const width = Math.min(labelRoom[placement]!, labelWidth[placement]!);
  return width > 0 && x >= start && x <= start + width && Math.abs(labelY[placement]! - y) <= SPAN_HIT_PX;
}

export interface PickedColumn {
  /** Place of the lane. */
  readonly lane: number;
  /** Start of the column, UTC ms: exactly the one under the pointer. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /**
   * Its entries; undefined for a number in force, whose entries last beyond the column ({@link entriesInForce} finds
   * them), and for entries that are only counted.
   */
  readonly entries: Uint32Array | undefined;
  /** It is a number in force. */
  readonly force?: true;
  /** Its entries are not in the page. */
  readonly counted?: true;
}

/** The column of counts or dots at a place; from the top of the lane's columns to their base. */
export function columnAt(scene: Scene, xPx: number, yPx: number): PickedColumn | undefined {
  const lane = scene.lanes.findIndex(({ top, height }) => yPx >= top && yPx < top + height);
  const x = xPx - scene.offsetPx;
  const force = scene.forces.get(lane);
  const stack = scene.stacks.get(lane);
  if (force !== undefined && yPx <= force.base + BASE_HIT_PX) return pickColumn(lane, force, x, yPx, undefined);
  return stack && pickColumn(lane, stack, x, yPx, stack);
}

function pickColumn(
  lane: number,
  columns: StackColumns,
  x: number,
  y: number,
  stack: Stack | undefined,
): PickedColumn | undefined {
  if (y > columns.base + BASE_HIT_PX) return undefined;
  const at = upperBound(columns.x0, x) - 1;
  const away = (index: number): number => Math.max(columns.x0[index]! - x, x - columns.x1[index]!, 0);
  const answers = (index: number): boolean =>
    (columns.count[index] ?? 0) > 0 &&
    away(index) <= besidePx(columns.x1[index]! - columns.x0[index]!) &&
    y >= columns.top[index]! - ABOVE_BAR_PX;
  const [column] = [at, at + 1, at - 1].filter(answers).sort((one, other) => away(one) - away(other));
  if (column === undefined) return undefined;
  return {
    lane,
    start: columns.start[column]!,
    end: columns.end[column]!,
    count: columns.count[column]!,
    entries: stack?.entry?.subarray(stack.from[column], stack.to[column]),
    ...(stack === undefined && { force: true }),
    ...(stack !== undefined && stack.entry === undefined && { counted: true }),
  };
}

function besidePx(widthPx: number): number {
  return Math.max(0, Math.min(BESIDE_BAR_PX, (BAR_TARGET_PX - widthPx) / 2));
}

/** The entries of a number in force, by start: those of the lane that last somewhere between two times. */
export function entriesInForce(
  { lanes }: Pick<Arrangement, 'lanes'>,
  lane: number,
  start: number,
  end: number,
): readonly number[] {
  const spans = lanes[lane]?.cluster?.spans;
  if (spans === undefined) return [];
  const inForce: number[] = [];
  for (let span = 0; span < spans.entry.length && spans.start[span]! < end; span++) {
    if (spans.end[span]! > start) inForce.push(spans.entry[span]!);
  }
  return inForce;
}

/** First and last instant of the lane's entries between two times (`end` exclusive); undefined if there is none. */
export function timesWithin(
  { rows }: Arrangement,
  lane: number,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const { lane: own, times } of rows) {
    if (own !== lane) continue;
    const { time } = times();
    const from = lowerBound(time, start);
    const to = lowerBound(time, end, from);
    if (from === to) continue;
    first = Math.min(first, time[from]!);
    last = Math.max(last, time[to - 1]!);
  }
  return first > last ? undefined : { first, last };
}

/** Entries of the lane between two times, both inclusive, by time: at most so many, and their number. */
export function entriesWithin(
  { rows }: Arrangement,
  lane: number,
  [first, last]: readonly [number, number],
  most: number,
): { readonly entries: readonly number[]; readonly count: number } {
  const found: { readonly entry: number; readonly time: number }[] = [];
  let count = 0;
  for (const { lane: own, times, entry } of rows) {
    if (own !== lane) continue;
    const { time } = times();
    const from = lowerBound(time, first);
    const to = upperBound(time, last, from);
    count += to - from;
    for (let place = from; place < Math.min(to, from + most); place++) {
      found.push({ entry: entry[place]!, time: time[place]! });
    }
  }
  found.sort((left, right) => left.time - right.time || left.entry - right.entry);
  return { entries: found.slice(0, most).map(({ entry }) => entry), count };
}
