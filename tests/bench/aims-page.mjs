// The side of the page: mounts a peer of tests/bench/peers with seeded items, says when its first picture and its last
// change came, and moves it by series of steps. The clock starts when the data are handed over, made and in memory.
import { isDrawn } from './drawn.mjs';
import { makeItems } from './items.mjs';

const REST_MS = 700;
const THERE = 30;

const frame = () => new Promise(requestAnimationFrame);
const panStep = (handle, step) => handle.panBy(step < THERE ? 0.01 : -0.01);
/** A pan of the whole, steps of a hundredth there and thirty back; a zoom about its middle; that pan again, closer. */
const SERIES = { pan: panStep, zoom: (handle) => handle.zoomBy(1.05, 0.5), closer: panStep };
let given;
let handle;

export async function prepare(path, count) {
  const { mount, datasetOf } = await import(path);
  const items = makeItems(count);
  given = { mount, items, dataset: datasetOf?.(items) };
  await frame();
  globalThis.gc?.();
  return calibrationMs();
}

/**
 * Ms from handing the data over to the second frame after the marks are there, and to the last change: of the tree, or
 * of a canvas. A canvas is there when `mount` has drawn.
 */
export async function firstRender() {
  const host = document.querySelector('#host');
  const changes = watchChanges(host);
  performance.mark('given');
  const start = performance.now();
  const mounted = given.mount(host, given.items, given.dataset);
  const element = host.querySelector('conflict-timeline');
  if (element !== null) changes.follow(element.shadowRoot ?? element);
  do await frame();
  while (element !== null && !(element.shadowRoot && isDrawn(element)));
  performance.mark('drawn');
  await frame();
  const firstMs = performance.now() - start;
  performance.mark('done');
  handle = await mounted;
  await handle.idle?.();
  let last;
  do {
    last = changes.lastMs;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  } while (changes.lastMs !== last);
  changes.stop();
  return { firstMs, completeMs: Math.max(firstMs, last - start) };
}

/** One step a frame, each with a mark. */
export async function series(kind, steps) {
  await frame();
  for (let step = 0; step < steps; step++) {
    await frame();
    performance.mark('bench-step');
    await SERIES[kind](handle, step);
  }
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 0));
  performance.mark('bench-step');
}

function watchChanges(host) {
  const watched = { lastMs: performance.now() };
  const note = () => {
    watched.lastMs = performance.now();
  };
  const observer = new MutationObserver(note);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(host, all);
  const { prototype } = CanvasRenderingContext2D;
  const { clearRect } = prototype;
  // Each picture of a canvas begins with it.
  prototype.clearRect = function (...box) {
    note();
    clearRect.apply(this, box);
  };
  return {
    get lastMs() {
      return watched.lastMs;
    },
    follow: (root) => observer.observe(root, all),
    stop() {
      observer.disconnect();
      prototype.clearRect = clearRect;
    },
  };
}

/** Ms of a fixed loop: how busy the machine is. */
function calibrationMs() {
  const start = performance.now();
  let value = 1;
  for (let turn = 0; turn < 5e6; turn++) value = (value * 16_807) % 2_147_483_647;
  return value > 0 ? performance.now() - start : 0;
}
