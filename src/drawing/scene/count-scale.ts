/**
 * The scale of counts: linear, and the same in each open lane of a picture, so that bars of one height have one number.
 * A round number names it.
 */
import type { ScaleTick, StackColumns } from './scene.js';

/**
 * Highest numbers of a scale, as multiples of a power of ten, so that it stays the same for counts that differ a
 * little.
 */
const NICE_TOPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** A tick closer to the base than this would be in its figure. */
export const MIN_TICK_PX = 12;
const NICE_TICKS = [5, 2, 1];
const NEXT_TICKS = [1, 2, 5, 10];

/** The columns of a lane before they have heights. */
export interface Counts {
  /** Most entries in one column. */
  readonly most: number;
  /** Their available height. */
  readonly heightPx: number;
}

/** px of one entry with which the highest column of each lane fits. */
export function unitOf(lanes: readonly Counts[]): number {
  return lanes.reduce((least, { most, heightPx }) => Math.min(least, heightPx / niceTop(most)), Infinity);
}

export function barHeights(
  count: Uint32Array,
  base: number,
  unitPx: number,
  counts: Counts,
): Pick<StackColumns, 'top' | 'tick'> {
  const top = new Float64Array(count.length);
  for (let column = 0; column < top.length; column++) top[column] = base - Math.max(count[column]! * unitPx, 1);
  return { top, tick: tickOf(counts, base, unitPx) };
}

/** The round number that the highest column reaches; above low columns, the next one with room for its figure. */
function tickOf({ most, heightPx }: Counts, base: number, unitPx: number): ScaleTick | undefined {
  const reached = niceTick(most);
  const count = reached * unitPx >= MIN_TICK_PX ? reached : nextTick(MIN_TICK_PX / unitPx);
  return count * unitPx > heightPx ? undefined : { count, y: base - count * unitPx };
}

/** The lowest round number that is not below the highest column. */
export function niceTop(most: number): number {
  const power = powerOf(most);
  return Math.max(1, NICE_TOPS.find((nice) => nice * power >= most)! * power);
}

/** The greatest round number that a column reaches. */
export function niceTick(most: number): number {
  const power = powerOf(most);
  return NICE_TICKS.find((nice) => nice * power <= most)! * power;
}

function nextTick(least: number): number {
  const power = powerOf(least);
  return NEXT_TICKS.find((nice) => nice * power >= least)! * power;
}

function powerOf(count: number): number {
  return 10 ** Math.floor(Math.log10(Math.max(count, 1)));
}
