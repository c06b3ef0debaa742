// The page for frames in an article of another origin, beside a frame of a third one, in each engine: what the article
// passes in, what it hears, and whom it believes. What stands within is asked there, all else in the article.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { frameSnippet } from '../../apps/make/output/snippets.ts';
import { keysOf, keysOfWebkit } from './keyboard-driver.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';
import { until } from './until.mjs';

const VIEWPORT = { width: 1000, height: 800 };
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const FRAME = read('assets/templates/embed.html').replace('src="conflict', 'src="/dist/conflict');
const { entries } = JSON.parse(read('data/ceasefire-2025.json'));
const [FIRST, SECOND] = [entries[0].id, entries[5].id];
const QUERY = 'src=/data/ceasefire-2025.json&view=list&lang=de&lanes=actor&theme=dark&map&today=false&onclick=x';
/** More than any part of the timeline takes. */
const MOST_TABS = 400;
const MARGIN_PX = 4;
const LIE_PX = 7;

/** It says what the frame says, to everybody who could believe it. */
const LIAR = `<!doctype html><title>Another</title><script>
  const lies = () => {
    for (const window of [parent, ...Array.from({ length: parent.length }, (_, at) => parent[at])]) {
      window.postMessage({ type: 'conflict-timeline-height', height: ${LIE_PX} }, '*');
      window.postMessage({ type: 'conflict-timeline-entry', id: 'forged' }, '*');
    }
    parent.postMessage('lied', '*');
  };
  addEventListener('message', ({ data }) => { if (data === 'lie') lies(); });
</script>`;

test.describe('a frame of another origin', () => {
  let frames;
  let article;
  let third;
  test.beforeAll(async () => {
    frames = await startServer({ routes: { '/frame.html': FRAME, '/embed.js': read('assets/templates/embed.js') } });
    third = await startServer({ routes: { '/liar.html': LIAR } });
    // Two names of one machine are two sites.
    const lines = frameSnippet('A war', `${frames.origin.replace('127.0.0.1', 'localhost')}/`);
    const content = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<style>body { margin: 8px } .tall { height: 1500px }</style>
<p class="tall">Much text.</p><button id="before">Before</button>
${lines.replace('frame.html', `frame.html?${QUERY.replaceAll('&', '&amp;')}`)}
<button id="after">After</button><a id="link" href="#timeline=at:${SECOND}">The talks</a>
<iframe id="liar" src="${third.origin}/liar.html" title="Another" height="20" tabindex="-1"></iframe>
<script>
  var heard = [];
  document.querySelector('iframe').addEventListener('timeline-entry', ({ detail }) => heard.push(detail));
</script>`;
    article = await startServer({ routes: { '/article.html': content } });
  });
  test.afterAll(() => Promise.all([frames?.close(), article?.close(), third?.close()]));

  test('passes everything through, and believes nobody else', async ({ open }) => {
    const { page, problems } = await open({ viewport: VIEWPORT });
    await page.goto(`${article.origin}/article.html#timeline=at:${FIRST}`);
    const inside = async (body) => {
      const frame = page.frames().find((one) => one.url().includes('/frame.html'));
      return frame.evaluate(`(async () => { ${body} })()`);
    };
    await walk({ ...keysOf(page), inside });
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('passes everything through, and believes nobody else, in webkit', { tag: '@webkit' }, async ({ openWebkit }) => {
    const page = await openWebkit(VIEWPORT);
    await page.open(`${article.origin}/article.html#timeline=at:${FIRST}`);
    await walk({ ...keysOfWebkit(page), inside: (body) => page.evaluateWithin(0, body) });
  });
});

async function walk({ evaluate, inside, press }) {
  const heard = () => evaluate('return heard;');
  const lastHeard = (id, what) => until(async () => (await heard()).at(-1) === id, what);
  const height = () => evaluate(`return Number(document.querySelector('iframe').height);`);
  const content = () =>
    inside(`return document.querySelector('conflict-timeline').getBoundingClientRect().height;`).catch(() => 0);

  await lastHeard(FIRST, 'the page hears of the entry of its fragment');
  await until(async () => Math.abs((await content()) - (await height())) <= MARGIN_PX, 'the frame is as high');
  const top = () => evaluate(`return document.querySelector('iframe').getBoundingClientRect().top;`);
  await until(async () => Math.abs(await top()) < 1, 'the frame is at the top of the window');
  const shown = await inside(`
    const { lang, style } = document.documentElement;
    const { view, lanes, map, today, selected, deepLinks, attributes, shadowRoot } = document.querySelector('conflict-timeline');
    const names = [...attributes].map(({ name }) => name);
    const isDrawn = shadowRoot.querySelector('.list') !== null;
    return { lang, scheme: style.colorScheme, view, lanes, map, today, selected, deepLinks, isDrawn, hostile: names.includes('onclick') };`);
  assert.deepEqual(shown, {
    ...{ lang: 'de', scheme: 'dark', view: 'list', lanes: 'actor', map: true, today: false },
    ...{ selected: FIRST, deepLinks: true, isDrawn: true, hostile: false },
  });

  await evaluate(`
    const answer = new Promise((resolve) => addEventListener('message', ({ data }) => data === 'lied' && resolve()));
    document.getElementById('liar').contentWindow.postMessage('lie', '*');
    await answer;`);
  assert.notEqual(await height(), LIE_PX);
  assert.ok(!(await heard()).includes('forged'));
  assert.equal(await inside(`return document.querySelector('conflict-timeline').selected;`), FIRST);

  // A link of the article moves the frame, and adds one step to the history.
  const steps = await evaluate('return history.length;');
  await evaluate(`document.getElementById('link').click();`);
  await lastHeard(SECOND, 'the frame follows a link of the article');
  assert.equal(await evaluate('return history.length;'), steps + 1);

  // By keys from the article through the frame and out again.
  const isOn = (id) => evaluate(`return document.activeElement.id === '${id}';`);
  const focused = () =>
    inside(`
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return document.hasFocus() && at !== document.body ? at.outerHTML.slice(0, 200) : '';`);
  await evaluate(`document.getElementById('before').focus();`);
  // A frame of another origin may have a process of its own: the focus comes there later than the key.
  const isInside = async () => (await focused()) !== '';
  await press('Tab');
  await until(isInside, 'Tab leads into the frame');
  let tabs = 1;
  while (!(await isOn('after'))) {
    assert.ok(tabs++ < MOST_TABS, `no way out, at ${await focused()}`);
    const before = await focused();
    await press('Tab');
    await until(async () => (await isOn('after')) || ![before, ''].includes(await focused()), 'Tab leads on');
  }
  await press('Shift+Tab');
  await until(isInside, 'and Shift and Tab back into it');
  await inside(`document.querySelector('conflict-timeline').select(undefined);`);
  await lastHeard(null, 'the page hears that the entry is closed');
}
