// Frames of a drag and of a pan by script through close-ups of the gallery, beside a bare canvas in the same run: what
// the window at rest decides must cost no frame while it moves. Run `npm run build` first.
//
// node --import tsx tests/bench/close-ups.mjs [--rounds 3]
//
// 3,000 entries with a loud day, and 9,000 of mixed dates, each at a tenth of its extent. A step is 6 px. The canvas
// draws as many circles as the window has entries, and counts the others in strips. Processor time of the main thread
// in all tasks from one step to the next.
import { parseArgs } from 'node:util';
import playwright from 'playwright';
import { CLOSE_UPS } from '../../demo/gallery/close-up-datasets.js';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { stepTimes } from './step-times.mjs';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const PAGE = `<!doctype html><meta charset="utf-8"><body>
<script type="module" src="/dist/conflict-timeline.min.js"></script><conflict-timeline view="chart"></conflict-timeline>`;
const STEPS = 60;
const IDS = ['close-week', 'close-mixed'];

const server = await startServer({ routes: { '/bench': PAGE } });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
console.log('dataset | in the window | what | ms (slowest in 20) | beside the canvas');
for (const id of IDS) {
  const { create } = CLOSE_UPS.find((each) => each.id === id);
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round++) rounds.push(await measure(create()));
  const figuresOf = (what) => ({
    mid: median(rounds.map(({ times }) => quantile(times[what], 0.5))),
    slow: median(rounds.map(({ times }) => quantile(times[what], 0.95))),
  });
  const canvas = figuresOf('canvas');
  for (const what of ['drag', 'script', 'canvas']) {
    const { mid, slow } = figuresOf(what);
    const ratio = `${(mid / canvas.mid).toFixed(1)} ×`;
    console.log([id, rounds[0].total, what, `${mid.toFixed(1)} (${slow.toFixed(1)})`, ratio].join(' | '));
  }
}
await browser.close();
await server.close();

async function measure(data) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await tab.goto(`${server.origin}/bench`);
  const total = await tab.evaluate(
    async (given) => (await import('/tests/bench/close-ups-page.mjs')).prepare(given),
    data,
  );
  const times = {};
  for (const what of ['drag', 'script', 'canvas']) {
    const run = (steps) => tab.evaluate((given) => window.series(given), { what, steps });
    await run(20);
    times[what] = await stepTimes(tab, () => run(STEPS));
  }
  await tab.close();
  return { total, times };
}

function quantile(values, share) {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

function median(values) {
  return quantile(values, 0.5);
}
