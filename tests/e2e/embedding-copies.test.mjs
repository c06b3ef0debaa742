// More than one copy of the file on a page: the first stays, the others say so once.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { DATA_PATH, POLICIES, settle, MARKS } from './embed-page.mjs';
import { BUNDLE_PATH, ELEMENT, hostPage, openHost, SCRIPT } from './host-page.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const DEEP = process.env.DEEP === '1';
const DIST = new URL('../../dist/', import.meta.url);
const WORD = 'Zoom in';
const OTHER_WORD = 'Zoom in, said the other version';
const COPY_PATH = '/copy/conflict-timeline.min.js';
const OTHER_PATH = '/other/conflict-timeline.min.js';
const ROUTES = {
  ...copyIn('/copy'),
  ...copyIn('/other', (text) => text.replaceAll(WORD, OTHER_WORD)),
  // A page's own script: policies allow none in the page.
  '/own.js': "customElements.define('conflict-timeline', class extends HTMLElement {})",
  '/late.js': `setTimeout(() => import('${COPY_PATH}'), 100)`,
};
const CASES = [
  ['the same file under another address', [BUNDLE_PATH, COPY_PATH], WORD],
  ['another version before it', [OTHER_PATH, BUNDLE_PATH], OTHER_WORD],
  ['another version after it', [BUNDLE_PATH, OTHER_PATH], WORD],
  ['the same file later', [BUNDLE_PATH, '/late.js'], WORD],
];
const scriptOf = (path) => `<script type="module" src="${path}"></script>`;
const WARNING = /^<conflict-timeline> is registered already/;
const TRUSTED = POLICIES['with Trusted Types'];
const WITH_DUPLICATES = `${TRUSTED} 'allow-duplicates'`;

test.describe('several copies on a page', () => {
  const openWith = (open, paths, options) =>
    openHost(open, {
      content: hostPage({ head: paths.map(scriptOf).join(''), body: ELEMENT + ELEMENT }),
      routes: ROUTES,
      ...options,
    });

  const expectWorking = async (page, word = WORD) => {
    for (const element of await page.locator('body > conflict-timeline').all()) {
      await settle(element);
      assert.equal(await element.locator('.mark').count(), MARKS);
      await element.locator('.window').hover();
      await element.getByRole('button', { name: word, exact: true }).click();
      await settle(element);
    }
  };

  for (const [name, paths, word] of DEEP ? CASES : CASES.slice(0, 2)) {
    for (const csp of DEEP ? [undefined, POLICIES.strict, WITH_DUPLICATES] : [WITH_DUPLICATES]) {
      test(
        `${name}: the first works, the second warns once; ${csp ?? 'no policy'}`,
        { tag: '@detail' },
        async ({ open }) => {
          const { page, problems, warnings, close } = await openWith(open, paths, { csp });
          await until(() => warnings.some((text) => WARNING.test(text)), 'a warning');
          await expectWorking(page, word);
          assert.equal(warnings.filter((text) => WARNING.test(text)).length, 1, warnings.join('\n'));
          assert.deepEqual(problems, []);
          await close();
        },
      );
    }
  }

  test('the same address twice is one copy, and nobody warns', { tag: '@walk' }, async ({ open }) => {
    const { page, problems, warnings, close } = await openWith(open, [BUNDLE_PATH, BUNDLE_PATH]);
    await expectWorking(page);
    assert.deepEqual({ problems, warnings }, { problems: [], warnings: [] });
    await close();
  });

  test('where the tag is somebody else’s, that stays, and nothing throws', { tag: '@walk' }, async ({ open }) => {
    const { page, problems, warnings, close } = await openWith(open, ['/own.js', BUNDLE_PATH], { settled: false });
    await until(() => warnings.some((text) => WARNING.test(text)), 'a warning');
    assert.equal(await page.evaluate(() => document.querySelector('conflict-timeline').shadowRoot), null);
    assert.equal(warnings.filter((text) => WARNING.test(text)).length, 1);
    assert.deepEqual(problems, []);
    await close();
  });

  test(
    'the class of another version takes another tag, and the same tag in a registry of its own',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, problems, close } = await openWith(open, [BUNDLE_PATH, OTHER_PATH]);
      const words = await page.evaluate(
        async ([data, other]) => {
          const { ConflictTimeline } = await import(other);
          customElements.define('other-timeline', class extends ConflictTimeline {});
          const elements = [document.createElement('other-timeline')];
          document.body.append(elements[0]);
          const { CustomElementRegistry } = globalThis;
          if ('initialize' in CustomElementRegistry.prototype) {
            const registry = new CustomElementRegistry();
            registry.define('conflict-timeline', class extends ConflictTimeline {});
            const host = document.createElement('div');
            document.body.append(host);
            const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
            root.innerHTML = '<conflict-timeline></conflict-timeline>';
            elements.push(root.firstElementChild);
          }
          const found = [];
          for (const element of elements) {
            element.setAttribute('src', data);
            await element.settled;
            const button = element.shadowRoot.querySelector('[aria-label^="Zoom in"]');
            found.push(`${button.getAttribute('aria-label')}, ${element.shadowRoot.querySelectorAll('.mark').length}`);
          }
          return found;
        },
        [DATA_PATH, OTHER_PATH],
      );
      assert.deepEqual([...new Set(words)], [`${OTHER_WORD}, ${MARKS}`]);
      assert.deepEqual(problems, []);
      await expectWorking(page);
      await close();
    },
  );

  test(
    'under Trusted Types that allow the name of a policy once, the second copy fails at its start and the first works',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, problems, warnings, close } = await openWith(open, [BUNDLE_PATH, COPY_PATH], { csp: TRUSTED });
      await expectWorking(page);
      const enforced = await page.evaluate(() => 'trustedTypes' in globalThis);
      // The name of Lit's policy: SECURITY.md says so, and what to do.
      const errors = () => problems.filter((line) => line.startsWith('error:'));
      const warned = () => warnings.filter((text) => WARNING.test(text));
      await until(() => (enforced ? errors() : warned()).length > 0, 'the second copy says that it does not run');
      if (enforced)
        assert.ok(
          errors().every((line) => line.includes('lit-html')),
          problems.join('\n'),
        );
      else assert.equal(warned().length, 1);
      await close();
    },
  );

  test(
    'under Trusted Types without Lit’s policy nothing runs, the page says why, and what stands inside the tag is read',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, problems, close } = await openHost(open, {
        content: hostPage({
          head: SCRIPT,
          body: '<conflict-timeline><a href="/data">The entries</a></conflict-timeline>',
        }),
        csp: TRUSTED.replace('trusted-types lit-html', "trusted-types 'none'"),
        settled: false,
      });
      const enforced = await page.evaluate(() => 'trustedTypes' in globalThis);
      if (enforced) await until(() => problems.length > 0, 'the page says why nothing runs');
      assert.ok(await page.getByRole('link', { name: 'The entries' }).isVisible());
      assert.equal(problems.length > 0, enforced, problems.join('\n'));
      await close();
    },
  );
});

/** The file and its parts beside it, which it asks for by their places. */
function copyIn(folder, change = (text) => text) {
  const parts = readdirSync(new URL('parts/', DIST)).filter((name) => name.endsWith('.js'));
  const paths = ['conflict-timeline.min.js', ...parts.map((name) => `parts/${name}`)];
  return Object.fromEntries(
    paths.map((path) => [`${folder}/${path}`, change(readFileSync(new URL(path, DIST), 'utf8'))]),
  );
}
