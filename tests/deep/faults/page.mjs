// A page with one timeline whose server misbehaves. It reads the screen from the shadow tree, as a reader would see it,
// and the events, as the page would hear them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { MARKS as REAL_MARKS } from '../../e2e/embed-page.mjs';
import { holdTimers } from '../../e2e/held-timers.mjs';
import { startMisbehavingServer, whole } from '../../e2e/misbehaving-server.mjs';
import { until } from '../../e2e/until.mjs';

export { REAL_MARKS };

export const REAL = await readFile(new URL('../../../data/ceasefire-2025.json', import.meta.url), 'utf8');
export const REAL_COUNT = JSON.parse(REAL).entries.length;
/** Its timers never end by themselves, so an answer may take any time: `fallSilent` ends them. */
export const PATIENT_MS = 20_000;

/** Opens the page with its server; `close` also fails on any uncaught error. */
export async function openFaults(open) {
  const server = await startMisbehavingServer();
  const { page, problems } = await open({ viewport: { width: 1240, height: 900 } });
  await page.addInitScript(holdTimers, [PATIENT_MS, PATIENT_MS + 1]);
  await page.addInitScript(() => {
    globalThis.told = [];
    globalThis.uncaught = [];
    globalThis.heard = 0;
    const { prototype } = globalThis.ReadableStreamDefaultReader;
    const { read } = prototype;
    prototype.read = async function () {
      const chunk = await Reflect.apply(read, this, []);
      globalThis.heard += chunk.value?.byteLength ?? 0;
      return chunk;
    };
    for (const type of ['timeline-load', 'timeline-error']) {
      document.addEventListener(type, ({ code, count, error }) => {
        globalThis.told.push({ type, code, count, message: error?.message });
      });
    }
    window.addEventListener('error', ({ message }) => globalThis.uncaught.push(message));
    window.addEventListener('unhandledrejection', ({ reason }) => globalThis.uncaught.push(`rejection: ${reason}`));
  });
  await page.goto(`${server.origin}/`);
  await page.evaluate(() => customElements.whenDefined('conflict-timeline'));
  const faults = { page, server, timeline: page.locator('conflict-timeline'), problems };
  const close = async () => {
    const uncaught = await page.evaluate(() => globalThis.uncaught);
    await page.context().close();
    await server.close();
    assert.deepEqual(uncaught, []);
    // A browser logs failed fetches on its console, Firefox some of them as errors; they are not errors of the page.
    assert.deepEqual(
      problems.filter((line) => !/^console:|Same Origin Policy/.test(line)),
      [],
    );
  };
  return { ...faults, close };
}

/** Ends the patience of the element, as if nothing had come for as long as it waits. */
export async function fallSilent({ page }) {
  assert.equal(await page.evaluate(() => globalThis.releaseTimers()), 1, 'the element waits');
}

let asked = 0;

/** An address that was not requested before. */
export function address(format = 'json', origin = '') {
  return `${origin}/data.${format}?n=${++asked}`;
}

/** Replaces the element by another one with nothing to show. */
export function renew({ page }, { timeout = PATIENT_MS } = {}) {
  return page.evaluate((limit) => {
    const element = document.createElement('conflict-timeline');
    element.view = 'chart';
    element.setAttribute('timeout', limit);
    document.querySelector('conflict-timeline').replaceWith(element);
    globalThis.told.length = globalThis.heard = 0;
  }, timeout);
}

/** Sets `src` and waits for the result. */
export function ask({ timeline }, src) {
  return timeline.evaluate(async (element, url) => {
    element.src = url;
    await element.updateComplete;
    await element.settled;
  }, src);
}

/** Sets `src` without waiting. Resolves to the request, when it has reached the server. */
export async function begin({ timeline, server }, src) {
  const before = server.answers.length;
  await timeline.evaluate(async (element, url) => {
    element.src = url;
    await element.updateComplete;
  }, src);
  await until(() => server.answers.length > before, 'the server was asked');
  return server.answers.at(-1);
}

/**
 * Resolves when the element has received this many bytes. The browser drops what arrives at the moment in which a
 * connection ends: no page ever sees it.
 */
export async function hasHeard({ page }, bytes) {
  await until(() => page.evaluate((least) => globalThis.heard >= least, bytes), `${bytes} bytes have come`);
}

/** Another element, which shows the real dataset. */
export async function showReal(faults) {
  await renew(faults);
  faults.server.misbehave(whole(REAL));
  await ask(faults, address());
  assert.equal((await look(faults)).marks, REAL_MARKS);
}

export function settle({ timeline }) {
  return timeline.evaluate((element) => element.settled);
}

/** Presses the button of a fault. */
export async function retry(faults) {
  await faults.timeline.getByRole('button', { name: 'Try again' }).click();
  await settle(faults);
}

/**
 * The screen, and the events since the last call: `code` and `text` of the state, whether `busy`, how many `marks`, the
 * `title`, the `selected` entry, the events in order.
 */
export function look({ timeline }) {
  return timeline.evaluate((element) => {
    const root = element.shadowRoot;
    const state = root.querySelector('[part="state"]');
    return {
      code: state?.dataset.code,
      role: state?.getAttribute('role') ?? undefined,
      text: state?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      retries: state?.querySelectorAll('button').length ?? 0,
      failed: element.matches(':state(error)'),
      busy: element.matches(':state(loading)'),
      marks: root.querySelectorAll('.mark').length,
      title: root.querySelector('[part="title"]')?.textContent.trim() ?? '',
      selected: element.selected,
      events: globalThis.told.splice(0),
    };
  });
}
