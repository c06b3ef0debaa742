// A page with one timeline of the real dataset, for tests of an element's life in a page: what it leaves behind, what
// it keeps, and how it looks.
import assert from 'node:assert/strict';
import { countLife } from './counts.mjs';
import { startServer } from '../../e2e/server.mjs';
import { typefaceScript } from '../../typeface.mjs';

export const DATA = '/data/ceasefire-2025.json';
export const EMBED = '/dist/conflict-timeline.min.js';
const TIMELINE = `<conflict-timeline view="chart" src="${DATA}"></conflict-timeline>`;
/** In Firefox no script of the test runs in a frame, so this one brings its typeface. */
const EMPTY = `<!doctype html><html lang="en"><title>Empty</title><script>${typefaceScript}</script><body></body></html>`;
const STYLES = 'body { margin: 0 20px } html { font-size: 16px }';

/** What is to run in a page before its scripts. */
export const LIFE_SCRIPTS = [countLife, noteUncaught, addLook];

/** `body` is the page's; without one it holds the timeline alone. `routes` are answered beside those of the page. */
export function startLife({ body = TIMELINE, routes = {} } = {}) {
  const page = (_request, response) => {
    // The browser may keep it for the way back.
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-cache' }).end(pageWith(body));
  };
  return startServer({ routes: { ...routes, '/': page, '/page.css': STYLES, '/empty': EMPTY } });
}

export async function openLife(open, options = {}) {
  const server = await startLife(options);
  const { page, problems } = await open({ viewport: { width: 1240, height: 900 } });
  for (const script of LIFE_SCRIPTS) await page.addInitScript(script);
  await page.goto(`${server.origin}/`);
  const timeline = page.locator('conflict-timeline');
  if (options.body !== '') await page.evaluate(whenShown);
  const close = async () => {
    const uncaught = await page.evaluate(() => globalThis.uncaught);
    await page.context().close();
    await server.close();
    assert.deepEqual(uncaught, []);
    assert.deepEqual(problems, []);
  };
  return { page, timeline, server, problems, close };
}

/** Runs in the page: resolves when its timeline is there and at rest. */
export async function whenShown() {
  await customElements.whenDefined('conflict-timeline');
  await globalThis.life.settle(document.querySelector('conflict-timeline'));
}

function noteUncaught() {
  globalThis.uncaught = [];
  window.addEventListener('error', ({ message }) => globalThis.uncaught.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => globalThis.uncaught.push(`rejection: ${reason}`));
}

function pageWith(body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Life</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
    <script type="module" src="${EMBED}"></script><body>${body}</body></html>`;
}

/** What tests ask an element for. */
function addLook() {
  globalThis.life = {
    /** Everything that a reader has set, away from the defaults. */
    async arrange(element) {
      const { settle, rest } = globalThis.life;
      Object.assign(element, { filter: { kind: ['event'] }, lanes: 'topic', query: 'ceasefire' });
      await settle(element);
      const { start, end } = element.visibleRange;
      element.visibleRange = { start: start + (end - start) * 0.1, end: end - (end - start) * 0.05 };
      element.select('full-scale-invasion');
      await settle(element);
      await rest();
    },
    /** Gives it room again, and reports its looks. `odd`: the faults without room. */
    async release(element, box) {
      const { frames, look, odd, settle } = globalThis.life;
      const without = odd(element);
      box.style.cssText = '';
      box.open = true;
      await frames(4);
      await settle(element);
      return { odd: without, last: look(element) };
    },
    look: (element) => {
      const { state, styles, odd } = globalThis.life;
      return { state: state(element), styles: styles(element), odd: odd(element) };
    },
    /** The body of a frame as wide and as high as the page's own window: a chart higher than its window ends earlier. */
    async frame() {
      const frame = document.createElement('iframe');
      frame.className = 'there';
      frame.src = '/empty';
      frame.style.cssText = `border: 0; width: 100%; height: ${globalThis.innerHeight}px`;
      document.body.append(frame);
      await new Promise((resolve) => (frame.onload = resolve));
      await frame.contentDocument.fonts.ready;
      frame.contentDocument.body.style.margin = '0';
      // A scrollbar would take some of its width.
      frame.contentDocument.documentElement.style.overflow = 'hidden';
      return frame.contentDocument.body;
    },
    /** What it shows and how, but for what is under way. */
    state({ selected, filter, query, lanes, view, visibleRange, shadowRoot }) {
      const range = visibleRange && [Math.round(visibleRange.start / 1000), Math.round(visibleRange.end / 1000)];
      return {
        selected,
        filter,
        query,
        lanes,
        view,
        range,
        marks: shadowRoot.querySelectorAll('.mark').length,
        items: shadowRoot.querySelectorAll('.item').length,
        nodes: shadowRoot.querySelectorAll('*').length,
        details: shadowRoot.querySelector('[part="details"] h3')?.textContent.trim(),
      };
    },
    /** A few styles of many parts: without its sheets, or with half of them, they differ. */
    styles({ shadowRoot }) {
      const parts = [...shadowRoot.querySelectorAll('[part]')].map((part) => part.getAttribute('part'));
      return Object.fromEntries(
        parts.map((part) => {
          const style = getComputedStyle(shadowRoot.querySelector(`[part="${part}"]`));
          const { display, position, color, backgroundColor, borderTopWidth, fontSize, paddingLeft } = style;
          return [part, { display, position, color, backgroundColor, borderTopWidth, fontSize, paddingLeft }];
        }),
      );
    },
    /** Attributes with an invalid number. */
    odd({ shadowRoot }) {
      return [...shadowRoot.querySelectorAll('*')].flatMap((node) =>
        [...node.attributes]
          .filter(({ value }) => /\b(NaN|Infinity|undefined)\b/.test(value))
          .map(({ name, value }) => `${node.localName} ${name}="${value}"`),
      );
    },
    /** As `settled`, and fails if that never comes. */
    settle: (element) =>
      Promise.race([
        element.settled,
        new Promise((_, reject) => globalThis.plainTimeout(() => reject(new Error('it never settled')), 10_000)),
      ]),
    frames: async (count) => {
      for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    /** Longer than any timer that belongs to a rest. */
    rest: () => new Promise((resolve) => globalThis.plainTimeout(resolve, 500)),
  };
}

/** Runs in the page: its counts once it rests. */
export async function countAtRest() {
  await globalThis.life.rest();
  return { ...globalThis.alive };
}

export function aliveAtRest(page) {
  return page.evaluate(countAtRest);
}

/** Runs in the page: does what a reader would, in each view. */
export async function makeAndThrowAway({ data, turns, views }) {
  const { life } = globalThis;
  for (let turn = 0; turn < turns; turn++) {
    const element = document.createElement('conflict-timeline');
    element.src = data;
    element.view = 'chart';
    document.body.append(element);
    await life.settle(element);
    element.select('full-scale-invasion');
    element.query = 'ceasefire';
    element.toggleFold(0);
    for (const next of views) {
      element.view = next;
      await life.settle(element);
    }
    element.filter = { kind: ['statement'] };
    element.startStory();
    element.remove();
    await life.frames(1);
  }
}
