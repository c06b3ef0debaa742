// What a screen reader is told, as text: the accessibility tree of the main states, with the real dataset. A change here
// is a change of what people hear, so it is to be read before it is taken over: `UPDATE_GOLDENS=1` writes the files anew.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { it } from 'node:test';
import { describeInBrowsers, openEmbed, settle } from './embed-page.mjs';

const FOLDER = new URL('__goldens__/', import.meta.url);

/** Name of the file, and how the state comes about. */
const STATES = {
  chart: async () => undefined,
  'chart-details': (timeline) => timeline.evaluate((element) => element.next()),
  list: (timeline) => timeline.evaluate((element) => (element.view = 'list')),
  'list-details': (timeline) =>
    timeline.evaluate((element) => {
      element.view = 'list';
      element.next();
    }),
  table: (timeline) => timeline.evaluate((element) => (element.view = 'table')),
  keys: (timeline) => timeline.locator('.keys-button').click(),
};

await describeInBrowsers('the accessibility tree', ({ engine, open }) => {
  for (const [name, arrive] of Object.entries(STATES)) {
    // Engines name things alike, but each writes its tree in its own way: one of them is held.
    it(name, { skip: engine !== 'chromium' }, async () => {
      const { timeline, close } = await openEmbed(open);
      await arrive(timeline);
      await settle(timeline);
      const tree = await (name === 'keys' ? timeline.locator('dialog') : timeline).ariaSnapshot();
      await close();
      const file = new URL(`ax-${name}.txt`, FOLDER);
      if (process.env.UPDATE_GOLDENS) {
        await mkdir(FOLDER, { recursive: true });
        await writeFile(file, `${tree}\n`);
      }
      assert.equal(`${tree}\n`, await readFile(file, 'utf8'));
    });
  }
});
