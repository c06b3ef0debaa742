// Addresses from a dataset become links only if they are safe to follow; an address as `src` is requested only on the
// web.
import assert from 'node:assert/strict';
import { CORPUS_URLS, URLS } from '../../payloads/payloads.mjs';
import { tellFigure } from '../../figures.mjs';
import { openHost } from '../../e2e/host-page.mjs';
import { test } from '../../e2e/test.mjs';

const ALL_URLS = [...URLS, ...(CORPUS_URLS ?? [])];
const GOOD_URLS = [
  'https://example.org/a?b=c#d',
  'HTTP://EXAMPLE.ORG/',
  'mailto:a@example.org',
  'https://пример.example/',
];
/** Engines differ in what else they accept as a web address. */
const WEB = /^[\s\p{Cc}]*(?:https?|blob):/iu;

test.describe('hostile addresses', () => {
  test(`${ALL_URLS.length} addresses are not links in either field of a source, and show as text`, async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    const found = await showSources(page, ALL_URLS);
    assert.deepEqual(found.links, []);
    tellFigure('hostile addresses', `${ALL_URLS.length} in 2 fields and as src`);
    assert.deepEqual(found.bad, []);
    for (const url of ALL_URLS) assert.ok(found.whole.includes(url.trim()), JSON.stringify(url));
    const good = await showSources(page, GOOD_URLS);
    assert.equal(good.links.length, 2 * GOOD_URLS.length);
    for (const { href, rel, policy, target } of good.links) {
      assert.match(href, /^(https?:\/\/|mailto:)/);
      assert.deepEqual({ rel, policy, target }, { rel: 'noopener noreferrer', policy: 'no-referrer', target: '' });
    }
    assert.deepEqual(problems, []);
    await close();
  });

  test('as src, anything but a web address is not requested', async ({ open }) => {
    const { page, problems, requests, origin, close } = await openHost(open);
    const before = requests.length;
    // Those that the page's own address completes lead to its own server, as any src does.
    const foreign = ALL_URLS.filter((url) => !WEB.test(url) && !WEB.test(protocolOf(url, origin)));
    assert.ok(foreign.length > 15, `${foreign.length} addresses`);
    const codes = await page.evaluate(trySources, foreign);
    assert.deepEqual([...new Set(codes)], ['bad-url']);
    // The part that says in the console what to do is the page's own.
    assert.deepEqual(
      requests.slice(before).filter((path) => !path.startsWith('/dist/parts/')),
      [],
    );
    assert.deepEqual(problems, []);
    await close();
  });
});

/** Empty if it is not an address at all. */
function protocolOf(url, base) {
  return URL.canParse(url, base) ? new URL(url, base).protocol : '';
}

async function showSources(page, urls) {
  const sources = urls.map((url, at) => ({ id: `s${at}`, title: `Source ${at}`, url, archivedUrl: url }));
  const citations = sources.map(({ id }) => ({ source: id }));
  return page.evaluate(
    async (data) => {
      const { look } = await import('/tests/deep/security/surfaces.mjs');
      const element = document.querySelector('conflict-timeline');
      Object.assign(element, { data, selected: 'a', view: 'list' });
      await element.settled;
      const links = [...element.shadowRoot.querySelectorAll('.sources a')];
      return {
        ...look(element),
        links: links.map(({ href, rel, target, referrerPolicy }) => ({ href, rel, target, policy: referrerPolicy })),
      };
    },
    { sources, entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', citations }] },
  );
}

async function trySources(urls) {
  const element = document.querySelector('conflict-timeline');
  const codes = [];
  element.addEventListener('timeline-error', ({ code }) => codes.push(code));
  for (const url of urls) {
    element.setAttribute('src', url);
    await element.updateComplete;
    element.removeAttribute('src');
    await element.updateComplete;
  }
  return codes;
}
