// The side of the page: mounts a dataset, and leaves `window.series` for measuring frame by frame from outside.

import { isDrawn } from './drawn.mjs';
import { generateColumns, generateDataset } from './generate.mjs';

const frame = () => new Promise(requestAnimationFrame);
const wait = () => new Promise((resolve) => setTimeout(resolve, 500));

let given;

/** Columns of this many seeded entries. */
export function columnFigures(size) {
  return give(generateColumns(size), ['p1']);
}

/** The same kind of traffic as a list of objects. */
export function objectFigures(size) {
  return give(generateDataset(size), ['p1']);
}

export function datasetFigures(dataset) {
  return give(dataset, [dataset.parties[0].id]);
}

/** Holds the data until they are shown: the garbage of making them is collected first. */
async function give(dataset, party) {
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  await element.settled;
  given = { dataset, party, element, before: await heapBytes() };
}

export async function firstRender() {
  const { element, dataset } = given;
  const start = performance.now();
  element.data = dataset;
  do await frame();
  while (!isDrawn(element));
  await frame();
  return { firstRenderMs: performance.now() - start };
}

/** The features that load after the first picture are there too. */
export async function settled() {
  await given.element.settled;
}

export async function restingFigures() {
  const { element, party, before } = given;
  window.series = (kind, steps) => series(element, kind, steps);
  const longest = longestTask();
  const filterMs = await timed(element, () => {
    element.filter = { party };
  });
  await timed(element, () => {
    element.filter = undefined;
  });
  await wait();
  const filterTaskMs = longest();
  const heapMb = ((await heapBytes()) - before) / 1e6;
  return {
    filterMs,
    filterTaskMs,
    heapMb,
    nodes: element.shadowRoot.querySelectorAll('*').length,
    marks: element.shadowRoot.querySelectorAll('.mark').length,
  };
}

/** Ms of the longest task from now on; 0 if none takes 50, which browsers do not report. */
function longestTask() {
  let longestMs = 0;
  const note = (tasks) => {
    for (const { duration } of tasks) longestMs = Math.max(longestMs, duration);
  };
  const observer = new window.PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return longestMs;
  };
}

/** Measures until the second frame after it. */
async function timed(element, change) {
  const start = performance.now();
  change();
  await element.settled;
  await frame();
  await frame();
  return performance.now() - start;
}

/** The heap after a collection, typed arrays included: the second collection returns what the first found unused. */
async function heapBytes() {
  globalThis.gc?.();
  await wait();
  globalThis.gc?.();
  return performance.memory?.usedJSHeapSize ?? 0;
}

/** One step an animation frame. */
async function series(element, kind, steps) {
  element.visibleRange = undefined;
  await element.settled;
  const { start, end } = element.visibleRange;
  const length = end - start;
  const rows = element.shadowRoot.querySelector('[part="rows"]');
  const box = rows.getBoundingClientRect();
  for (let step = 0; step < steps; step++) {
    const share = step / steps;
    if (kind === 'pan')
      element.visibleRange = { start: start + length * 0.3 * share, end: start + length * (0.7 + 0.3 * share) };
    if (kind === 'zoom') {
      const half = (length / 2) * 0.95 ** step;
      element.visibleRange = { start: end - length * 0.05 - half, end: Math.min(end, end - length * 0.05 + half) };
    }
    if (kind === 'hover') {
      const at = { clientX: box.left + box.width * share, clientY: box.top + box.height * 0.4 };
      rows.dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true, composed: true }));
    }
    await frame();
  }
}
