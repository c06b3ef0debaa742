/**
 * A curve over time on the folded scale: a line, steps or bars, and the band between the lowest and the highest. A fold
 * cuts it: the line runs to the edge of the strip and goes on behind it, bent by nothing.
 */
import { area, line, scaleLinear } from 'd3';
import { svg, type SVGTemplateResult } from 'lit';
import { lowerBound } from '../../dataset/base/search.js';
import { toPx, toTime, type Transform } from '../scale/view.js';
import { crisp } from './svg-phases.js';
import type { Mirror } from './mirror.js';

/** UTC ms, `end` exclusive; NaN where no number is known. */
export interface CurveColumns {
  readonly kind: 'line' | 'bars' | 'steps';
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface SeriesAxis {
  readonly yOf: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly zeroY: number;
}

export const SERIES_PX = 76;
/** Room above the highest number and below the lowest, so that no line is cut. */
const INSET_PX = 6;
const TICKS = 3;
/** A line whose least number is more than this share of its greatest begins there: from 0 it would be flat. */
const FROM_LEAST_SHARE = 0.6;
const DOT_PX = 2.5;
/** More points a pixel show nothing more than their least and greatest. */
const MOST_PER_PX = 4;

/** The scale of the whole curve, whatever the window shows: a zoom changes no height. */
export function seriesAxis({ kind, value, low, high }: CurveColumns): SeriesAxis {
  let least = Infinity;
  let most = -Infinity;
  for (const column of [value, low, high]) {
    for (const number of column) {
      if (number < least) least = number;
      if (number > most) most = number;
    }
  }
  const isKept = kind !== 'bars' && least > most * FROM_LEAST_SHARE && least > 0 && least < most;
  const from = isKept ? least : Math.min(least, 0);
  const to = Math.max(most, from === most ? from + 1 : most, 0);
  const scale = scaleLinear()
    .domain(least > most ? [0, 1] : [from, to])
    .nice(TICKS)
    .range([SERIES_PX - INSET_PX, INSET_PX]);
  const [bottom = 0] = scale.domain();
  return {
    yOf: scale,
    ticks: scale.ticks(TICKS).map((tick) => ({ value: tick, y: scale(tick) })),
    zeroY: scale(Math.max(bottom, Math.min(0, scale.domain()[1] ?? 0))),
  };
}

/** The time that stands for a value: where a step begins, the middle of any other. */
export function timeOfValue({ kind, start, end }: CurveColumns, at: number): number {
  return kind === 'steps' ? start[at]! : (start[at]! + end[at]!) / 2;
}

interface Point {
  readonly ms: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function seriesTemplate(
  curve: CurveColumns,
  axis: SeriesAxis,
  transform: Transform,
  mirror: Mirror,
): SVGTemplateResult {
  const lines = axis.ticks.map(({ y }) => `M0 ${crisp(y)}H${transform.widthPx}`).join('');
  return svg`${foldsTemplate(transform, mirror)}<path class="scale-line" d=${lines}></path>${
    curve.kind === 'bars' ? barsTemplate(curve, axis, transform, mirror) : runsTemplate(curve, axis, transform, mirror)
  }`;
}

/** The strips of folds go on through the curves. */
function foldsTemplate(transform: Transform, mirror: Mirror): readonly SVGTemplateResult[] {
  const { segments } = transform.scale;
  return segments.slice(1).flatMap(({ start }, at) => {
    const x0 = Math.max(toPx(transform, segments[at]!.end), 0);
    const x1 = Math.min(toPx(transform, start), transform.widthPx);
    return x1 - x0 < 1
      ? []
      : svg`<rect class="torn" x=${mirror.left(x0, x1).toFixed(1)} width=${(x1 - x0).toFixed(1)} height=${SERIES_PX}></rect>`;
  });
}

function barsTemplate(
  curve: CurveColumns,
  { yOf, zeroY }: SeriesAxis,
  transform: Transform,
  mirror: Mirror,
): SVGTemplateResult {
  const { first, last } = inWindow(curve, transform);
  const bars: string[] = [];
  const spans: string[] = [];
  for (const { start, end } of segmentsOf(transform)) {
    for (let at = first; at < last; at++) {
      const from = Math.max(curve.start[at]!, start);
      const to = Math.min(curve.end[at]!, end);
      const number = curve.value[at]!;
      if (from >= to || Number.isNaN(number)) continue;
      const [x0, x1] = [toPx(transform, from), toPx(transform, to)];
      const width = Math.max(x1 - x0 - 1, 1);
      const left = mirror.left(x0, x0 + width);
      const y = yOf(number);
      bars.push(`M${left.toFixed(1)} ${zeroY.toFixed(1)}V${y.toFixed(1)}h${width.toFixed(1)}V${zeroY.toFixed(1)}Z`);
      if (Number.isNaN(curve.low[at]!)) continue;
      const middle = mirror.x(x0 + width / 2).toFixed(1);
      spans.push(`M${middle} ${yOf(curve.low[at]!).toFixed(1)}V${yOf(curve.high[at]!).toFixed(1)}`);
    }
  }
  return svg`<path class="curve-bars" d=${bars.join('')}></path><path class="curve-span" d=${spans.join('')}></path>`;
}

function runsTemplate(
  curve: CurveColumns,
  { yOf }: SeriesAxis,
  transform: Transform,
  mirror: Mirror,
): SVGTemplateResult {
  const { first, last } = inWindow(curve, transform);
  const runs = curve.kind === 'steps' ? stepRuns(curve, first, last) : lineRuns(curve, first, last, transform);
  const x = ({ ms }: Point): number => round(mirror.x(toPx(transform, ms)));
  const path = line<Point>(x, ({ value }) => round(yOf(value)));
  const band = area<Point>()
    .defined(({ low, high }) => !Number.isNaN(low + high))
    .x(x)
    .y0(({ low }) => round(yOf(low)))
    .y1(({ high }) => round(yOf(high)));
  const paths: string[] = [];
  const bands: string[] = [];
  const dots: SVGTemplateResult[] = [];
  for (const segment of segmentsOf(transform)) {
    for (const run of runs) {
      const part = clipped(run, segment.start, segment.end);
      if (part.length === 0) continue;
      paths.push(path(part) ?? '');
      bands.push(band(part) ?? '');
      if (part.length === 1) dots.push(svg`<circle cx=${x(part[0]!)} cy=${yOf(part[0]!.value)} r=${DOT_PX}></circle>`);
    }
  }
  return svg`<path class="curve-band" d=${bands.join('')}></path><path class="curve-line" d=${paths.join('')}></path><g class="curve-dots">${dots}</g>`;
}

/** Values that the window shows, with one beyond each edge. */
function inWindow({ start }: CurveColumns, transform: Transform): { readonly first: number; readonly last: number } {
  const from = lowerBound(start, toTime(transform, 0));
  const to = lowerBound(start, toTime(transform, transform.widthPx));
  return { first: Math.max(from - 2, 0), last: Math.min(to + 2, start.length) };
}

/** Runs of known numbers. */
function lineRuns(curve: CurveColumns, first: number, last: number, transform: Transform): readonly Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (let at = first; at < last; at++) {
    const value = curve.value[at]!;
    if (Number.isNaN(value)) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else run.push({ ms: timeOfValue(curve, at), value, low: curve.low[at]!, high: curve.high[at]! });
  }
  if (run.length > 0) runs.push(run);
  const isDense = last - first > MOST_PER_PX * transform.widthPx;
  return isDense ? runs.map((points) => thinned(points, transform)) : runs;
}

/** Each number holds until the next one, the last for its own time. */
function stepRuns({ start, end, value, low, high }: CurveColumns, first: number, last: number): readonly Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (let at = first; at < last; at++) {
    if (Number.isNaN(value[at]!)) {
      if (run.length > 0) runs.push(run);
      run = [];
      continue;
    }
    const numbers = { value: value[at]!, low: low[at]!, high: high[at]! };
    run.push({ ms: start[at]!, ...numbers }, { ms: start[at + 1] ?? end[at]!, ...numbers });
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** The least and the greatest of each pixel. */
function thinned(points: readonly Point[], transform: Transform): Point[] {
  const found: Point[] = [];
  let px = Number.NaN;
  let [least, most]: (Point | undefined)[] = [];
  const take = (): void => {
    const pair = [least, most].filter((point) => point !== undefined).sort((one, other) => one.ms - other.ms);
    found.push(...new Set(pair));
  };
  for (const point of points) {
    const at = Math.round(toPx(transform, point.ms));
    if (at !== px) {
      take();
      px = at;
      least = most = point;
    }
    if (point.value < least!.value) least = point;
    if (point.value > most!.value) most = point;
  }
  take();
  return found;
}

/** The part of a run between two times, with its ends on the way between two values. */
function clipped(run: readonly Point[], start: number, end: number): readonly Point[] {
  const part: Point[] = [];
  run.forEach((point, at) => {
    const before = run[at - 1];
    if (before !== undefined && before.ms < start && point.ms > start) part.push(between(before, point, start));
    if (before !== undefined && before.ms < end && point.ms > end) part.push(between(before, point, end));
    if (point.ms >= start && point.ms <= end) part.push(point);
  });
  return part;
}

function between(one: Point, other: Point, ms: number): Point {
  const share = (ms - one.ms) / (other.ms - one.ms);
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return {
    ms,
    value: mix(one.value, other.value),
    low: mix(one.low, other.low),
    high: mix(one.high, other.high),
  };
}

/** The time between folds; the first and the last go on to the edges. */
function segmentsOf({ scale: { segments } }: Transform): readonly { readonly start: number; readonly end: number }[] {
  return segments.map(({ start, end }, at) => ({
    start: at === 0 ? -Infinity : start,
    end: at === segments.length - 1 ? Infinity : end,
  }));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
