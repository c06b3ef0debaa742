// The page of the end-to-end tests: nothing but the embed and one element, as a stranger would embed it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startServer } from './server.mjs';

const STRICT_CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** The second policy is what the first is with Trusted Types. */
export const POLICIES = {
  strict: STRICT_CSP,
  'with Trusted Types': `${STRICT_CSP}; require-trusted-types-for 'script'; trusted-types lit-html`,
};

export const DATA_PATH = '/data/ceasefire-2025.json';
const { entries } = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));
export const ENTRIES = entries.length;
/** Elements of marks: that of each entry, and the end of its stem in the lane of each further party. */
export const MARKS = entries.reduce((sum, { parties = [] }) => sum + Math.max(1, parties.length), 0);
export const SCRIPT_PATH = '/dist/conflict-timeline.min.js';
const STYLE_PATH = '/page.css';
export const ALLOWED_REQUESTS = ['/', SCRIPT_PATH, STYLE_PATH, DATA_PATH];

/** Requests besides the script's own parts, each of which may come once. */
export function besideParts(requests) {
  const parts = requests.filter(isPart);
  assert.deepEqual(parts, [...new Set(parts)], 'no part is asked for twice');
  return requests.filter((path) => !isPart(path));
}

function isPart(path) {
  return /^\/dist\/parts\/[\w-]+\.js$/.test(path);
}

/** Content above and below, so that the page can scroll. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Embed</title>
    <link rel="stylesheet" href="${STYLE_PATH}" />
    <script type="module" src="${SCRIPT_PATH}"></script>
  </head>
  <body>
    <p>Before</p>
    <conflict-timeline src="${DATA_PATH}"></conflict-timeline>
    <div class="after">After</div>
  </body>
</html>`;
const STYLES = 'body { margin: 0 20px } .after { height: 3000px }';

/** Opens the page and waits for the timeline. Beside the page: its problems, what it asked for, how to close it. */
export async function openEmbed(open, { csp = POLICIES.strict, ...options } = {}) {
  const server = await startServer({ csp, routes: { '/': PAGE, [STYLE_PATH]: STYLES } });
  const { page, problems } = await open({ viewport: { width: 1240, height: 900 }, ...options });
  await page.goto(`${server.origin}/`);
  const timeline = page.locator('conflict-timeline');
  await settle(timeline);
  const close = async () => {
    await page.context().close();
    await server.close();
  };
  return { page, timeline, problems, requests: server.requests, close };
}

export async function settle(timeline) {
  await timeline.evaluate(async (element) => {
    await customElements.whenDefined(element.localName);
    await element.settled;
  });
}

/** Waits for what comes while a page is idle that somebody uses: the part that prints. */
export async function usePage(page, timeline) {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  // Behind the callback of the element, which asks for its own when the pointer moves.
  await page.evaluate(() => new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(() => resolve())));
  await settle(timeline);
}

/** Opens a menu of the toolbar (`view`, `more`), and returns its panel. */
export async function openMenu(timeline, name) {
  const panel = timeline.locator(`#${name}-menu`);
  await timeline.locator(`[popovertarget="${name}-menu"]`).click();
  await panel.waitFor();
  await settle(timeline);
  return panel;
}

/** Presses what stands in a menu. */
export async function pressInMenu(timeline, name, selector) {
  const panel = await openMenu(timeline, name);
  await panel.locator(selector).click();
}

export function rangeOf(timeline) {
  return timeline.evaluate(({ visibleRange }) => visibleRange);
}

/** The box of the part that shows time. */
export function windowBox(timeline) {
  return timeline.locator('.window').boundingBox();
}

export function timeAt(timeline, x) {
  return timeline.evaluate((element, clientX) => element.timeAt(clientX), x);
}

export function xAt(timeline, ms) {
  return timeline.evaluate((element, at) => element.xAt(at), ms);
}
