// Writes screenshots of the demo's main states into `shots/`, so that the author of a change looks at it.
//
// npm run shots                                     every state at its widths, every print, and the whole page
// npm run shots -- --state chart-details --width 900
// npm run shots -- --state theme-                   all states and prints with this beginning, if it ends in a hyphen
// npm run shots -- --page cases.html                another page of the demo, whole
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumLaunchOptions } from './browsers.mjs';
import { PRINTS, STATES, WIDTHS_PX } from './shot-states.mjs';

const FOLDER = 'shots';
const HEIGHT_PX = 900;
const DEFINED_MS = 30_000;
const MAIN = 'conflict-timeline#main';
const PRINTED_FROM_PX = 1200;
/** The scale of the pictures of printed pages. */
const DPI = '80';
const PAPER_MARGIN = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };

const { values: options } = parseArgs({
  options: { state: { type: 'string' }, width: { type: 'string' }, page: { type: 'string' } },
});

const server = await createServer({
  configFile: 'config/vite.demo.config.ts',
  logLevel: 'warn',
  server: { port: 5273 },
});
await server.listen();
const browser = await chromium.launch(await chromiumLaunchOptions());
mkdirSync(FOLDER, { recursive: true });
try {
  for (const shot of wantedShots()) await takeShot(shot);
  for (const print of options.page === undefined ? PRINTS.filter(isWanted) : []) await takePrint(print);
} finally {
  await browser.close();
  await server.close();
}

function wantedShots() {
  const widthsPx = options.width === undefined ? undefined : [Number(options.width)];
  if (options.page !== undefined) return pageShots(options.page, widthsPx ?? WIDTHS_PX);
  const all = [...STATES, ...PRINTS];
  if (!all.some(isWanted)) throw new Error(`no such state; there are: ${all.map(({ name }) => name).join(', ')}`);
  const states = STATES.filter(isWanted);
  const shots = states.flatMap((state) =>
    (widthsPx ?? state.widths ?? WIDTHS_PX).map((widthPx) => ({ ...state, widthPx, page: 'index.html' })),
  );
  return options.state === undefined ? [...pageShots('index.html', widthsPx ?? WIDTHS_PX), ...shots] : shots;
}

function isWanted({ name }) {
  const { state } = options;
  return state === undefined || name === state || (state.endsWith('-') && name.startsWith(state));
}

function pageShots(page, widthsPx) {
  const name = `page-${page.replace('.html', '')}`;
  return widthsPx.map((widthPx) => ({ name, page, widthPx, isWholePage: true }));
}

async function takeShot(shot) {
  const { name, widthPx, isWholePage = false } = shot;
  const path = `${FOLDER}/${name}-${widthPx}.png`;
  const page = await openPage(shot);
  if (isWholePage) await page.screenshot({ path, fullPage: true });
  else await shootElement(page, shot, path);
  await page.close();
  console.log(path);
}

async function takePrint(print) {
  const { name, format, landscape = false } = print;
  const page = await openPage({ ...print, page: 'index.html', widthPx: PRINTED_FROM_PX });
  await page.locator(MAIN).evaluate(prepare, print);
  await page.evaluate(isolate, MAIN);
  // The code that prints comes when the page is used.
  await page.emulateMedia({ media: 'print' });
  await page.locator(`${MAIN} .printed`).waitFor({ state: 'attached' });
  const pdf = `${FOLDER}/${name}.pdf`;
  await page.pdf({ path: pdf, format, landscape, margin: PAPER_MARGIN });
  await page.close();
  for (const path of [pdf, ...printPages(pdf)]) console.log(path);
}

/**
 * Writes `name-1.png` and so on beside `name.pdf`; returns their paths. Most Linux machines have `pdftoppm` of Poppler,
 * which draws them; without it there is only the PDF.
 */
function printPages(pdf) {
  const folder = dirname(pdf);
  const stem = basename(pdf, '.pdf');
  const { error } = spawnSync('pdftoppm', ['-png', '-r', DPI, pdf, `${folder}/${stem}`]);
  if (error !== undefined) return [];
  const page = new RegExp(`^${stem}-\\d+\\.png$`);
  return readdirSync(folder)
    .filter((name) => page.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

async function openPage({ name, page: file, widthPx, heightPx = HEIGHT_PX, scale = 1, ...media }) {
  const { scheme = 'light', forcedColours = false, contrast = 'no-preference', vision } = media;
  const page = await browser.newPage({
    viewport: { width: widthPx, height: heightPx },
    deviceScaleFactor: scale,
    colorScheme: scheme,
    forcedColors: forcedColours ? 'active' : 'none',
    contrast,
    reducedMotion: 'reduce',
    // A theme goes into the page, whose policy accepts styles only from its server.
    bypassCSP: true,
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  if (vision !== undefined) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
  }
  await page.goto(`${server.resolvedUrls.local[0]}demo/${file}`);
  await waitForTimelines(page);
  return page;
}

async function shootElement(page, { theme, show, ...state }, path) {
  const main = page.locator(MAIN);
  if (theme !== undefined) await page.addStyleTag({ path: `assets/themes/${theme}.css` });
  await main.evaluate(prepare, state);
  if (show !== undefined) await main.evaluate(show);
  await main.evaluate(afterTwoFrames);
  await main.evaluate((element) => element.settled);
  await main.screenshot({ path });
}

/** Runs in the page. */
function prepare(
  element,
  { view, lanes = 'party', dir = 'ltr', lang = 'en', scheme = 'light', textPercent = 100, spaced = false },
) {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.fontSize = `${textPercent}%`;
  // The distances of WCAG 1.4.12.
  if (spaced)
    Object.assign(document.documentElement.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: 1.5 });
  element.dir = dir;
  element.lang = lang;
  element.view = view;
  element.lanes = lanes;
}

/** Runs in the page: observers of sizes report in the next frame, and the effect is drawn in the one after. */
function afterTwoFrames() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** Runs in the page: leaves only the timeline in it. */
function isolate(selector) {
  document.body.replaceChildren(document.querySelector(selector));
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
