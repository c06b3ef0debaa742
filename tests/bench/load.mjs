// The loading of a dataset: time to the first picture and to the last, the longest tasks on the way, and memory, in
// Chromium, from the built embed.
//
// npm run build && node tests/bench/load.mjs [name of a case]
//
// A task is long from 50 ms on: then a reader notices that the page does not answer. Tasks are measured in processor
// time, so that other work of the machine lengthens none; those of the first 100 ms count apart.
import { createReadStream } from 'node:fs';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { generateDataset } from './generate.mjs';
import { traceTasks } from './trace-tasks.mjs';

const [wanted = '', embed = 'dist/conflict-timeline.all.min.js'] = process.argv.slice(2);
const FIRST_MS = 100;
const LONG_MS = 50;
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/embed.js"></script>
<conflict-timeline view="chart"></conflict-timeline>`;

const listed = generateDataset(100_000);
const { entries, ...head } = listed;
const lines = (broken) =>
  [head, ...entries]
    .map((record, row) =>
      broken && row % 100 === 99 ? `${JSON.stringify(record).slice(0, -2)}\n` : `${JSON.stringify(record)}\n`,
    )
    .join('');
const csv = ['id,kind,date,title,party']
  .concat(entries.map(({ id, kind, date, title, parties }) => [id, kind, date, title, parties[0]].join(',')))
  .join('\n');

const cases = [
  { name: 'columns-1m', count: 1_000_000 },
  { name: 'columns-1m-broken', count: 1_000_000, broken: true },
  { name: 'columns-100k', count: 100_000 },
  { name: 'entries-100k', count: 100_000, form: 'objects' },
  { name: 'entries-1m', count: 1_000_000, form: 'objects' },
  { name: 'json-100k', path: '/100k.json', text: JSON.stringify(listed) },
  { name: 'lines-100k', path: '/100k.ndjson', text: lines(false) },
  { name: 'lines-100k-broken', path: '/broken.ndjson', text: lines(true) },
  { name: 'csv-100k', path: '/100k.csv', text: csv },
];

const server = await startServer({
  routes: {
    '/bench': PAGE,
    '/embed.js': (_request, response) => {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(embed).pipe(response);
    },
    ...Object.fromEntries(cases.filter(({ path }) => path).map(({ path, text }) => [path, text])),
  },
});
const browser = await playwright.chromium.launch({
  ...wholeChromiumLaunchOptions(),
  args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
console.log(
  'case | first picture ms | whole ms | busy ms | longest task in the first 100 ms | after it | tasks over 50 ms after it | MB beyond the data | issues',
);
for (const one of cases) if (one.name.startsWith(wanted)) console.log([one.name, ...(await measure(one))].join(' | '));
await browser.close();
await server.close();

async function measure({ count, broken = false, form = 'columns', path }) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.goto(`${server.origin}/bench`);
  await page.waitForFunction(() => customElements.get('conflict-timeline') !== undefined);
  await page.evaluate(prepare, { count, broken, form, path });
  const tasksOf = await traceTasks(page);
  const { firstMs, wholeMs, heapMb, issues } = await page.evaluate(run);
  const tasks = await tasksOf();
  await page.close();
  const longest = (some) => Math.round(Math.max(0, ...some.map(({ ms }) => ms)));
  const early = tasks.filter(({ at }) => at < FIRST_MS);
  const late = tasks.filter(({ at }) => at >= FIRST_MS);
  const busyMs = tasks.reduce((sum, { ms }) => sum + ms, 0);
  const long = late.filter(({ ms }) => ms > LONG_MS).map(({ ms }) => Math.round(ms));
  return [firstMs, wholeMs, busyMs, longest(early), longest(late), long.join(' ') || 'none', heapMb, issues].map(
    (figure) => (typeof figure === 'number' ? Math.round(figure) : figure),
  );
}

/** Runs in the page: makes its input, and lets the garbage of that be collected. */
async function prepare({ count, broken, form, path }) {
  const { generateColumns, generateDataset } = await import('/tests/bench/generate.mjs');
  const generate = form === 'objects' ? generateDataset : (size) => generateColumns(size, { broken });
  globalThis.given = { data: count === undefined ? undefined : generate(count), path };
  await new Promise((resolve) => setTimeout(resolve, 300));
  globalThis.gc?.();
}

/** Runs in the page: from the dataset to its picture. */
async function run() {
  const element = document.querySelector('conflict-timeline');
  const { data, path } = globalThis.given;
  const heapBefore = performance.memory.usedJSHeapSize;
  performance.mark('given');
  const start = performance.now();
  if (path === undefined) element.data = data;
  else element.src = path;
  const isDrawn = () => element.shadowRoot.querySelector('.window .mark, .window canvas, .window .density') !== null;
  let firstMs = Number.NaN;
  const look = () => {
    if (isDrawn()) firstMs = performance.now() - start;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  await element.settled;
  await new Promise(requestAnimationFrame);
  const wholeMs = performance.now() - start;
  performance.mark('done');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  globalThis.gc?.();
  const heapMb = (performance.memory.usedJSHeapSize - heapBefore) / 1e6;
  return { firstMs, wholeMs, heapMb, issues: element.issues.length };
}
