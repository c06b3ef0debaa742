/** How many dots of a column stand side by side, and how high they are stacked. */
import type { Columns } from './column-steps.js';
import type { Transform } from '../scale/view.js';

/** No column of dots is narrower: a dot takes at least as much. */
export const MIN_COLUMN_PX = 5;
/** No column of bars is narrower. */
export const MIN_BAR_PX = 3;
/** A dot takes at least this much, and at most this much. */
export const MIN_DOT_PX = 5;
export const MAX_DOT_PX = 8;
const DOT_STEP_PX = 0.5;
/**
 * The axis shows finer units than the dates have in a wider column. There dots stand in a block in the middle, since
 * dots at equal distances would seem to be at those finer times.
 */
export const BLOCK_FROM_PX = 260;
/** A block is so many times as wide as it is high: words about it stand beside it, also on a phone. */
const BLOCK_SHAPE = 4;
const NARROW_BLOCK_SHAPE = 2;
const NARROW_PX = 480;
/** The share of the filled columns that may be bars among dots; with more, all are bars. */
const TORN_SHARE = 0.2;
/** So few columns are bars among dots in any case. */
const TORN_COUNT = 1;

export interface StackCounts extends Columns {
  /** Places of the entries of each column, `to` exclusive. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export interface FilledColumn {
  readonly count: number;
  readonly widthPx: number;
  readonly fine: boolean;
}

/** The largest dots that fit, but for columns that are too full for the smallest; undefined if those are many. */
export function dotSize(stack: StackCounts, transform: Transform, maxPx: number): number | undefined {
  return sizeWithin(filledColumns(stack, transform), maxPx);
}

function sizeWithin(filled: readonly FilledColumn[], maxPx: number): number | undefined {
  const isFitting = (column: FilledColumn): boolean => dotsHigh(column, MIN_DOT_PX) * MIN_DOT_PX <= maxPx;
  const fitting = filled.filter(isFitting);
  if (filled.some((column) => !isFitting(column) && !hasFigure(column, maxPx))) return undefined;
  return filled.length - fitting.length > tornMost(filled) ? undefined : wholeSize(fitting, maxPx);
}

const DIGIT_PX = 7;
const FIGURE_PAD_PX = 6;
const FIGURE_LINE_PX = 16;
/** A narrower bar has no room for a number along it. */
const MIN_TURNED_PX = 8;

export type FigureForm = 'level' | 'turned';

/** How the number of a bar stands in it; undefined without room. */
export function figureForm(letters: number, widthPx: number, heightPx: number): FigureForm | undefined {
  const textPx = letters * DIGIT_PX + FIGURE_PAD_PX;
  if (widthPx >= textPx) return heightPx >= FIGURE_LINE_PX + FIGURE_PAD_PX ? 'level' : undefined;
  return widthPx >= MIN_TURNED_PX && heightPx >= textPx + FIGURE_LINE_PX ? 'turned' : undefined;
}

/** A bar among dots is as high as any other: without its number 63 would look like 685. */
function hasFigure({ count, widthPx }: FilledColumn, maxPx: number): boolean {
  return figureForm(count.toLocaleString('en').length, widthPx, maxPx) !== undefined;
}

/** The largest dots with which every column fits. */
export function wholeSize(filled: readonly FilledColumn[], maxPx: number): number | undefined {
  for (let px = MAX_DOT_PX; px >= MIN_DOT_PX; px -= DOT_STEP_PX) if (highestDots(filled, px) <= maxPx) return px;
  return undefined;
}

/** How many of them may be too full for dots. */
function tornMost({ length }: readonly FilledColumn[]): number {
  return length <= TORN_COUNT ? 0 : Math.max(TORN_COUNT, Math.floor(length * TORN_SHARE));
}

export function filledColumns(
  { start, end, fine, from, to }: StackCounts,
  transform: Transform,
): readonly FilledColumn[] {
  const filled: FilledColumn[] = [];
  for (let column = 0; column < start.length; column++) {
    const count = to[column]! - from[column]!;
    if (count === 0) continue;
    filled.push({
      count,
      widthPx: columnWidth(transform, start[column]!, end[column]!),
      fine: fine[column] === 1,
    });
  }
  return filled;
}

export function highestDots(filled: readonly FilledColumn[], dotPx: number): number {
  let highest = 0;
  for (const column of filled) highest = Math.max(highest, dotsHigh(column, dotPx));
  return highest * dotPx;
}

/** How many dots are stacked in a column. */
export function dotsHigh(column: FilledColumn, dotPx: number): number {
  return Math.ceil(column.count / dotsAbreast(column, dotPx));
}

export function columnWidth(transform: Transform, start: number, end: number): number {
  return (transform.scale.toU(end) - transform.scale.toU(start)) * transform.k;
}

/** The dots side by side in a column, by its width; one if its dates are finer than it. */
export function dotsAbreast({ count, widthPx, fine }: FilledColumn, dotPx: number): number {
  if (!fine) return 1;
  const most = Math.max(1, Math.floor(widthPx / dotPx));
  const shape = widthPx < NARROW_PX ? NARROW_BLOCK_SHAPE : BLOCK_SHAPE;
  return widthPx < BLOCK_FROM_PX ? most : Math.min(most, Math.ceil(Math.sqrt(count * shape)));
}
