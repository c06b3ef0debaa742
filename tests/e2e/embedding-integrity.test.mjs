// The file pinned by its hash, as SECURITY.md shows it: with the right hash it runs, with a wrong one nothing does.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DATA_PATH, POLICIES, MARKS } from './embed-page.mjs';
import { BUNDLE_PATH, hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';

const BUNDLE = readFileSync(new URL(`../..${BUNDLE_PATH}`, import.meta.url));
const HASH = `sha384-${createHash('sha384').update(BUNDLE).digest('base64')}`;
const OTHER_HASH = `sha384-${createHash('sha384').update('another file').digest('base64')}`;
const content = (hash) =>
  hostPage({
    head: `<script type="module" src="${BUNDLE_PATH}" integrity="${hash}" crossorigin="anonymous"></script>`,
    body: `<conflict-timeline src="${DATA_PATH}"><a href="${DATA_PATH}">The entries as data</a></conflict-timeline>`,
  });

test.describe('the file pinned by its hash', () => {
  test('runs', { tag: '@walk' }, async ({ open }) => {
    const { timeline, problems, close } = await openHost(open, { content: content(HASH), csp: POLICIES.strict });
    assert.equal(await timeline.locator('.mark').count(), MARKS);
    assert.deepEqual(problems, []);
    await close();
  });

  test(
    'does not run where it is another one; what stands inside the tag is read',
    { tag: '@walk' },
    async ({ open }) => {
      const { page, close } = await openHost(open, { content: content(OTHER_HASH), settled: false });
      assert.equal(await page.evaluate(() => customElements.get('conflict-timeline') === undefined), true);
      assert.ok(await page.getByRole('link', { name: 'The entries as data' }).isVisible());
      await close();
    },
  );
});
