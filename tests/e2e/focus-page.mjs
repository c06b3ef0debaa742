// A timeline among links whose focus a test follows by real keys, in each engine that Playwright drives.
import assert from 'node:assert/strict';
import { keysOf } from './keyboard-driver.mjs';
import { startServer } from './server.mjs';
import { walkedPage } from './walked-page.mjs';

export const WIDE = { width: 1280, height: 900 };
const MOST_STOPS = 40;

const WHERE = `
  const root = document.querySelector('conflict-timeline').shadowRoot;
  const active = root.activeElement ?? document.activeElement;
  const words = active.getAttribute('aria-label') ?? active.textContent.trim();
  return active.localName + '.' + (active.getAttribute('class') ?? '') + ' ' + words.slice(0, 60);`;

/** Opens a page with this dataset in a timeline of its own. */
export async function openFocusPage(openPage, { data, attributes, viewport = WIDE }) {
  const server = await startServer({
    routes: { '/': walkedPage({ attributes: `src="/data.json" ${attributes}` }), '/data.json': JSON.stringify(data) },
  });
  const { page } = await openPage({ viewport });
  // Nobody answers the dialog of a printer.
  await page.addInitScript(() => (globalThis.print = () => undefined));
  await page.goto(`${server.origin}/`);
  const keys = keysOf(page);
  const settle = () => page.evaluate(() => document.querySelector('conflict-timeline').settled);
  await page.evaluate(() => customElements.whenDefined('conflict-timeline'));
  await settle();
  const change = async (body) => {
    await keys.evaluate(`const timeline = document.querySelector('conflict-timeline'); ${body}`);
    await settle();
  };
  const press = async (...all) => {
    for (const key of all) {
      await keys.press(key);
      await settle();
    }
  };
  const isAt = (selector) =>
    page.evaluate(
      (wanted) => document.querySelector('conflict-timeline').shadowRoot.activeElement?.matches(wanted) ?? false,
      selector,
    );
  const where = () => keys.evaluate(WHERE);
  return {
    page,
    press,
    change,
    isAt,
    where,
    goTo: async (selector, key = 'Tab') => {
      for (let stop = 0; stop < MOST_STOPS && !(await isAt(selector)); stop++) await press(key);
      assert.ok(await isAt(selector), `${key} comes to ${selector}: ${await where()}`);
    },
    /** What opens loads its code first. */
    comesTo: async (selector, what) => {
      await page
        .waitForFunction(
          (wanted) => document.querySelector('conflict-timeline').shadowRoot.activeElement?.matches(wanted) ?? false,
          selector,
          { timeout: 5000 },
        )
        .catch(() => undefined);
      assert.ok(await isAt(selector), `${what}: ${await where()}`);
    },
    stays: async (what, selector = '*') => assert.ok(await isAt(selector), `${what}: ${await where()}`),
    resize: async (size) => {
      await page.setViewportSize(size);
      await page.waitForFunction(
        (width) => document.querySelector('conflict-timeline').getBoundingClientRect().width <= width,
        size.width,
      );
      await settle();
    },
    close: () => server.close(),
  };
}
