// Writes screenshots of the demo's main states into `shots/`, so that whoever changes something looks at it.
//
//   npm run shots                                     every state at its widths, and the whole page
//   npm run shots -- --state chart-details --width 900
//   npm run shots -- --page gallery.html              another page of the demo, whole
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumLaunchOptions } from './browsers.mjs';
import { STATES, WIDTHS_PX } from './shot-states.mjs';

const FOLDER = 'shots';
const HEIGHT_PX = 900;
const DEFINED_MS = 30_000;

const { values: options } = parseArgs({
  options: { state: { type: 'string' }, width: { type: 'string' }, page: { type: 'string' } },
});

const server = await createServer({ configFile: 'vite.demo.config.ts', logLevel: 'warn', server: { port: 5273 } });
await server.listen();
const browser = await chromium.launch(await chromiumLaunchOptions());
mkdirSync(FOLDER, { recursive: true });
try {
  for (const shot of wantedShots()) await takeShot(shot);
} finally {
  await browser.close();
  await server.close();
}

function wantedShots() {
  const widthsPx = options.width === undefined ? undefined : [Number(options.width)];
  if (options.page !== undefined) return pageShots(options.page, widthsPx ?? WIDTHS_PX);
  const states = STATES.filter(({ name }) => options.state === undefined || name === options.state);
  if (states.length === 0) throw new Error(`no such state; there are: ${STATES.map(({ name }) => name).join(', ')}`);
  const shots = states.flatMap((state) =>
    (widthsPx ?? state.widths ?? WIDTHS_PX).map((widthPx) => ({ ...state, widthPx, page: 'index.html' })),
  );
  return options.state === undefined ? [...pageShots('index.html', widthsPx ?? WIDTHS_PX), ...shots] : shots;
}

function pageShots(page, widthsPx) {
  const name = `page-${page.replace('.html', '')}`;
  return widthsPx.map((widthPx) => ({ name, page, widthPx, isWholePage: true }));
}

async function takeShot(shot) {
  const { name, page: file, widthPx, isWholePage = false, scheme = 'light', forcedColours = false } = shot;
  const path = `${FOLDER}/${name}-${widthPx}.png`;
  const page = await browser.newPage({
    viewport: { width: widthPx, height: HEIGHT_PX },
    colorScheme: scheme,
    forcedColors: forcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.goto(`${server.resolvedUrls.local[0]}demo/${file}`);
  await waitForTimelines(page);
  if (isWholePage) await page.screenshot({ path, fullPage: true });
  else await shootElement(page, shot, path);
  await page.close();
  console.log(path);
}

async function shootElement(page, { view, dir = 'ltr', scheme = 'light', show }, path) {
  const main = page.locator('conflict-timeline#main');
  await main.evaluate(prepare, { view, dir, scheme });
  if (show !== undefined) await main.evaluate(show);
  await main.evaluate((element) => element.settled);
  await main.screenshot({ path });
}

/** Runs in the page. Without rounding and siblings, so that the picture holds the element alone. */
function prepare(element, { view, dir, scheme }) {
  document.documentElement.style.colorScheme = scheme;
  element.dir = dir;
  element.view = view;
}

async function waitForTimelines(page) {
  await page.waitForFunction(() => customElements.get('conflict-timeline') !== undefined, undefined, {
    timeout: DEFINED_MS,
  });
  await page.evaluate(() => {
    const timelines = [...document.querySelectorAll('conflict-timeline')];
    return Promise.all(timelines.map(({ settled }) => settled));
  });
}
