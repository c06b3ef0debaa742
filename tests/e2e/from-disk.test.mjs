// Pages that are opened from a disk, where browsers load no module: the one file as a plain script, and a page with
// everything in it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from './test.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIRECTORY = mkdtempSync(join(tmpdir(), 'from-disk-'));
const TEMPLATE = join(ROOT, 'assets/templates/timeline.json');
const HOSTILE = {
  title: 'A </script><script>document.title = "taken"</script><!--<script>',
  entries: [{ id: 'a', kind: 'event', date: '2022', title: '</script><script>document.title = "taken"</script>' }],
};

test.afterAll(() => rmSync(DIRECTORY, { recursive: true }));

const command = (...args) => execFileSync(process.execPath, [join(ROOT, 'bin/conflict-timeline.mjs'), ...args]);

test.describe('a page from a disk', () => {
  const openFile = async (open, path) => {
    const opened = await open();
    await opened.page.goto(pathToFileURL(path).href);
    await opened.page.locator('conflict-timeline .mark').first().waitFor();
    return opened;
  };

  const SCRIPTS = {
    'the one file of the build': (path) => copyFileSync(join(ROOT, 'dist/conflict-timeline.all.min.js'), path),
    'the script that the command writes': (path) => command('script', '-o', path),
  };
  for (const [name, write] of Object.entries(SCRIPTS)) {
    test(
      `draws with ${name}, which leaves one global behind, and has every part in it`,
      { tag: '@walk' },
      async ({ open }) => {
        write(join(DIRECTORY, 'timeline.js'));
        const data = JSON.stringify(JSON.parse(readFileSync(TEMPLATE, 'utf8')));
        const path = join(DIRECTORY, 'plain.html');
        writeFileSync(
          path,
          `<!doctype html><meta charset="utf-8"><script>const before = Object.keys(window)</script><script src="timeline.js" defer></script><conflict-timeline><script type="application/json">${data}</script></conflict-timeline>`,
        );
        const { page, problems } = await openFile(open, path);
        assert.equal(await page.locator('conflict-timeline .mark').count(), 4);
        assert.equal(await page.evaluate(() => typeof window.conflictTimeline.ConflictTimeline), 'function');
        assert.equal(await page.evaluate(() => typeof window.conflictTimeline.foldedTimeScale), 'function');
        const added = await page.evaluate('Object.keys(window).filter((key) => !before.includes(key))');
        assert.deepEqual(
          // Lit counts its copies, and Playwright has a helper.
          added.filter((key) => !/^(lit|reactiveElement|__pw)/.test(key)),
          ['conflictTimeline'],
        );
        const [svg, rows] = await page.evaluate(async () => {
          const timeline = document.querySelector('conflict-timeline');
          const text = await (await timeline.toFile('svg')).text();
          timeline.view = 'table';
          timeline.query = 'a';
          await timeline.settled;
          return [text, timeline.shadowRoot.querySelectorAll('table tbody tr').length];
        });
        assert.match(svg, /^<svg/);
        assert.ok(rows > 0, 'the table');
        assert.deepEqual(problems, []);
        await page.close();
      },
    );
  }

  test(
    'draws from one file that the command has made, and runs no word of the data',
    { tag: '@detail' },
    async ({ open }) => {
      const source = join(DIRECTORY, 'hostile.json');
      writeFileSync(source, JSON.stringify(HOSTILE));
      const path = join(DIRECTORY, 'whole.html');
      command('render', '--to', 'file', source, '-o', path);
      const { page, problems } = await openFile(open, path);
      assert.equal(await page.locator('conflict-timeline .mark').count(), 1);
      assert.equal(await page.title(), HOSTILE.title);
      assert.equal(await page.locator('conflict-timeline h2').first().textContent(), HOSTILE.title);
      assert.deepEqual(problems, []);
      await page.close();
    },
  );

  test(
    'opens as the command was told: at a window, with the first step of the story, as high as it says',
    { tag: '@detail' },
    async ({ open }) => {
      const path = join(DIRECTORY, 'opens.html');
      const asked = (opens) => command('render', '--to', 'file', '--opens', opens, TEMPLATE, '-o', path);
      asked('view=chart; window=2024-02-25/2024-03-01; height=600');
      const { page } = await openFile(open, path);
      const seen = await page.evaluate(async () => {
        const timeline = document.querySelector('conflict-timeline');
        await timeline.settled;
        return [timeline.view, timeline.clientHeight, timeline.visibleRange];
      });
      assert.deepEqual(seen, ['chart', 600, { start: Date.UTC(2024, 1, 25), end: Date.UTC(2024, 2, 2) }]);
      await page.close();
      asked('story');
      const told = await openFile(open, path);
      assert.equal(await told.page.evaluate(() => document.querySelector('conflict-timeline').story), 0);
      await told.page.close();
      assert.throws(() => asked('view=wall'), /view=auto\|chart/);
    },
  );

  test(
    'speaks the language that the command was told, from right to left where it is written so',
    { tag: '@detail' },
    async ({ open }) => {
      const path = join(DIRECTORY, 'arabic.html');
      command('render', '--to', 'file', '--lang', 'ar', TEMPLATE, '-o', path);
      const { page, problems } = await openFile(open, path);
      assert.match(await page.locator('conflict-timeline header').first().textContent(), /[\u0600-\u06ff]{3}/);
      assert.equal(await page.evaluate(() => document.dir), 'rtl');
      assert.deepEqual(problems, []);
      await page.close();
    },
  );
});
