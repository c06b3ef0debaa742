// Frames of a pan and of a zoom, the median and the slowest in twenty, beside a bare canvas in the same run. Run `npm
// run build` first.
//
// node tests/bench/dots.mjs [--rounds 3] [--entries 2500,100000]
//
// A lane of 2,500 dots, 100,000 and 1,000,000 entries in lanes. In each frame the canvas draws what the element shows
// then: as many circles, or as many rectangles as there are strips of five px, with new counts. Processor time of the
// main thread in all tasks from one step to the next, so that other work of the machine matters little.
import { parseArgs } from 'node:util';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { stepTimes } from './step-times.mjs';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, entries: { type: 'string', default: '2500,100000,1000000' } },
});
const PAGE = `<!doctype html><meta charset="utf-8"><body>
<script type="module" src="/dist/conflict-timeline.min.js"></script><conflict-timeline view="chart"></conflict-timeline>`;
const STEPS = 60;

const server = await startServer({ routes: { '/bench': PAGE } });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
console.log('entries | what | element ms (slowest in 20) | canvas ms (slowest in 20) | ratio');
for (const count of options.entries.split(',').map(Number)) {
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round++) rounds.push(await measure(count));
  for (const kind of ['pan', 'zoom']) {
    const [element, canvas] = ['element', 'canvas'].map((what) => ({
      mid: median(rounds.map((round) => quantile(round[what][kind], 0.5))),
      slow: median(rounds.map((round) => quantile(round[what][kind], 0.95))),
    }));
    const figures = [element, canvas].map(({ mid, slow }) => `${mid.toFixed(1)} (${slow.toFixed(1)})`);
    console.log([count, kind, ...figures, `${(element.mid / canvas.mid).toFixed(1)} ×`].join(' | '));
  }
}
await browser.close();
await server.close();

async function measure(count) {
  const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await tab.goto(`${server.origin}/bench`);
  await tab.evaluate(async (given) => (await import('/tests/bench/dots-page.mjs')).prepare(given), count);
  const figures = { element: {}, canvas: {} };
  for (const what of ['element', 'canvas']) {
    for (const kind of ['pan', 'zoom']) {
      const run = (steps) => tab.evaluate((given) => window.series(given), { what, kind, steps });
      await run(20);
      figures[what][kind] = await stepTimes(tab, () => run(STEPS));
    }
  }
  await tab.close();
  return figures;
}

function quantile(values, share) {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

function median(values) {
  return quantile(values, 0.5);
}
