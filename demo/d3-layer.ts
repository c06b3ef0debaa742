// A layer by d3 under the timeline: an area, the folds and two axes, all by `timeline.scale`.
import * as d3 from 'd3';
import ceasefire from '../data/ceasefire-2025.json' with { type: 'json' };
import { parseEdtf } from '../src/dataset/data/index.js';
import type { ConflictTimeline, FoldedTimeScale } from '../src/entry-points/index.js';

const HEIGHT_PX = 180;
const AXIS_PX = 28;
const TOP_PX = 12;
const WEEK_MS = 7 * 86_400_000;
const MAX_COUNT_TICKS = 4;
const TICK_PX = 90;

const timeline = document.querySelector<ConflictTimeline>('#timeline')!;
const stage = document.querySelector<HTMLElement>('#stage')!;
const layer = d3.select('#layer');
const area = layer.append('path').attr('class', 'count');
const folds = layer.append('g');
const timeAxis = layer.append('g').attr('transform', `translate(0,${HEIGHT_PX - AXIS_PX})`);
const countAxis = layer.append('g');

/** When each entry may have begun. */
const starts = ceasefire.entries
  .flatMap(({ date }) => {
    const from = parseEdtf(date)?.min;
    return from === undefined || !Number.isFinite(from) ? [] : [from];
  })
  .sort(d3.ascending);

const countAt = (ms: number): number =>
  d3.bisectLeft(starts, ms + WEEK_MS / 2) - d3.bisectLeft(starts, ms - WEEK_MS / 2);

const most = d3.max(starts, countAt) ?? 1;
const y = d3.scaleLinear([0, most], [HEIGHT_PX - AXIS_PX, TOP_PX]);

/** Every visible half day; `undefined` where a fold breaks the line. */
function samplesOf(scale: FoldedTimeScale): readonly (number | undefined)[] {
  const [start, end] = scale.domain().map(Number) as [number, number];
  const edges = [start, ...scale.folds().flat().map(Number), end];
  const spans = d3.pairs(edges).filter((_, index) => index % 2 === 0);
  return spans.flatMap(([from, to]) => {
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    if (first >= last) return [];
    const inside = d3.range(first, last, Math.max(WEEK_MS / 14, (last - first) / 2000));
    return [...inside, last, undefined];
  });
}

function draw(scale: FoldedTimeScale | undefined): void {
  layer.attr('visibility', scale === undefined ? 'hidden' : null);
  if (scale === undefined) return;
  const [left, right] = d3.extent(scale.range()) as [number, number];
  const shape = d3
    .area<number | undefined>()
    .defined((ms) => ms !== undefined)
    .x((ms) => scale(ms!))
    .y0(y(0))
    .y1((ms) => y(countAt(ms!)))
    .curve(d3.curveStepAfter);
  area.attr('d', shape(samplesOf(scale)));
  folds
    .selectAll('rect')
    .data(scale.folds().map(([start, end]) => d3.extent([scale(start), scale(end)]) as [number, number]))
    .join('rect')
    .attr('class', 'fold')
    .attr('x', ([from]) => from)
    .attr('width', ([from, to]) => to - from)
    .attr('y', TOP_PX)
    .attr('height', HEIGHT_PX - AXIS_PX - TOP_PX);
  timeAxis.call(d3.axisBottom(scale).ticks((right - left) / TICK_PX));
  const rtl = scale.range()[0]! > scale.range()[1]!;
  const counts = (rtl ? d3.axisRight(y) : d3.axisLeft(y)).ticks(MAX_COUNT_TICKS, 'd');
  countAxis.attr('transform', `translate(${rtl ? right : left},0)`).call(counts);
}

timeline.addEventListener('timeline-scale-change', ({ scale }) => {
  draw(scale);
});
draw(timeline.scale);

document.querySelector<HTMLInputElement>('#rtl')!.addEventListener('change', ({ target }) => {
  stage.dir = (target as HTMLInputElement).checked ? 'rtl' : 'ltr';
});
