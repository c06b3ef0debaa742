/**
 * How a lane of columns divides its height: spans at the top, then the number of those in force where they are too many
 * for lines, then titles, then the columns. Settled at fit, so nothing moves up or down while the reader zooms.
 */
import { levelTransform } from './titles.js';
import type { Transform } from '../scale/view.js';
import { createTimeScale, type ScalePlan } from '../scale/time-scale.js';
import { columnsOf, countInColumns } from './column-steps.js';
import type { Crowd } from './crowd.js';
import { SPAN_PITCH_PX, spanLines, type SpanLines } from './span-lines.js';

/** No column is narrower. */
export const LEAST_COLUMN_PX = 6;
/** A dot takes at least so much, and no more. */
export const LEAST_DOT_PX = 5;
export const MOST_DOT_PX = 8;
const DOT_STEP_PX = 0.5;
/** Where the finest columns are too high for dots, so many coarser ones are tried. */
export const MAX_COARSER = 6;
const PAD_PX = 8;
const GAP_PX = 6;
const LEAST_STACK_PX = 36;
const LEAST_TITLE_LINES = 2;
/** Dots do not grow at the cost of titles. */
const STACK_SHARE = 0.5;
const BARS_SHARE = 0.5;
const SPANS_SHARE = 0.24;
const FORCE_SHARE = 0.26;
const LEAST_FORCE_PX = 26;
const MOST_FORCE_PX = 110;
const MAX_TITLE_LINES = 12;

export interface CrowdAtFit {
  readonly crowd: Crowd;
  readonly plan: ScalePlan;
  readonly fit: Transform;
  readonly timeZone: string;
}

export interface CrowdZones {
  /** px from the top of the lane. */
  readonly spansTop: number;
  readonly linePx: number;
  readonly spans: SpanLines;
  /** Of the number in force; 0 px where every span has a line. */
  readonly forceTop: number;
  readonly forcePx: number;
  readonly titlesTop: number;
  readonly titleLines: number;
  readonly stackTop: number;
  /** 0 where nothing is stacked. */
  readonly stackPx: number;
}

export interface ZoneOptions extends CrowdAtFit {
  readonly importance: (entry: number) => number;
  readonly heightPx: number;
  /** Room for the lane's name at its top. */
  readonly headPx: number;
  /** Height of a line of text. */
  readonly linePx: number;
}

/** A lane that the reader has closed shows its columns alone. */
export function collapsedZones({
  heightPx,
  headPx,
}: {
  readonly heightPx: number;
  readonly headPx: number;
}): CrowdZones {
  const none = {
    spansTop: 0,
    linePx: 0,
    spans: { lines: [], left: 0 },
    forceTop: 0,
    forcePx: 0,
    titlesTop: 0,
    titleLines: 0,
  };
  return { ...none, stackTop: headPx + GAP_PX, stackPx: heightPx - headPx - 2 * GAP_PX };
}

export function divideLane(options: ZoneOptions): CrowdZones {
  const { crowd, heightPx, headPx, linePx } = options;
  const inner = heightPx - headPx - 2 * PAD_PX;
  const hasPoints = crowd.points.entry.length > 0;
  const { spans, forcePx } = divideSpans(options, inner, hasPoints);
  const spansPx = spans.lines.length * linePx;
  const spansTop = headPx + PAD_PX;
  const forceTop = spansTop + spansPx + (spansPx > 0 && forcePx > 0 ? GAP_PX : 0);
  const titlesTop = forceTop + forcePx + (spansPx + forcePx > 0 && hasPoints ? GAP_PX : 0);
  const rest = headPx + PAD_PX + inner - titlesTop;
  const stackPx = hasPoints ? stackHeight(options, rest) : 0;
  const titleLines = hasPoints
    ? Math.max(0, Math.min(MAX_TITLE_LINES, Math.floor((rest - stackPx - GAP_PX) / linePx)))
    : 0;
  return {
    ...{ spansTop, linePx, spans, forceTop, forcePx, titlesTop, titleLines },
    stackTop: headPx + PAD_PX + inner - stackPx,
    stackPx,
  };
}

function divideSpans(
  { crowd, importance, linePx, plan, fit }: ZoneOptions,
  inner: number,
  hasPoints: boolean,
): { readonly spans: SpanLines; readonly forcePx: number } {
  const flat = createTimeScale(plan, 0);
  const onLines = (mostLines: number): SpanLines =>
    spanLines(
      crowd.spans,
      (span) => importance(crowd.spans.entry[span]!),
      mostLines,
      (ms) => flat.toU(ms) * fit.k,
    );
  const most = Math.max(1, Math.floor((inner * (hasPoints ? SPANS_SHARE : 1)) / linePx));
  const all = onLines(most);
  const mostDrawn = (all.lines.length * fit.widthPx) / SPAN_PITCH_PX;
  if (all.left === 0 && crowd.spans.entry.length <= mostDrawn) return { spans: all, forcePx: 0 };
  const share = hasPoints ? LEAST_FORCE_PX : Math.min(MOST_FORCE_PX, Math.max(LEAST_FORCE_PX, inner * FORCE_SHARE));
  const lines = hasPoints ? most : Math.max(1, Math.floor((inner - share - GAP_PX) / linePx));
  return { spans: onLines(lines), forcePx: share };
}

function stackAtFit(
  { crowd, plan, fit, timeZone }: CrowdAtFit,
  coarser = 0,
): {
  readonly stack: StackCounts;
  readonly transform: Transform;
} {
  const { at, finest } = crowd.points;
  const transform = levelTransform(plan, fit, 0);
  const range = { from: plan.segments[0]!.start, to: plan.segments.at(-1)!.end };
  const columns = columnsOf({
    plan,
    transform,
    ...range,
    finest,
    leastPx: LEAST_COLUMN_PX,
    timeZone,
    coarser,
    fitK: fit.k,
  });
  return { stack: { ...columns, ...countInColumns(at, columns) }, transform };
}

/** Height of a lane in which the smallest dots have room, with some titles and spans above them. */
export function dotsNeed(options: CrowdAtFit, headPx: number, linePx: number): number {
  const { stack, transform } = stackAtFit(options);
  const spanLinesPx = options.crowd.spans.entry.length > 0 ? LEAST_TITLE_LINES * linePx + GAP_PX : 0;
  const stackPx = Math.max(LEAST_STACK_PX, highestDots(stack, transform, LEAST_DOT_PX) + 2);
  return headPx + 2 * PAD_PX + spanLinesPx + LEAST_TITLE_LINES * linePx + GAP_PX + stackPx;
}

/** Dots as large as fit, else bars. */
function stackHeight({ linePx, ...options }: ZoneOptions, rest: number): number {
  const most = Math.max(LEAST_STACK_PX, rest - GAP_PX - LEAST_TITLE_LINES * linePx);
  for (let coarser = 0; coarser <= MAX_COARSER; coarser++) {
    const px = dotsHeight(options, coarser, { most, wanted: rest * STACK_SHARE });
    if (px !== undefined) return Math.max(LEAST_STACK_PX, px);
  }
  return Math.max(LEAST_STACK_PX, rest * BARS_SHARE);
}

/** Undefined where even the smallest dots are too many. */
function dotsHeight(
  options: CrowdAtFit,
  coarser: number,
  { most, wanted }: { readonly most: number; readonly wanted: number },
): number | undefined {
  const { stack, transform } = stackAtFit(options, coarser);
  const small = highestDots(stack, transform, LEAST_DOT_PX) <= most ? LEAST_DOT_PX : undefined;
  const dotPx = dotSize(stack, transform, wanted) ?? small;
  return dotPx === undefined ? undefined : highestDots(stack, transform, dotPx) + 2;
}

export interface StackCounts {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Places of the entries of each column, `to` exclusive. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The largest dots with which the highest stack fits; undefined where the smallest do not. */
export function dotSize(stack: StackCounts, transform: Transform, mostPx: number): number | undefined {
  for (let px = MOST_DOT_PX; px >= LEAST_DOT_PX; px -= DOT_STEP_PX) {
    if (highestDots(stack, transform, px) <= mostPx) return px;
  }
  return undefined;
}

function highestDots({ start, end, from, to }: StackCounts, transform: Transform, dotPx: number): number {
  let highest = 0;
  for (let column = 0; column < start.length; column++) {
    const count = to[column]! - from[column]!;
    if (count === 0) continue;
    const widthPx = columnWidth(transform, start[column]!, end[column]!);
    highest = Math.max(highest, Math.ceil(count / dotsAbreast(widthPx, dotPx)));
  }
  return highest * dotPx;
}

export function columnWidth(transform: Transform, start: number, end: number): number {
  return (transform.scale.toU(end) - transform.scale.toU(start)) * transform.k;
}

/** As many side by side as a column is wide. */
export function dotsAbreast(widthPx: number, dotPx: number): number {
  return Math.max(1, Math.floor(widthPx / dotPx));
}
