// What the maker hands out opens from a disk, whichever server it comes from: the one that `npm start` starts, a preview
// of its build, and the built page without a network, at each of its addresses.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { onDisk, shows, test, unpacked } from './maker-pages.mjs';
import { lastFile, paste } from './maker-sheet.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = readFileSync(`${ROOT}/dist/conflict-timeline.all.min.js`);
const TITLE = 'Workers down tools';
const SHEET = `Date\tTitle\n2024-03-01\t${TITLE}\n2024-03-09\tThey go back`;
const ENTRIES = 2;
const ADDRESSES = ['', 'index.html', 'index', '?from=mail'];

test.describe('downloads of the maker', { tag: '@detail' }, () => {
  const take = async (page, way) => {
    await page.locator('.ways button:enabled').nth(way).click();
    return page.evaluate(lastFile);
  };

  const readsFromDisk = async (open, address) => {
    const { page, problems } = await open();
    await page.goto(address);
    await shows(page, ENTRIES);
    await page.locator('conflict-timeline', { hasText: TITLE }).waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  };

  /** The address of a folder on the disk. */
  const folderOf = async (page, name) => {
    await page.evaluate(paste, SHEET);
    await shows(page, ENTRIES);
    const { files, address } = unpacked(await take(page, 0), name);
    const [, script] = Object.entries(files).find(([path]) => path.endsWith('.all.min.js'));
    assert.ok(SCRIPT.equals(script), `the script of ${name} is not that of the build, byte for byte`);
    return address;
  };

  /** Both downloads that hold the script. */
  const opens = async (open, page, name) => {
    await readsFromDisk(open, await folderOf(page, name));
    await readsFromDisk(open, onDisk(await take(page, 1), `${name}.html`));
  };

  test('open from a disk, from the server that npm start starts', async ({ engine, open, visit }) => {
    const server = await startAsNewcomer();
    try {
      const { page, problems } = await visit({ url: `${server.origin}/apps/make/index.html` });
      await opens(open, page, `${engine}-start`);
      assert.deepEqual(problems, []);
    } finally {
      await server.close();
    }
  });

  test('open from a disk, from a preview of the build', async ({ engine, open, visit, maker }) => {
    const outDir = fileURLToPath(new URL(`../..${new URL(maker.url).pathname}`, import.meta.url));
    const server = await preview({
      configFile: `${ROOT}/config/vite.make.config.ts`,
      logLevel: 'error',
      build: { outDir },
    });
    try {
      const { page, problems } = await visit({ url: server.resolvedUrls.local[0] });
      await opens(open, page, `${engine}-preview`);
      assert.deepEqual(problems, []);
    } finally {
      await server.close();
    }
  });

  test('open from a disk, from each address of the page without a network', async ({ engine, open, visit, maker }) => {
    const { page } = await visit();
    await page.evaluate(() => globalThis.navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    for (const [at, address] of ADDRESSES.entries()) {
      await page.goto(`${maker.url}${address}`);
      if (at > 0) await startOver(page);
      await page.locator('#paste').waitFor();
      const name = `${engine}-offline-${at}`;
      await (at === 0 ? opens(open, page, name) : folderOf(page, name));
      // The draft is kept 0.4 s after the last change: a page that is left before may lose it.
      await page.waitForTimeout(1500);
    }
    await page.context().close();
  });
});

/** The former address has left its draft. */
async function startOver(page) {
  await page.locator('maker-grid td').first().waitFor();
  await page.locator('.bar .quiet').click();
  await page.locator('.bar .question button').first().click();
}

/** The server that `npm start` starts, until it prints an address. Its build would remove what other tests read. */
async function startAsNewcomer() {
  const child = spawn(process.execPath, ['tools/start.mjs', '--built'], { cwd: ROOT });
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  let told = '';
  const origin = await new Promise((resolve, reject) => {
    const hear = (bytes) => {
      told += bytes;
      const [address] = /http:\/\/[\w.[\]:]+:\d+/.exec(told) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void stopped.then(() => reject(new Error(`no address: ${told}`)));
  });
  const close = () => {
    child.kill();
    return stopped;
  };
  return { origin, close };
}
