// The time of a first picture in a fresh page, in Chromium, of one build or of several side by side.
//
// npm run build && node tests/bench/first-picture.mjs [other/dist/conflict-timeline.min.js ...]
//
// Three figures, with the data in memory and the page at rest for half a second: the time from setting `data` until the
// first frame with entries is painted (the end of the task that renders it), the processor time of the main thread until
// then, which says more on a busy machine, and the time until nothing more comes. `from src` counts from the last byte
// of the real dataset, which the server sends 300 ms late. The builds take turns; a ratio is the median of the ratios of each round. The pages have no
// `requestIdleCallback`: a build that prepares a first picture in idle time is measured without. With `--idle` that of
// this build has it: it fetches code in that time, and prepares nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { traceTasks } from './trace-tasks.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    cases: { type: 'string', default: 'from src,26,1000,10000' },
    idle: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const ROUNDS = Number(options.rounds);
const LATE_MS = 300;
const REST_MS = 500;
const builds = ['dist/conflict-timeline.min.js', ...positionals];
const dataset = readFileSync('data/ceasefire-2025.json', 'utf8');
const cases = options.cases.split(',');

const server = await startServer({ routes: { ...Object.assign({}, ...builds.map(routesOf)), '/late.json': sendLate } });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
for (const name of cases) {
  const rounds = [];
  for (let round = -1; round < ROUNDS; round++) {
    const times = [];
    for (const build of builds.keys()) times.push(await measure(name, build));
    // The first round warms the browser up.
    if (round >= 0) rounds.push(times);
  }
  for (const [build, path] of builds.entries()) {
    const figures = ['ms', 'busyMs', 'settledMs'].map((figure) => {
      const ms = median(rounds.map((times) => times[build][figure]));
      const ratio = median(rounds.map((times) => times[build][figure] / times[0][figure]));
      return `${ms.toFixed(0)} ms (${ratio.toFixed(2)} ×)`;
    });
    console.log(`${name} | ${path} | until drawn ${figures[0]} | processor ${figures[1]} | complete ${figures[2]}`);
  }
}
await browser.close();
await server.close();

/** A page with the build and one from `src`, and the scripts of its folder. */
function routesOf(path, build) {
  const folder = dirname(path);
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'));
  const page = (src) => `<!doctype html><meta charset="utf-8"><body>
${options.idle && build === 0 ? '' : '<script>window.requestIdleCallback = undefined;</script>'}
<script type="module" src="/build-${build}/${basename(path)}"></script>
<conflict-timeline view="chart"${src}></conflict-timeline>`;
  return {
    [`/page-${build}`]: page(''),
    [`/late-${build}`]: page(' src="/late.json"'),
    ...Object.fromEntries(scripts.map((name) => [`/build-${build}/${name}`, readFileSync(join(folder, name))])),
  };
}

function sendLate(_request, response) {
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(dataset), LATE_MS);
}

async function measure(name, build) {
  const fromSrc = name === 'from src';
  const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await tab.goto(`${server.origin}/${fromSrc ? 'late' : 'page'}-${build}`);
  if (!fromSrc) await tab.evaluate(prepare, { size: Number(name), given: name === '26' ? dataset : undefined });
  if (!fromSrc) await tab.waitForTimeout(REST_MS);
  const tasksOf = await traceTasks(tab);
  const times = await tab.evaluate(fromSrc ? msFromSrc : msFromData);
  const tasks = await tasksOf();
  await tab.close();
  // The marks of a page that loads come before the data.
  const ms = tasks.at(-1).endMs - times.givenMs;
  return { ...times, ms, busyMs: tasks.reduce((sum, { ms: taskMs }) => sum + taskMs, 0) };
}

/** Runs in the page. */
async function prepare({ size, given }) {
  const { generateColumns } = await import('/tests/bench/generate.mjs');
  globalThis.given = given === undefined ? generateColumns(size) : JSON.parse(given);
  await customElements.whenDefined('conflict-timeline');
  await document.querySelector('conflict-timeline').settled;
}

/** Runs in the page. */
async function msFromData() {
  const { isDrawn } = await import('/tests/bench/drawn.mjs');
  const frame = () => new Promise(requestAnimationFrame);
  const element = document.querySelector('conflict-timeline');
  const start = performance.now();
  performance.mark('given');
  element.data = globalThis.given;
  do await frame();
  while (!isDrawn(element));
  performance.mark('done');
  await element.settled;
  await frame();
  return { givenMs: 0, settledMs: performance.now() - start };
}

/** Runs in the page. */
async function msFromSrc() {
  const { isDrawn } = await import('/tests/bench/drawn.mjs');
  const frame = () => new Promise(requestAnimationFrame);
  const markedAt = performance.mark('given').startTime;
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  do await frame();
  while (!isDrawn(element));
  performance.mark('done');
  await element.settled;
  await frame();
  const settledAt = performance.now();
  // The browser may list the answer only after what is drawn of it.
  const [{ responseEnd }] = performance.getEntriesByName(new URL('/late.json', location.href).href);
  return { givenMs: responseEnd - markedAt, settledMs: settledAt - responseEnd };
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
