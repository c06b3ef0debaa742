// Chromium's own accessibility tree of charts of four sizes: however many entries there are, each option has a name of
// its own, a lane and a place in its set, and a crowd is told by its times. `UPDATE_GOLDENS=1` writes the texts again.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { openEmbed, settle } from './embed-page.mjs';
import { test } from './test.mjs';
import { CROWD, giveCrowd, MOST_PRESSES } from './walked-page.mjs';

const SIZES = [26, 300, 3000, 100_000];
/** The text has so many names of each lane. */
const NAMED = 4;
/** At least so many options name a time in a crowd. */
const LEAST_TIMES = 8;

async function optionsOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const groupOf = (node) => {
    for (let at = byId.get(node.parentId); at !== undefined; at = byId.get(at.parentId)) {
      if (at.role?.value === 'group') return at.name?.value;
      if (at.role?.value === 'listbox') return undefined;
    }
    return undefined;
  };
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'option')
    .map((node) => ({ name: node.name?.value ?? '', lane: groupOf(node) }));
}

test.describe('the tree of a chart', { tag: '@chromium' }, () => {
  for (const size of SIZES) {
    test(`of ${size} entries has a name, a lane and a place for each option`, async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      await timeline.evaluate(giveCrowd, size);
      await settle(timeline);
      // Columns are options when the window rests.
      await timeline.locator('[role="listbox"] [role="option"]').nth(LEAST_TIMES).waitFor({ state: 'attached' });
      const options = await optionsOf(page);
      const names = options.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, 'a name of its own');
      assert.ok(options.every(({ name, lane }) => name !== '' && lane?.startsWith('Party ')));
      const places = await timeline.evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[role="listbox"] [role="option"]')].map((option) => [
          Number(option.getAttribute('aria-posinset')),
          Number(option.getAttribute('aria-setsize')),
        ]),
      );
      assert.ok(places.every(([place, total]) => place >= 1 && place <= total));
      const times = names.filter((name) => / \d[\d,]* entr(y|ies)$/.test(name));
      if (size >= CROWD) assert.ok(times.length >= LEAST_TIMES, `${times.length} times`);
      const lanes = [...new Set(options.map(({ lane }) => lane))].map((lane) => [
        lane,
        options.filter((option) => option.lane === lane),
      ]);
      const text = lanes.flatMap(([lane, own]) => [
        `${lane}: ${own.length} options`,
        ...own.slice(0, NAMED).map(({ name }) => `  ${name}`),
      ]);
      const file = new URL(`__goldens__/ax-size-${size}.txt`, import.meta.url);
      if (process.env.UPDATE_GOLDENS) await writeFile(file, `${text.join('\n')}\n`);
      assert.equal(`${text.join('\n')}\n`, await readFile(file, 'utf8'));
      await close();
    });
  }

  test('leads from the whole of 3,000 entries to one in ten presses', async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await timeline.evaluate(giveCrowd, CROWD);
    await settle(timeline);
    await timeline.locator('[data-span]').nth(LEAST_TIMES).waitFor({ state: 'attached' });
    await timeline.locator('.window [tabindex="0"]').first().focus();
    const name = () =>
      timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label') ?? '');
    const heard = [];
    const keys = ['.', ...Array(MOST_PRESSES - 1).fill('Enter')];
    let presses = 0;
    for (const key of keys) {
      await page.keyboard.press(key);
      await settle(timeline);
      heard.push(`${key}: ${await name()}`);
      presses++;
      if (/\. 1 of \d+: /.test(heard.at(-1))) break;
    }
    assert.match(heard.at(-1), /1 of \d+: (Statement|Event)\. Number \d+/, heard.join('\n'));
    assert.ok(presses <= MOST_PRESSES);
    await close();
  });
});
