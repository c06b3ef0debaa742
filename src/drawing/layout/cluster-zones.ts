/**
 * The vertical division of a lane of columns: spans at the top, then the number of those in force if they are too many
 * for lines, then titles, then the columns. Fixed at fit, so nothing moves up or down while the reader zooms.
 */
import { levelTransform } from './titles.js';
import type { Transform } from '../scale/view.js';
import { createTimeScale, type ScalePlan } from '../scale/time-scale.js';
import { columnsOf, countInColumns } from './column-steps.js';
import {
  filledColumns,
  highestDots,
  MAX_DOT_PX,
  MIN_COLUMN_PX,
  MIN_DOT_PX,
  wholeSize,
  type StackCounts,
} from './dot-columns.js';
import type { Cluster } from './cluster.js';
import { rowsHeight, type RowMetrics } from './row-metrics.js';
import { spanLines, type SpanLines } from './span-lines.js';
import { roomyLine, SPAN_PITCH_PX, type RoomyLine } from './span-titles.js';

/** Distance of the highest dot to what is above it, within the height of the columns. */
const ABOVE_DOTS_PX = 2;
const PAD_PX = 8;
/** Room below a lane's name, if that is above the lane. */
const PAD_BELOW_NAME_PX = 6;
export const GAP_PX = 6;
const MIN_STACK_PX = 28;
const MIN_TITLE_LINES = 2;
/** A line holds one title or two on a phone, and at least five are named: a lane so high has a line more. */
const NARROW_TITLE_LINES = 5;
const HEIGHT_A_LINE_PX = 64;
/** More lines would lead the hairlines of a lane too far. */
const MOST_TITLE_LINES = 24;
/** Dots do not grow at the cost of titles. */
const STACK_SHARE = 0.5;
const BARS_SHARE = 0.5;
const SPANS_SHARE = 0.24;
const FORCE_SHARE = 0.26;
const MIN_FORCE_PX = 26;
const MAX_FORCE_PX = 110;
const MAX_TITLE_LINES = 12;
/** A narrow chart shows no more titles with so many lines. */
const MAX_MIN_TITLE_LINES = 8;
const WIDTH_A_LINE_PX = 92;
/** So few entries of a lane in a window have a row each, if the height allows it. */
const CLOSE_ROWS = 12;
/** Lines of spans that a lane without dots may take. */
const MAX_SPAN_LINES = 24;

export interface ClusterAtFit {
  readonly cluster: Cluster;
  readonly plan: ScalePlan;
  readonly fit: Transform;
  readonly timeZone: string;
}

export interface ClusterZones {
  /** px from the top of the lane. */
  readonly spansTop: number;
  readonly linePx: number;
  readonly spans: { readonly lines: readonly RoomyLine[]; readonly left: number };
  /** Top of the number in force; 0 px high if every span has a line. */
  readonly forceTop: number;
  readonly forcePx: number;
  readonly titlesTop: number;
  readonly titleLines: number;
  readonly stackTop: number;
  /** 0 if nothing is stacked. */
  readonly stackPx: number;
}

export interface ZoneOptions extends ClusterAtFit {
  readonly importance: (entry: number) => number;
  /** Width of an entry's label, px. */
  readonly labelPx: (entry: number) => number;
  readonly heightPx: number;
  /** Room for the lane's name at its top. */
  readonly headPx: number;
  /** Height of a line of text. */
  readonly linePx: number;
  /** How far a dot with a disc reaches; 0 if dots have the size of their places. */
  readonly discPx: number;
}

/** A lane closed by the reader shows only its columns. */
export function collapsedZones({
  heightPx,
  headPx,
}: {
  readonly heightPx: number;
  readonly headPx: number;
}): ClusterZones {
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

export function divideLane(options: ZoneOptions): ClusterZones {
  const { cluster, heightPx, headPx, linePx, discPx } = options;
  const padPx = padAbove(headPx);
  const inner = heightPx - headPx - padPx - Math.max(PAD_PX, discPx);
  const hasPoints = cluster.points.entry.length > 0;
  const { spans, forcePx } = divideSpans(options, inner, hasPoints);
  const spansPx = spans.lines.length * linePx;
  const spansTop = headPx + padPx;
  const forceTop = spansTop + spansPx + (spansPx > 0 && forcePx > 0 ? GAP_PX : 0);
  const titlesTop = forceTop + forcePx + (spansPx + forcePx > 0 && hasPoints ? GAP_PX : 0);
  const rest = headPx + padPx + inner - titlesTop;
  const stackPx = hasPoints ? stackHeight(options, rest) : 0;
  const titleLines = hasPoints
    ? Math.max(0, Math.min(MOST_TITLE_LINES, Math.floor((rest - stackPx - Math.max(GAP_PX, discPx)) / linePx)))
    : 0;
  return {
    ...{ spansTop, linePx, spans, forceTop, forcePx, titlesTop, titleLines },
    stackTop: headPx + padPx + inner - stackPx,
    stackPx,
  };
}

function divideSpans(
  { cluster, importance, labelPx, linePx, plan, fit }: ZoneOptions,
  inner: number,
  hasPoints: boolean,
): { readonly spans: ClusterZones['spans']; readonly forcePx: number } {
  const { entry } = cluster.spans;
  const ofSpan = (span: number): number => importance(entry[span]!);
  const flat = createTimeScale(plan, 0);
  const roomy = ({ lines, left }: SpanLines, all: boolean): ClusterZones['spans'] => ({
    lines: lines.map((line) =>
      roomyLine(line, {
        importance: ofSpan,
        width: (span) => labelPx(entry[span]!),
        pxAtFit: (ms) => flat.toU(ms) * fit.k,
        all,
      }),
    ),
    left,
  });
  const most = Math.max(1, Math.floor((inner * (hasPoints ? SPANS_SHARE : 1)) / linePx));
  const whole = spanLines(cluster.spans, ofSpan, most);
  const maxDrawn = (whole.lines.length * fit.widthPx) / SPAN_PITCH_PX;
  if (whole.left === 0 && entry.length <= maxDrawn) return { spans: roomy(whole, true), forcePx: 0 };
  const share = hasPoints ? MIN_FORCE_PX : Math.min(MAX_FORCE_PX, Math.max(MIN_FORCE_PX, inner * FORCE_SHARE));
  if (hasPoints) return { spans: roomy(whole, false), forcePx: share };
  const lines = Math.max(1, Math.floor((inner - share - GAP_PX) / linePx));
  // A rest of less than a line makes the numbers higher.
  const forcePx = Math.max(share, inner - GAP_PX - lines * linePx);
  return { spans: roomy(spanLines(cluster.spans, ofSpan, lines), false), forcePx };
}

function padAbove(headPx: number): number {
  return headPx > 0 ? PAD_BELOW_NAME_PX : PAD_PX;
}

function maxTitleLines({ widthPx }: Transform): number {
  return Math.max(MAX_MIN_TITLE_LINES, Math.min(MAX_TITLE_LINES, Math.round(widthPx / WIDTH_A_LINE_PX)));
}

function stackAtFit({ cluster, plan, fit, timeZone }: ClusterAtFit): {
  readonly stack: StackCounts;
  readonly transform: Transform;
} {
  const { at, finest } = cluster.points;
  const transform = levelTransform(plan, fit, 0);
  const range = { from: plan.segments[0]!.start, to: plan.segments.at(-1)!.end };
  const columns = columnsOf({ plan, transform, ...range, finest, minPx: MIN_COLUMN_PX, timeZone });
  return { stack: { ...columns, ...countInColumns(at, columns) }, transform };
}

/**
 * Height of a lane in which nothing covers anything; in which the smallest dots have room with some titles and spans
 * above them; and the most that it can fill.
 */
export function columnsNeed(
  options: ClusterAtFit,
  metrics: RowMetrics,
): Record<'leastPx' | 'dotsPx' | 'maxPx', number> {
  const { cluster, fit } = options;
  const { laneHeadPx: headPx, linePx } = metrics;
  const closePx = rowsHeight(Math.min(cluster.points.entry.length + cluster.spans.entry.length, CLOSE_ROWS), metrics);
  const aroundPx = headPx + padAbove(headPx) + PAD_PX;
  const spans = cluster.spans.entry.length;
  const spansPx = spans > 0 ? MIN_TITLE_LINES * linePx + GAP_PX : 0;
  if (cluster.points.entry.length === 0) {
    const maxPx = Math.min(spans, MAX_SPAN_LINES) * linePx + GAP_PX + MAX_FORCE_PX;
    return { leastPx: 0, dotsPx: aroundPx + spansPx + MIN_STACK_PX, maxPx: Math.max(closePx, aroundPx + maxPx) };
  }
  const { stack, transform } = stackAtFit(options);
  const filled = filledColumns(stack, transform);
  const dots = (dotPx: number): number => Math.max(MIN_STACK_PX, highestDots(filled, dotPx) + ABOVE_DOTS_PX);
  const titles = (lines: number): number => Math.min(lines, cluster.points.entry.length) * linePx + GAP_PX;
  const titlesPx = titles(maxTitleLines(fit));
  const most = aroundPx + Math.max(titlesPx + dots(MAX_DOT_PX), dots(MAX_DOT_PX) / STACK_SHARE);
  // A narrow page has higher lanes, and lines for titles in them.
  const namedPx = headPx > 0 ? 0 : titles(MIN_TITLE_LINES);
  return {
    leastPx: spans > 0 ? aroundPx + linePx + MIN_FORCE_PX + 2 * GAP_PX + namedPx + MIN_STACK_PX : 0,
    dotsPx: aroundPx + spansPx + titles(MIN_TITLE_LINES) + dots(MIN_DOT_PX),
    maxPx: Math.max(closePx, spans > 0 ? most / (1 - SPANS_SHARE) : most),
  };
}

/** Names of lanes are above them on a narrow page. */
function leastLines({ headPx, heightPx }: Pick<ZoneOptions, 'headPx' | 'heightPx'>): number {
  if (headPx === 0) return MIN_TITLE_LINES;
  return Math.min(NARROW_TITLE_LINES, Math.max(MIN_TITLE_LINES, Math.floor(heightPx / HEIGHT_A_LINE_PX)));
}

/** Dots as large as fit, else bars; a low lane has its titles first. */
function stackHeight({ linePx, ...options }: ZoneOptions, rest: number): number {
  const most = Math.max(MIN_STACK_PX, rest - GAP_PX - leastLines(options) * linePx);
  const px = dotsHeight(options, { most: most - ABOVE_DOTS_PX, wanted: rest * STACK_SHARE });
  return Math.max(MIN_STACK_PX, px ?? Math.min(most, rest * BARS_SHARE));
}

/** Undefined if not even the smallest dots fit. */
function dotsHeight(
  options: ClusterAtFit,
  { most, wanted }: { readonly most: number; readonly wanted: number },
): number | undefined {
  const { stack, transform } = stackAtFit(options);
  const filled = filledColumns(stack, transform);
  const dotPx = wholeSize(filled, Math.min(wanted, most)) ?? (wholeSize(filled, most) && MIN_DOT_PX);
  return dotPx === undefined ? undefined : highestDots(filled, dotPx) + ABOVE_DOTS_PX;
}
