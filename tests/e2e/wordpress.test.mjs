// The plugin in a WordPress of Debian: installed from its ZIP, used by an author who may not write HTML, removed again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from './test.mjs';
import { until } from './until.mjs';
import { PASSWORD, missingForWordpress, startWordpress } from './wordpress-site.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = readFileSync(join(ROOT, 'data/ceasefire-2025.json'), 'utf8');
const { entries } = JSON.parse(DATA);
const MISSING = missingForWordpress();
const FIVE_MINUTES = 300_000;
const EVERY_OPTION =
  "select option_name from wp_options where option_name like '%conflict%' or option_value like '%conflict-timeline%'";
/** Lists of WordPress itself, of plugins that it has seen. */
const LISTS = ['recently_activated', '_site_transient_update_plugins', 'uninstall_plugins'];

test.describe('the plugin for WordPress', { tag: ['@chromium', '@detail'] }, () => {
  test.skip(MISSING.length > 0, `no ${MISSING.join(', no ')} here, skipped`);
  test.setTimeout(FIVE_MINUTES);

  let site;
  let packed;
  test.beforeAll(async () => {
    packed = mkdtempSync(join(tmpdir(), 'wp-plugin-'));
    execFileSync(process.execPath, ['apps/wordpress/pack.mjs', '--to', packed], { cwd: ROOT, stdio: 'pipe' });
    site = await startWordpress();
  });
  test.afterAll(async () => {
    await site?.close();
    if (packed !== undefined) rmSync(packed, { recursive: true });
  });

  /** In a page as it is: the editor of WordPress does not bear the one of the other tests. */
  const logIn = async (browser, name) => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/wp-login.php`);
    await page.locator('#user_login').fill(name);
    await page.locator('#user_pass').fill(PASSWORD);
    await page.locator('#wp-submit').click();
    await page.waitForURL(/wp-admin/);
    return page;
  };

  test('is installed, used by an author, read by a visitor, and leaves nothing', async ({ browser, open }) => {
    const tables = site.query('show tables');
    const admin = await logIn(browser, 'admin');
    await admin.goto(`${site.origin}/wp-admin/plugin-install.php?tab=upload`);
    await admin.locator('.upload-plugin input[type=file]').setInputFiles(join(packed, 'conflict-timeline.zip'));
    await admin.locator('#install-plugin-submit').click();
    await admin.getByRole('link', { name: /Activate Plugin/ }).click();
    await admin.waitForURL(/plugins\.php/);

    const author = await logIn(browser, 'author');
    await author.goto(`${site.origin}/wp-admin/post-new.php`);
    await author.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('conflict-timeline/timeline') !== undefined);
    const post = await author.evaluate(async (data) => {
      const { apiFetch, blocks, data: stores } = globalThis.wp;
      const body = new globalThis.FormData();
      body.append('file', new globalThis.File([data], 'timeline.json', { type: 'application/json' }));
      const { source_url: src } = await apiFetch({ path: '/wp/v2/media', method: 'POST', body });
      const editor = stores.dispatch('core/editor');
      const hostile = `[conflict_timeline src="${src}" view="list" label="&lt;b&gt;" onclick="alert(1)"]`;
      await stores
        .dispatch('core/block-editor')
        .insertBlocks([
          blocks.createBlock('conflict-timeline/timeline', { src: `${src}?a=1&b=2`, view: 'chart' }),
          blocks.createBlock('core/shortcode', { text: hostile }),
          blocks.createBlock('core/html', { content: '<script>globalThis.forbidden = true</script>' }),
        ]);
      const { name } = stores.select('core/block-editor').getBlocks()[0];
      if (name !== 'conflict-timeline/timeline') throw new Error(`the first block is ${name}`);
      editor.editPost({ title: 'A war', status: 'publish' });
      await editor.savePost();
      const { link, status } = stores.select('core/editor').getCurrentPost();
      return { link, status, src };
    }, DATA);
    assert.equal(post.status, 'publish');

    const { page: reader, problems } = await open({ viewport: { width: 1200, height: 900 } });
    const others = [];
    reader.on('request', (request) => {
      if (new URL(request.url()).origin !== site.origin) others.push(request.url());
    });
    await reader.goto(post.link);
    const timelines = reader.locator('conflict-timeline');
    await until(
      () =>
        timelines.evaluateAll(
          (all) =>
            all.length === 2 && all.every(({ shadowRoot }) => Boolean(shadowRoot?.querySelector('[data-entry]'))),
        ),
      'both are drawn',
    );
    assert.equal(await timelines.first().evaluate(({ inView }) => inView.total), entries.length);
    const [block, shortcode] = await timelines.evaluateAll((all) =>
      all.map((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))),
    );
    assert.equal(block.src, `${post.src}?a=1&b=2`);
    assert.equal(block.view, 'chart');
    assert.deepEqual(
      Object.keys(shortcode).filter((name) => ['label', 'onclick'].includes(name)),
      [],
    );
    assert.equal(shortcode.view, 'list');
    assert.equal(await reader.evaluate(() => globalThis.forbidden), undefined, 'an author writes no scripts');
    await timelines.first().evaluate((element) => element.settled);
    await timelines.first().locator('.mark').first().click();
    await until(() => timelines.first().evaluate(({ selected }) => selected !== undefined), 'an entry is open');
    assert.deepEqual(others, [], 'no other server is asked');
    assert.deepEqual(problems, []);

    await admin.goto(`${site.origin}/wp-admin/plugins.php`);
    const row = admin.locator('tr[data-slug="conflict-timeline"], tr[data-plugin^="conflict-timeline/"]').first();
    await row.getByRole('link', { name: /^Deactivate/ }).click();
    // WordPress takes `deactivate=true` out of the address as soon as the page has come.
    await row.getByRole('link', { name: /^Activate/ }).waitFor();
    // A click may come before WordPress's script listens, which then asks on a page instead of in a dialog: the address
    // asks on a page always.
    await admin.goto(await row.getByRole('link', { name: /^Delete/ }).evaluate(({ href }) => href));
    await admin.getByRole('button', { name: /^Yes, delete/ }).click();
    await until(() => !existsSync(join(site.folder, 'wp-content/plugins/conflict-timeline')), 'its folder is gone');
    assert.deepEqual(site.query('show tables'), tables);
    assert.deepEqual(
      site.query(EVERY_OPTION).filter((name) => !LISTS.includes(name)),
      [],
    );
    await reader.goto(post.link);
    assert.equal(await timelines.count(), 0);
    assert.equal(await reader.locator('h1').textContent(), 'A war');
    for (const page of [admin, author, reader]) await page.context().close();
  });
});
