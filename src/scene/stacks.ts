/** Where the columns of a lane stand on screen, and how high they are: linear, with a number that names the measure. */
import type { ClusteredLane, PlacedLane } from '../layout/arrange.js';
import type { Columns } from '../layout/column-steps.js';
import { columnWidth, dotsAbreast } from '../layout/cluster-zones.js';
import { toPx, type Transform } from '../scale/view.js';
import type { LaneLevel } from './level-of-detail.js';
import type { Force, ScaleTick, Stack, StackColumns } from './scene.js';

/** Highest numbers of a scale, as multiples of a power of ten: so that it stays the same for counts that differ a little. */
const NICE_TOPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** A tick closer to the base than this would be in its figure. */
const MIN_TICK_PX = 12;
const NICE_TICKS = [5, 2, 1];

export function stackOf(
  lane: PlacedLane,
  { points, zones }: ClusteredLane,
  { form, stack, most, dotPx }: LaneLevel,
  transform: Transform,
): Stack | undefined {
  if (form === 'rows' || most === 0) return undefined;
  const kept = Array.from(stack.start.keys()).filter((column) => stack.to[column]! > stack.from[column]!);
  const from = Uint32Array.from(kept, (column) => stack.from[column]!);
  const to = Uint32Array.from(kept, (column) => stack.to[column]!);
  const count = from.map((first, column) => to[column]! - first);
  const base = lane.top + zones.stackTop + zones.stackPx;
  const columns = columnsOnScreen(stack, kept, transform);
  const shared = { entry: points.entry, from, to, ...columns, count, base };
  if (form === 'bars') return { form, ...shared, ...barHeights(count, base, zones.stackPx, most) };
  const abreast = Array.from(count.keys(), (column) => dotsAbreast(columns.x1[column]! - columns.x0[column]!, dotPx));
  const top = Float64Array.from(count, (entries, column) => base - Math.ceil(entries / abreast[column]!) * dotPx);
  const isEven = abreast.every((each) => each === abreast[0]);
  return { form: 'dots', ...shared, top, tick: isEven ? dotsTick(most, base, dotPx, abreast[0]!) : undefined };
}

export function forceOf(
  lane: PlacedLane,
  { zones }: ClusteredLane,
  { force }: LaneLevel,
  transform: Transform,
): Force | undefined {
  if (force === undefined || force.most === 0) return undefined;
  const kept = Array.from(force.count.keys()).filter((column) => force.count[column]! > 0);
  const count = Uint32Array.from(kept, (column) => force.count[column]!);
  const base = lane.top + zones.forceTop + zones.forcePx;
  return {
    ...columnsOnScreen(force, kept, transform),
    count,
    base,
    ...barHeights(count, base, zones.forcePx, force.most),
  };
}

function columnsOnScreen({ start, end }: Columns, kept: readonly number[], transform: Transform) {
  return {
    start: Float64Array.from(kept, (column) => start[column]!),
    end: Float64Array.from(kept, (column) => end[column]!),
    x0: Float64Array.from(kept, (column) => toPx(transform, start[column]!)),
    x1: Float64Array.from(
      kept,
      (column) => toPx(transform, start[column]!) + columnWidth(transform, start[column]!, end[column]!),
    ),
  };
}

export function barHeights(
  count: Uint32Array,
  base: number,
  heightPx: number,
  most: number,
): Pick<StackColumns, 'top' | 'tick'> {
  const unitPx = heightPx / niceTop(most);
  const tick = niceTick(most);
  const tickPx = tick * unitPx;
  return {
    top: Float64Array.from(count, (entries) => base - Math.max(entries * unitPx, 1)),
    tick: tickPx < MIN_TICK_PX ? undefined : { count: tick, y: base - tickPx },
  };
}

function dotsTick(most: number, base: number, dotPx: number, abreast: number): ScaleTick | undefined {
  const tick = niceTick(most);
  const tickPx = (tick * dotPx) / abreast;
  return tick < 2 || tickPx < MIN_TICK_PX ? undefined : { count: tick, y: base - tickPx };
}

function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return Math.max(1, NICE_TOPS.find((nice) => nice * power >= most)! * power);
}

/** The greatest round number that is reached. */
export function niceTick(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return NICE_TICKS.find((nice) => nice * power <= most)! * power;
}
