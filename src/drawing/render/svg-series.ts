/**
 * A curve over time on the folded scale: a line, steps or bars, and the band between the lowest and the highest. A fold
 * cuts it: the line runs to the edge of the strip and goes on behind it, bent by nothing.
 */
import { area, line, scaleLinear } from 'd3';
import { svg, type SVGTemplateResult } from 'lit';
import { toPx, toTime, type Transform, type View } from '../scale/view.js';
import { type CurveColumns, type Kept, runsIn, timeOfValue } from './curve-values.js';
import { crisp } from './svg-phases.js';
import type { Mirror } from './mirror.js';

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
  const bars: string[] = [];
  const spans: string[] = [];
  for (const segment of segmentsIn(transform)) {
    for (const { at, low, high } of runsIn(curve, segment, transform).flat()) {
      const from = Math.max(curve.start[at]!, segment.start);
      const to = Math.min(curve.end[at]!, segment.end);
      if (from >= to) continue;
      const [x0, x1] = [toPx(transform, from), toPx(transform, to)];
      const width = Math.max(x1 - x0 - 1, 1);
      const left = mirror.left(x0, x0 + width);
      const y = yOf(curve.value[at]!);
      bars.push(`M${left.toFixed(1)} ${zeroY.toFixed(1)}V${y.toFixed(1)}h${width.toFixed(1)}V${zeroY.toFixed(1)}Z`);
      if (Number.isNaN(low)) continue;
      const middle = mirror.x(x0 + width / 2).toFixed(1);
      spans.push(`M${middle} ${yOf(low).toFixed(1)}V${yOf(high).toFixed(1)}`);
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
  const pointsOf = curve.kind === 'steps' ? stepPoints : linePoints;
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
  for (const segment of segmentsIn(transform)) {
    for (const run of runsIn(curve, segment, transform)) {
      const part = clipped(pointsOf(curve, run), segment.start, segment.end);
      if (part.length === 0) continue;
      paths.push(path(part) ?? '');
      bands.push(band(part) ?? '');
      if (part.length === 1) dots.push(svg`<circle cx=${x(part[0]!)} cy=${yOf(part[0]!.value)} r=${DOT_PX}></circle>`);
    }
  }
  return svg`<path class="curve-band" d=${bands.join('')}></path><path class="curve-line" d=${paths.join('')}></path><g class="curve-dots">${dots}</g>`;
}

function linePoints(curve: CurveColumns, run: readonly Kept[]): readonly Point[] {
  return run.map(({ at, low, high }) => ({ ms: timeOfValue(curve, at), value: curve.value[at]!, low, high }));
}

/** Each number holds until the next one, the last for its own time. */
function stepPoints({ start, end, value }: CurveColumns, run: readonly Kept[]): readonly Point[] {
  return run.flatMap(({ at, low, high }, place) => {
    const numbers = { value: value[at]!, low, high };
    const next = run[place + 1]?.at ?? at + 1;
    return [
      { ms: start[at]!, ...numbers },
      { ms: start[next] ?? end[at]!, ...numbers },
    ];
  });
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

/** The time between folds in the window; the first and the last go on to the edges. */
function segmentsIn(transform: Transform): readonly View[] {
  const { segments } = transform.scale;
  const [from, to] = [toTime(transform, 0), toTime(transform, transform.widthPx)];
  return segments
    .map(({ start, end }, at) => ({
      start: at === 0 ? -Infinity : start,
      end: at === segments.length - 1 ? Infinity : end,
    }))
    .filter(({ start, end }) => start <= to && end >= from);
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
