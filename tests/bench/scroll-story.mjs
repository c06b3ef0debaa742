// Frames of the story that scrolls, as the front page of the demo tells it: processor time of the main thread, the
// processor as it is and slowed 4 times, while the page scrolls through all of its paragraphs and back.
//
// npm run build && node tests/bench/scroll-story.mjs [--rounds 3] [other/dist ...]
//
// Builds take turns. The page scrolls 12 px a frame, as a steady wheel does. Medians over the rounds, and the processor
// time of a fixed loop, which tells how fast the processor was: its cores share caches with whatever else runs.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { stepTimes } from './step-times.mjs';

const { values: options, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const STEP_PX = 12;
const AIM_MS = 16;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 700 },
];
const builds = ['dist', ...positionals];

const server = await startServer({
  routes: Object.fromEntries(builds.map((path) => [`/story/${path}`, pageOf(path)])),
});
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
console.log('window | slowed | build | frames | median, ms | slowest in twenty | slowest | over 16 ms');
for (const viewport of SIZES) {
  for (const slowed of [1, 4]) {
    const rounds = builds.map(() => []);
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const [at, build] of builds.entries()) rounds[at].push(await measure({ build, viewport, slowed }));
    }
    for (const [at, build] of builds.entries()) {
      const [frames, middle, slow, slowest, over] = rounds[at][0].map((_, figure) =>
        shareOf(
          rounds[at].map((figures) => figures[figure]),
          0.5,
        ),
      );
      const ms = [middle, slow, slowest].map((figure) => figure.toFixed(1));
      console.log([viewport.width, `${slowed} ×`, build, frames, ...ms, over].join(' | '));
    }
  }
}
console.log(`A fixed loop took ${loopMs().toFixed(0)} ms of the processor.`);
await browser.close();
await server.close();

/** The story's part of the front page. */
function pageOf(build) {
  const [markup] = /<div class="scrolly">.*?<\/article>\s*<\/div>/s.exec(readFileSync('demo/index.html', 'utf8'));
  const told = markup.replaceAll('../data/', '/data/').replace('view="chart"', 'scroll-story="#told-article"');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A story</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/demo/demo.css">
<link rel="stylesheet" href="/demo/front-story.css"><script type="module" src="/${build}/conflict-timeline.min.js"></script>
<body><div class="told">${told}</div>`;
}

/** How many frames, the median, the slowest in twenty, the slowest, and how many are longer than the aim. */
async function measure({ build, viewport, slowed }) {
  const context = await browser.newContext({ viewport });
  const tab = await context.newPage();
  await tab.goto(`${server.origin}/story/${build}`);
  await tab.locator('conflict-timeline .mark').first().waitFor();
  await tab.evaluate(() => document.querySelector('conflict-timeline').settled);
  await tab.waitForTimeout(500);
  const client = await context.newCDPSession(tab);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const times = await stepTimes(tab, () => tab.evaluate(scrollThrough, STEP_PX));
  await context.close();
  return [
    times.length,
    shareOf(times, 0.5),
    shareOf(times, 0.95),
    Math.max(...times),
    times.filter((ms) => ms > AIM_MS).length,
  ];
}

/** Runs in the page: to its end and back, a step in each frame. */
async function scrollThrough(px) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const page = document.scrollingElement;
  const end = page.scrollHeight - window.innerHeight;
  for (let at = 0; at <= 2 * end; at += px) {
    await frame();
    performance.mark('bench-step');
    page.scrollTop = at <= end ? at : 2 * end - at;
  }
  await frame();
  performance.mark('bench-step');
}

function shareOf(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
}

function loopMs() {
  const start = process.cpuUsage();
  let sum = 0;
  for (let at = 0; at < 1e8; at++) sum += at % 7;
  const { user, system } = process.cpuUsage(start);
  return sum > 0 ? (user + system) / 1000 : 0;
}
