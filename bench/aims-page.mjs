// In the page: mounts the element, or a bare canvas, of the same entries, and leaves `window.series`, which moves it.
//
// The bare canvas does the least for such a picture: it reads the dates and sorts them lane by lane. In each frame it
// counts by binary search the beginnings and durations in each column of a pixel, or draws the entries of a lane with
// few in view.
import { isDrawn } from './drawn.mjs';
import { generateColumns, generateDataset } from './generate.mjs';

const LANE_PX = 60;
const LEFT_PX = 120;
const WIDTH_PX = 1100;
const AXIS_PX = 24;
const DATES = 10;
const ROW_PX = 6;
const DAY_MS = 86_400_000;

const frame = () => new Promise(requestAnimationFrame);
let given;

export async function prepare({ what, count }) {
  await customElements.whenDefined('conflict-timeline');
  given = { what, data: what === 'columns' ? generateColumns(count) : generateDataset(count) };
  await new Promise((resolve) => setTimeout(resolve, 300));
  globalThis.gc?.();
}

/** Ms from handing the data over to the second frame with them on screen. */
export async function firstRender() {
  const start = performance.now();
  const element = document.querySelector('conflict-timeline');
  const bare = given.what === 'canvas' ? bareCanvas(given.data) : undefined;
  if (bare === undefined) element.data = given.data;
  do await frame();
  while (bare === undefined && !isDrawn(element));
  await frame();
  const ms = performance.now() - start;
  given.bare = bare;
  return ms;
}

/** Waits for everything that loads without a request. */
export async function settle() {
  const show = given.bare ?? (await shownElement());
  window.series = (kind, steps) => series(show, kind, steps);
}

async function shownElement() {
  const element = document.querySelector('conflict-timeline');
  await element.settled;
  const { start, end } = element.visibleRange;
  const show = (range) => {
    element.visibleRange = range;
  };
  return Object.assign(show, { range: { start, end } });
}

/** `closer` is a pan at an eighteenth of the whole, where the zoom ends. */
async function series(show, kind, steps) {
  const { start, end } = show.range;
  const length = end - start;
  const rangeAt = (share) => {
    if (kind === 'pan') return { start: start + length * 0.3 * share, end: start + length * (0.7 + 0.3 * share) };
    const half = (length / 2) * (kind === 'zoom' ? 1.05 ** (-60 * share) : 1.05 ** -60);
    const middle = start + length / 2 + (kind === 'zoom' ? 0 : half * 0.6 * share);
    return { start: middle - half, end: middle + half };
  };
  for (let time = 0; time < 3; time++) {
    show(rangeAt(0));
    await frame();
  }
  for (let step = 0; step <= steps; step++) {
    performance.mark('bench-step');
    show(rangeAt(step / steps));
    await frame();
  }
  performance.mark('bench-step');
}

function bareCanvas({ parties, entries }) {
  const lanes = parties.map(({ id }) => laneOf(entries, id));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: LEFT_PX + WIDTH_PX, height: lanes.length * LANE_PX + AXIS_PX });
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  const show = (range) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#333';
    parties.forEach(({ name }, lane) => context.fillText(name, 4, lane * LANE_PX + 12));
    for (let at = 0; at < DATES; at++) {
      const date = new Date(range.start + ((range.end - range.start) * at) / DATES).toISOString().slice(0, 10);
      context.fillText(date, LEFT_PX + (WIDTH_PX * at) / DATES, canvas.height - 8);
    }
    lanes.forEach((lane, place) => drawLane(context, lane, (place + 1) * LANE_PX, range));
  };
  const range = {
    start: Math.min(...lanes.map(({ starts }) => starts[0] ?? Infinity)),
    end: Math.max(...lanes.map(({ ends }) => ends.at(-1) ?? -Infinity)),
  };
  show(range);
  return Object.assign(show, { range });
}

function laneOf(entries, party) {
  const own = entries.filter(({ parties: [first] }) => first === party);
  const start = Float64Array.from(own, ({ date }) => Date.parse(date.slice(0, 10)));
  const end = Float64Array.from(own, ({ date }) => Date.parse(date.slice(-10)) + DAY_MS);
  const order = Uint32Array.from(own.keys()).sort((one, other) => start[one] - start[other]);
  const starts = Float64Array.from(order, (at) => start[at]);
  const until = Float64Array.from(order, (at) => end[at]);
  const longest = starts.reduce((most, from, at) => Math.max(most, until[at] - from), 0);
  return { starts, until, longest, ends: until.slice().sort() };
}

function drawLane(context, { starts, until, longest, ends }, base, { start, end }) {
  const pxPerMs = WIDTH_PX / (end - start);
  context.fillStyle = '#3464c6';
  const first = lowerBound(starts, start - longest);
  const last = lowerBound(starts, end);
  if (last - first < WIDTH_PX) {
    for (let at = first; at < last; at++) {
      const y = base - ROW_PX * (1 + (at % Math.floor(LANE_PX / ROW_PX)));
      context.fillRect(
        LEFT_PX + (starts[at] - start) * pxPerMs,
        y,
        Math.max(3, (until[at] - starts[at]) * pxPerMs),
        ROW_PX - 1,
      );
    }
    return;
  }
  for (let px = 0, ended = lowerBound(ends, start); px < WIDTH_PX; px++) {
    const at = start + (px + 1) / pxPerMs;
    const begun = lowerBound(starts, at);
    if (begun > ended) {
      const height = Math.min(LANE_PX - 4, 3 + 8 * Math.log2(begun - ended));
      context.fillRect(LEFT_PX + px, base - height, 1, height);
    }
    ended = lowerBound(ends, at, ended);
  }
}

function lowerBound(sorted, value, from = 0) {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
