// Main-thread time of one frame while panning and zooming, in Chromium, from the built one-file embed.
//
//   npm run build && node bench/frames.mjs
//
// Each series makes 60 steps, one an animation frame, after 20 to warm up. The figure is what the browser says its main
// thread was busy with (script, style, layout, paint), divided by the steps. Every series runs three times; the median
// is printed. `idle` is the same without a step: what a frame costs that changes nothing.
import { readFile } from 'node:fs/promises';
import playwright from 'playwright';
import { startServer } from '../tests/e2e/server.mjs';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { generateDataset } from './generate.mjs';

const STEPS = 60;
const WARM_UP = 20;
const ROUNDS = 3;
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/dist/conflict-timeline.min.js"></script>
<conflict-timeline view="chart"></conflict-timeline>`;

const real = JSON.parse(await readFile(new URL('../data/ceasefire-2025.json', import.meta.url), 'utf8'));
const cases = [
  ['real dataset, 26 entries', real],
  ['100 entries', generateDataset(100)],
  ['1,000 entries', generateDataset(1000)],
  ['10,000 entries', generateDataset(10_000)],
];

const server = await startServer({ routes: { '/bench': PAGE } });
const browser = await playwright.chromium.launch(await chromiumLaunchOptions());
console.log('case | first render ms | marks drawn | idle | pan | zoom (ms of main thread a frame)');
for (const [name, dataset] of cases) console.log([name, ...(await measure(dataset))].join(' | '));
await browser.close();
await server.close();

async function measure(dataset) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce(dataset));
  return rounds[0].map((_, column) => median(rounds.map((figures) => figures[column])).toFixed(1));
}

async function measureOnce(dataset) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.goto(`${server.origin}/bench`);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const firstRender = await page.evaluate(async (data) => {
    await Promise.race([
      customElements.whenDefined('conflict-timeline'),
      new Promise((_, fail) => setTimeout(fail, 10_000)),
    ]);
    const element = document.querySelector('conflict-timeline');
    const start = performance.now();
    element.data = data;
    await element.settled;
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, dataset);
  const marks = await page.evaluate(
    () => document.querySelector('conflict-timeline').shadowRoot.querySelectorAll('.mark').length,
  );
  const series = async (kind) => {
    const steps = kind === 'pan' ? (count) => drag(page, count) : (count) => page.evaluate(run, [kind, count]);
    await steps(WARM_UP);
    const before = await busySeconds();
    await steps(STEPS);
    return ((await busySeconds()) - before) * (1000 / STEPS);
  };
  const figures = [firstRender, marks, await series('idle'), await series('pan'), await series('zoom')];
  await page.close();
  return figures;
}

/** Drags the chart, zoomed in about three times, by 4 px a frame. */
async function drag(page, steps) {
  const from = await page.evaluate(async () => {
    const element = document.querySelector('conflict-timeline');
    element.visibleRange = undefined;
    await element.settled;
    const { start, end } = element.visibleRange;
    element.visibleRange = { start: start + (end - start) * 0.3, end: start + (end - start) * 0.6 };
    await element.settled;
    const box = element.shadowRoot.querySelector('.window').getBoundingClientRect();
    return { x: box.left + box.width * 0.8, y: box.top + 20 };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(from.x - 4 * step, from.y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
}

/** Runs in the page: one step an animation frame. */
async function run([kind, steps]) {
  const element = document.querySelector('conflict-timeline');
  element.visibleRange = undefined;
  await element.settled;
  const { start, end } = element.visibleRange;
  const length = end - start;
  for (let step = 0; step < steps; step++) {
    const share = step / steps;
    if (kind === 'pan')
      element.visibleRange = { start: start + length * 0.3 * share, end: start + length * (0.7 + 0.3 * share) };
    if (kind === 'zoom') {
      const half = (length / 2) * 0.95 ** step;
      element.visibleRange = { start: end - length * 0.05 - half, end: Math.min(end, end - length * 0.05 + half) };
    }
    await new Promise(requestAnimationFrame);
  }
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
