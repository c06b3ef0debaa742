// How long after its last byte a dataset is on screen, in Chromium, from the built one-file embed: in a page that was idle
// while the file was on its way, and in one whose browser does not tell when it is, so that nothing was rehearsed.
//
//   npm run build && node bench/arrival.mjs
//
// The real dataset, 300 ms late; until the second frame after it is drawn. Medians of nine pages each, in turns.
import { readFileSync } from 'node:fs';
import playwright from 'playwright';
import { startServer } from '../tests/e2e/server.mjs';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';

const ROUNDS = 9;
const LATE_MS = 300;
const dataset = readFileSync('data/ceasefire-2025.json', 'utf8');
const page = (before) => `<!doctype html><meta charset="utf-8"><body>${before}
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<conflict-timeline src="/late.json"></conflict-timeline>`;

const server = await startServer({
  routes: {
    '/idle': page(''),
    '/untold': page('<script>window.requestIdleCallback = undefined;</script>'),
    '/late.json': (_request, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(dataset), LATE_MS);
    },
  },
});
const browser = await playwright.chromium.launch(await chromiumLaunchOptions());
const figures = { idle: [], untold: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const [path, times] of Object.entries(figures)) times.push(await measure(path));
}
for (const [path, times] of Object.entries(figures)) {
  const sorted = times.toSorted((left, right) => left - right);
  console.log(`${path}: ${sorted[Math.floor(ROUNDS / 2)].toFixed(0)} ms (${sorted.map(Math.round).join(', ')})`);
}
await browser.close();
await server.close();

async function measure(path) {
  const tab = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await tab.goto(`${server.origin}/${path}`);
  const ms = await tab.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await customElements.whenDefined('conflict-timeline');
    await document.querySelector('conflict-timeline').settled;
    await frame();
    await frame();
    const [{ responseEnd }] = performance.getEntriesByName(new URL('/late.json', location.href).href);
    return performance.now() - responseEnd;
  });
  await tab.close();
  return ms;
}
