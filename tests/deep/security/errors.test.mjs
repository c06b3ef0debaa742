// Messages about a bad source, dataset or link contain texts of theirs: they stay text.
import assert from 'node:assert/strict';
import { MARKUP } from '../../payloads/payloads.mjs';
import { hostPage, openHost } from '../../e2e/host-page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const FEW = DEEP ? MARKUP : MARKUP.filter((_, at) => at % 16 === 0);
const MISSING = /Failed to load resource/;
/** By name: makes it go wrong with a text. Runs in the page. */
const WRONGS = {
  'an address that is none': (element, text) => (element.src = `none:${text}`),
  'an answer that is an error': (element, text) => (element.src = `/missing/${encodeURIComponent(text)}`),
  'JSON with a fault': (element, text) => addScript(element, `{"title": ${text} "entries": []}`),
  'a page in the place of JSON': (element, text) => addScript(element, `<p>${text}</p>`),
  'a text in the place of a dataset': (element, text) => (element.data = text),
  'a list of texts': (element, text) => (element.data = [text]),
  'texts in the place of entries': (element, text) =>
    (element.data = { entries: [text, [text], { [`a ${text}`]: text }] }),
  'no entries': (element, text) => (element.data = { title: text, entries: [] }),
  'a zone that is none': (element, text) => {
    element.timeZone = text;
    element.data = { entries: [{ id: 'a', kind: 'event', date: '2022-01-01T10:00Z', title: 'A' }] };
  },
  'a search without a hit, a filter without a value': (element, text) => {
    element.data = { entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }] };
    Object.assign(element, { query: text, filter: { party: [text], [text]: [text] }, view: 'list' });
  },
  'a link for another version': (element, text) => {
    element.data = { version: text, entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A' }] };
    element.deepLinks = true;
    globalThis.location.hash = `timeline=at:a;data:${encodeURIComponent(text).replaceAll("'", '%27')}2`;
  },
};
const SHOWN = { entries: [{ id: 'x', kind: 'event', date: '2022', title: 'Shown before' }] };

test.describe('hostile text in messages about faults', { tag: '@detail' }, () => {
  // A dataset's result does not differ between engines: the others only run it with DEEP=1.
  test(`is text, of ${Object.keys(WRONGS).length} ways to go wrong`, async ({ open }) => {
    const { page, problems, close } = await openHost(open, { content: hostPage() });
    for (const [name, make] of Object.entries(WRONGS)) {
      const show = (text, before) =>
        page.evaluate(makeWrong, { text, before, make: String(make), helper: String(addScript) });
      for (const before of [undefined, SHOWN]) {
        const harmless = await show('harmless', before);
        assert.ok(harmless.whole.trim().length > 10, name);
        for (const text of FEW) {
          const found = await show(text, before);
          assert.deepEqual(found.bad, [], `${name}: ${text}`);
          assert.equal(found.shape, harmless.shape, `${name}: ${text}`);
        }
      }
    }
    assert.deepEqual(
      problems.filter((line) => !MISSING.test(line)),
      [],
    );
    await close();
  });
});

async function makeWrong({ text, before, make, helper }) {
  const { look } = await import('/tests/deep/security/surfaces.mjs');
  globalThis.location.hash = '';
  const element = document.createElement('conflict-timeline');
  document.querySelector('conflict-timeline').replaceWith(element);
  element.data = before;
  await element.settled;
  element.data = undefined;
  // A function does not come into the page but as its text: the page has no policy.
  const run = globalThis.Function(`${helper}; return (${make})`)();
  run(element, text);
  await element.updateComplete;
  await element.settled;
  await new Promise((resolve) => setTimeout(resolve, 10));
  await element.settled;
  return look(element);
}

function addScript(element, json) {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json;
  element.append(script);
}
