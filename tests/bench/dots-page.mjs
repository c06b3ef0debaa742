// The side of the page: a timeline and a bare canvas of the same entries, and `window.series` that moves either.
import { generateColumns } from './generate.mjs';

const DAYS = 40;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2024, 0, 1);
const DOTS = 2500;
const STRIP_PX = 5;
const DOT_PX = 5;
const HEIGHT_PX = 480;

const frame = () => new Promise(requestAnimationFrame);

export async function prepare(count) {
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  element.data = count === DOTS ? { columns: dotColumns() } : generateColumns(count);
  element.lanes = count === DOTS ? 'none' : 'auto';
  await element.settled;
  const { start, end } = element.visibleRange;
  const scale = element.scale.copy();
  const canvas = bareCanvas(count, { start, end });
  const move = async (what, range) => {
    if (what === 'element') element.visibleRange = range;
    else canvas(range);
    await frame();
  };
  window.series = async ({ what, kind, steps }) => {
    // The leap back to the beginning is not a step.
    for (let time = 0; time < 3; time++) await move(what, rangeAt({ start, end, scale }, kind, 0));
    for (let step = 0; step <= steps; step++) {
      performance.mark('bench-step');
      await move(what, rangeAt({ start, end, scale }, kind, step / steps));
    }
    performance.mark('bench-step');
  };
}

/** A pan goes by px, as a drag does: across folds the same time has different widths. */
function rangeAt({ start, end, scale }, kind, share) {
  if (kind === 'pan') {
    const [from, to] = scale.range();
    const at = (part) => Number(scale.invert(from + (to - from) * part));
    return { start: at(0.3 * share), end: at(0.7 + 0.3 * share) };
  }
  const length = end - start;
  const half = (length / 2) * 0.9 ** (share * 20);
  return { start: end - length * 0.05 - half, end: Math.min(end, end - length * 0.05 + half) };
}

/** This many entries in forty days, more in the middle. */
function dotColumns() {
  const id = Array.from({ length: DOTS }, (_, index) => `d${index}`);
  const date = id.map((_, index) => {
    const day = Math.floor(((index * 7919) % DOTS) / DOTS < 0.2 ? 12 + (index % 4) : index % DAYS);
    return new Date(FIRST_MS + day * DAY_MS).toISOString().slice(0, 10);
  });
  return { id, kind: id.map(() => 'event'), date, title: id.map((_, index) => `Number ${index}`) };
}

/** Draws a circle for each entry in view, or counts them in strips and fills those. */
function bareCanvas(count, { start, end }) {
  const canvas = document.createElement('canvas');
  const width = 1050;
  canvas.width = width;
  canvas.height = HEIGHT_PX;
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  const times = Float64Array.from({ length: count }, (_, index) => start + ((end - start) * index) / count);
  return (range) => {
    context.clearRect(0, 0, width, HEIGHT_PX);
    context.fillStyle = '#3464c6';
    const pxPerMs = width / (range.end - range.start);
    const strips = new Uint32Array(Math.ceil(width / STRIP_PX));
    context.beginPath();
    for (const time of times) {
      if (time < range.start || time > range.end) continue;
      const x = (time - range.start) * pxPerMs;
      const place = strips[Math.floor(x / STRIP_PX)]++;
      if (count > DOTS) continue;
      const y = HEIGHT_PX - place * DOT_PX;
      context.moveTo(x + DOT_PX / 2, y);
      context.arc(x, y, DOT_PX / 2, 0, 7);
    }
    const most = Math.max(...strips);
    if (count > DOTS) {
      strips.forEach((each, strip) => {
        context.rect(strip * STRIP_PX, HEIGHT_PX, STRIP_PX - 1, (-each / most) * HEIGHT_PX);
      });
    }
    context.fill();
  };
}
