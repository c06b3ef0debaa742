// The cost of the element from 100 to 1,000,000 entries, in Chromium, from the built embed.
//
// npm run bench                     every size, written to tests/bench/results.json and printed
// npm run bench -- --sizes 100,1000 --rounds 1 --out other.json
//
// First render is the time from setting `data` to the second frame with them on screen, in a fresh page, data in
// memory. A frame is the work of the browser's main thread (script, style, layout, paint) in a series of 60 steps, one
// an animation frame, divided by the steps; `idle` is the same without a step. A hover is a pointer moved across the
// rows, a filter is one party and back. Heap is the memory held beyond the data at rest. Medians over the rounds.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    out: { type: 'string', default: 'tests/bench/results.json' },
  },
});
const EMBED = 'dist/conflict-timeline.min.js';
const PAGE = `<!doctype html><meta charset="utf-8"><body>
<script type="module" src="/${EMBED}"></script><conflict-timeline view="chart"></conflict-timeline>`;
/** Each size in both, one after the other, in one run. */
const FORMS = { columns: 'columnFigures', objects: 'objectFigures' };
const FRAME_SERIES = ['idle', 'pan', 'zoom', 'hover'];

const server = await startServer({
  routes: { '/bench': PAGE },
});
const launch = wholeChromiumLaunchOptions();
const browser = await playwright.chromium.launch({
  ...launch,
  args: [...(launch.args ?? []), '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
const cases = [];
const real = JSON.parse(readFileSync('data/ceasefire-2025.json', 'utf8'));
cases.push({ name: 'the real dataset', ...(await measure('datasetFigures', real)) });
print(cases.at(-1));
for (const size of options.sizes.split(',').map(Number)) {
  for (const [form, prepare] of Object.entries(FORMS)) {
    cases.push({ name: `${size} as ${form}`, form, size, ...(await measure(prepare, size)) });
    print(cases.at(-1));
  }
  printRatio(cases.at(-2), cases.at(-1));
}
const results = {
  machine: `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}`,
  browser: `Chromium ${browser.version()}, headless`,
  embedKb: readFileSync(EMBED).length / 1000,
  embedGzipKb: gzipSync(readFileSync(EMBED), { level: 9 }).length / 1000,
  cases,
};
writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
await browser.close();
await server.close();

async function measure(prepare, input) {
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round++) rounds.push(await measureOnce(prepare, input));
  return Object.fromEntries(
    Object.keys(rounds[0]).map((key) => [key, Number(median(rounds.map((figures) => figures[key])).toFixed(2))]),
  );
}

async function measureOnce(prepare, input) {
  const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await tab.goto(`${server.origin}/bench`);
  const client = await tab.context().newCDPSession(tab);
  // The clock is that of the processor: other work of the machine is not counted.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busySeconds = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const evaluate = (...given) =>
    tab.evaluate(async ([name, value]) => (await import('/tests/bench/page-figures.mjs'))[name](value), given);
  await evaluate(prepare, input);
  const before = await busySeconds();
  const first = await evaluate('firstRender');
  const firstBusyMs = ((await busySeconds()) - before) * 1000;
  await evaluate('settled');
  const figures = { ...first, firstBusyMs, ...(await evaluate('restingFigures')) };
  for (const kind of FRAME_SERIES) figures[`${kind}Ms`] = await frameMs(tab, busySeconds, kind);
  await tab.close();
  return figures;
}

async function frameMs(tab, busySeconds, kind) {
  await tab.evaluate((name) => window.series(name, 20), kind);
  const before = await busySeconds();
  await tab.evaluate((name) => window.series(name, 60), kind);
  return ((await busySeconds()) - before) * (1000 / 60);
}

/** The cost of entries as objects, in multiples of their cost as columns. */
function printRatio(columns, objects) {
  const times = (key) => `${(objects[key] / columns[key]).toFixed(2)} ×`;
  console.log(
    `${objects.size}, objects to columns: first render ${times('firstRenderMs')}, processor time of it ${times('firstBusyMs')}, heap ${times('heapMb')}`,
  );
}

function print({ name, ...figures }) {
  console.log(
    `${name}: ${Object.entries(figures)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}`,
  );
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
