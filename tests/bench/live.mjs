// A thousand entries a second into a hundred thousand, while the reader pans, in Chromium, from the built embed.
//
// npm run build && node tests/bench/live.mjs
//
// Moves the window in every frame for ten seconds, with and without the entries, and measures the time from one frame
// to the next, and the tasks of the main thread in processor time: other work of the machine delays a frame, but
// lengthens no task. A pan is dropped if a task takes longer than a frame.
import { createReadStream } from 'node:fs';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { traceTasks } from './trace-tasks.mjs';

const [embed = 'dist/conflict-timeline.min.js'] = process.argv.slice(2);
const COUNT = 100_000;
const A_SECOND = 1000;
const SECONDS = 10;
const FRAME_MS = 1000 / 60;
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/embed.js"></script>
<conflict-timeline view="chart"></conflict-timeline>`;

const server = await startServer({
  routes: {
    '/bench': PAGE,
    '/embed.js': (_request, response) => {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(embed).pipe(response);
    },
  },
});
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
console.log(
  'case | frames | median ms | p95 ms | longest ms | p95 task ms | longest task ms | tasks over a frame | busy ms a second | pictures | entries',
);
for (const [name, rate] of [
  ['pan alone', 0],
  ['pan, 1,000 entries a second', A_SECOND],
])
  console.log([name, ...(await measure(rate))].join(' | '));
await browser.close();
await server.close();

async function measure(rate) {
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.goto(`${server.origin}/bench`);
  await page.waitForFunction(() => customElements.get('conflict-timeline') !== undefined);
  await page.evaluate(prepare, COUNT);
  const tasksOf = await traceTasks(page);
  const { frames, pictures, count } = await page.evaluate(run, [rate, SECONDS]);
  const tasks = (await tasksOf()).map(({ ms }) => ms).filter((ms) => ms > 0.5);
  await page.close();
  const busyMs = tasks.reduce((sum, ms) => sum + ms, 0) / SECONDS;
  const over = tasks.filter((ms) => ms > FRAME_MS).length;
  return [
    frames.length,
    ...[shareOf(frames, 0.5), shareOf(frames, 0.95), shareOf(frames, 1)],
    ...[shareOf(tasks, 0.95), shareOf(tasks, 1), over, busyMs.toFixed(0), pictures, count],
  ];
}

function shareOf(figures, share) {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

/** Runs in the page. */
async function prepare(count) {
  const { generateColumns } = await import('/tests/bench/generate.mjs');
  const element = document.querySelector('conflict-timeline');
  element.data = generateColumns(count);
  await element.settled;
  // The first appended entry makes the element read all of them.
  element.appendEntries({ id: 'first', date: '2022-01-01T00:00:00Z', title: 'First', kind: 'event' });
  await new Promise((resolve) => element.addEventListener('timeline-change', resolve, { once: true }));
  const { start, end } = element.visibleRange;
  element.visibleRange = { start: start + (end - start) * 0.4, end: start + (end - start) * 0.5 };
  await element.settled;
}

/** Runs in the page: one step of the pan an animation frame, to and fro. */
async function run([rate, seconds]) {
  const element = document.querySelector('conflict-timeline');
  const newest = Date.UTC(2022, 0, 1);
  let pictures = 0;
  let count = 0;
  let sent = 0;
  element.addEventListener('timeline-change', (event) => {
    pictures++;
    count = event.count;
  });
  const frames = [];
  performance.mark('given');
  const start = performance.now();
  const { start: from, end: to } = element.visibleRange;
  const stepMs = (to - from) / 300;
  let at = 0;
  for (let before = start, now = start; now - start < seconds * 1000; before = now) {
    at += Math.floor((now - start) / 1000) % 2 === 0 ? stepMs : -stepMs;
    element.visibleRange = { start: from + at, end: to + at };
    const due = Math.floor(((now - start) / 1000) * rate);
    if (due > sent) {
      element.appendEntries(
        Array.from({ length: due - sent }, (_, index) => ({
          id: `n${sent + index}`,
          kind: 'event',
          date: new Date(newest + (sent + index) * 60_000).toISOString().slice(0, 19) + 'Z',
          title: `New ${sent + index}`,
          parties: [`p${index % 8}`],
        })),
      );
      sent = due;
    }
    now = await new Promise(requestAnimationFrame);
    if (now > before) frames.push(now - before);
  }
  performance.mark('done');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { frames, pictures, count };
}
