// First render and frames as multiples of a bare canvas that only counts and fills rectangles, in one run: the
// element's aims are set this way. Objects and columns side by side; five rounds, three at a million. Run `npm run
// build` first.
//
// node bench/aims.mjs [--sizes 1000,10000,100000,1000000] [--rounds 5]
//
// A fresh page each time, so all code runs for the first time. First render by the clock, from handing over the data to
// the second frame with them on screen; frames in processor time, the median and the slowest in twenty of sixty steps.
import { parseArgs } from 'node:util';
import playwright from 'playwright';
import { startServer } from '../tests/e2e/server.mjs';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { stepTimes } from './step-times.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
  },
});
const PAGE = `<!doctype html><meta charset="utf-8"><body>
<script type="module" src="/dist/conflict-timeline.min.js"></script><conflict-timeline view="chart"></conflict-timeline>`;
const WHATS = ['canvas', 'columns', 'objects'];
const FRAMES = ['pan', 'zoom', 'closer'];
const STEPS = 60;
/** Further rounds measure only the first render. */
const ROUNDS_OF_FRAMES = 2;
const ROUNDS_OF_A_MILLION = 3;

const server = await startServer({ routes: { '/bench': PAGE } });
const launch = await chromiumLaunchOptions();
const browser = await playwright.chromium.launch({
  ...launch,
  args: [...(launch.args ?? []), '--js-flags=--expose-gc'],
});
console.log(
  `entries | given as | first render, ms | × canvas | processor, ms | ${FRAMES.map((kind) => `${kind}, ms (slowest in 20) | ×`).join(' | ')}`,
);
for (const count of options.sizes.split(',').map(Number)) {
  const rounds = count < 1_000_000 ? Number(options.rounds) : Math.min(Number(options.rounds), ROUNDS_OF_A_MILLION);
  const measured = Object.fromEntries(WHATS.map((what) => [what, []]));
  for (let round = 0; round < rounds; round++) {
    for (const what of WHATS) measured[what].push(await measure({ what, count }, round < ROUNDS_OF_FRAMES));
  }
  for (const what of WHATS) print(count, what, measured[what], measured.canvas);
}
await browser.close();
await server.close();

async function measure(given, withFrames) {
  const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await tab.goto(`${server.origin}/bench`);
  const client = await tab.context().newCDPSession(tab);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await tab.evaluate(async (what) => (await import('/bench/aims-page.mjs')).prepare(what), given);
  const before = await busyMs();
  const figures = { ms: await tab.evaluate(async () => (await import('/bench/aims-page.mjs')).firstRender()) };
  figures.busyMs = (await busyMs()) - before;
  await tab.evaluate(async () => (await import('/bench/aims-page.mjs')).settle());
  for (const kind of withFrames ? FRAMES : []) {
    const run = (steps) => tab.evaluate((args) => window.series(...args), [kind, steps]);
    await run(10);
    figures[kind] = await stepTimes(tab, () => run(STEPS));
  }
  await tab.close();
  return figures;
}

function print(count, what, rounds, canvas) {
  const times = (figureOf) => `${(mid(rounds, figureOf) / mid(canvas, figureOf)).toFixed(1)}`;
  const frames = FRAMES.flatMap((kind) => {
    const at = (share) => (figures) => figures[kind] && quantile(figures[kind], share);
    return [`${mid(rounds, at(0.5)).toFixed(1)} (${mid(rounds, at(0.95)).toFixed(1)})`, times(at(0.5))];
  });
  const first = [mid(rounds, ({ ms }) => ms).toFixed(0), times(({ ms }) => ms)];
  console.log([count, what, ...first, mid(rounds, ({ busyMs }) => busyMs).toFixed(0), ...frames].join(' | '));
}

function mid(rounds, figureOf) {
  const figures = rounds.map(figureOf).filter((figure) => figure !== undefined);
  return quantile(figures, 0.5);
}

function quantile(values, share) {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
}
