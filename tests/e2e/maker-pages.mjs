// The page that makes timelines, as the tests open it, and its downloads.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { keepFiles, paste, SHEET } from './maker-sheet.mjs';
import { test as pageTest } from './test.mjs';

const folder = mkdtempSync(join(tmpdir(), 'maker-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** `visit({ url, ...options })` opens the page that makes timelines, by default the built one, and `begin(text)` has pasted a sheet too. */
export const test = pageTest.extend({
  visit: async ({ open, maker }, use) => {
    await use(async ({ url = maker.url, ...options } = {}) => {
      const opened = await open({ acceptDownloads: true, ...options });
      await opened.page.addInitScript(keepFiles);
      await opened.page.goto(url);
      await opened.page.locator('#paste').waitFor();
      return opened;
    });
  },
  begin: async ({ visit }, use) => {
    await use(async (text = SHEET) => {
      const opened = await visit();
      await opened.page.evaluate(paste, text);
      await opened.page.locator('maker-grid td').first().waitFor();
      return opened;
    });
  },
});

/** Until the timeline of a page shows as many entries. */
export function shows(page, count) {
  return page.waitForFunction((wanted) => document.querySelector('conflict-timeline')?.inView?.total === wanted, count);
}

/** Unpacks a zip below a folder of its own, and gives the address of its page on the disk. */
export function unpacked(base64, name) {
  const files = unzipSync(Buffer.from(base64, 'base64'));
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const page = Object.keys(files).find((path) => path.endsWith('/index.html'));
  return { files, address: pathToFileURL(join(folder, name, page)).href };
}

/** Puts a file on the disk, and gives its address. */
export function onDisk(base64, name) {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return pathToFileURL(path).href;
}
