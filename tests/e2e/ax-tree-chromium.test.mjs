// Chromium's own accessibility tree, which is computed and not written: a group without a role around the marks, and
// each of them would be a group too.
import assert from 'node:assert/strict';
import { ENTRIES, openEmbed, openMenu, settle } from './embed-page.mjs';
import { test } from './test.mjs';

const SELECTED = 'klitschko-bbc';

/** The stops of a screen reader, and the document behind them. */
async function treeOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const attributesOf = async ({ backendDOMNodeId }) => {
    const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
    const pairs = node.attributes ?? [];
    return Object.fromEntries(pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1]]] : [])));
  };
  return { nodes: nodes.filter(({ ignored }) => !ignored), attributesOf };
}

const propertyOf = ({ properties = [] }, wanted) => properties.find(({ name }) => name === wanted)?.value.value;

test.describe("Chromium's accessibility tree", { tag: '@chromium' }, () => {
  test(
    'has an option for each entry, with its selected state and its place in the set',
    { tag: '@walk' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      await timeline.evaluate((element, id) => element.select(id), SELECTED);
      await settle(timeline);
      const { nodes, attributesOf } = await treeOf(page);
      const all = nodes.filter(({ role }) => role?.value === 'option');
      const folds = all.filter(({ name }) => name.value.startsWith('Gap: '));
      assert.ok(folds.length > 0, 'folds are options too, and count as no entry');
      const options = all.filter((option) => !folds.includes(option));
      assert.equal(options.length, ENTRIES);
      assert.equal(new Set(options.map(({ name }) => name.value)).size, ENTRIES, 'a name for each entry');
      const states = options.map((option) => propertyOf(option, 'selected'));
      assert.ok(states.every((state) => typeof state === 'boolean'));
      assert.equal(states.filter((state) => state).length, 1);
      const places = await Promise.all(options.map(attributesOf));
      assert.ok(places.every((place) => place['aria-setsize'] === String(ENTRIES)));
      const found = [...new Set(places.map((place) => Number(place['aria-posinset'])))].sort((a, b) => a - b);
      assert.deepEqual(
        found,
        Array.from({ length: ENTRIES }, (_, at) => at + 1),
      );
      await close();
    },
  );

  test('has a slider for each end of the window, with its date as the text of its value', async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await timeline.evaluate((element) => (element.view = 'chart'));
    await timeline.locator('.thumb').first().waitFor();
    const { nodes, attributesOf } = await treeOf(page);
    const sliders = nodes.filter(({ role }) => role?.value === 'slider');
    assert.deepEqual(
      sliders.map(({ name }) => name.value),
      ['Start of the window', 'End of the window'],
    );
    const texts = [];
    for (const slider of sliders) {
      const { 'aria-valuetext': text } = await attributesOf(slider);
      texts.push(text);
      // The protocol leaves out the text of every slider in ARIA; assistive technology reads it.
      assert.ok(
        ['', text].includes(propertyOf(slider, 'valuetext')),
        `${propertyOf(slider, 'valuetext')} is not ${text}`,
      );
      assert.equal(typeof slider.value.value, 'number');
    }
    const dates = timeline.locator('.dates > summary > bdi');
    assert.deepEqual(texts, await dates.allTextContents());
    assert.ok(
      texts.every((text) => /^\d{1,2} \w+ \d{4}$/.test(text)),
      texts.join(' – '),
    );
    await close();
  });

  test('says nothing twice: no description is the name again', async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    const states = [
      () => timeline.evaluate((element, id) => element.select(id), SELECTED),
      () => timeline.evaluate((element) => element.startStory()),
      () => timeline.evaluate((element) => ((element.story = undefined), element.toggleFold(0))),
      () => timeline.evaluate((element) => (element.view = 'list')),
      () => timeline.evaluate((element) => (element.view = 'table')),
      () => openMenu(timeline, 'view'),
    ];
    for (const arrive of states) {
      await arrive();
      await settle(timeline);
      const { nodes } = await treeOf(page);
      const named = nodes.filter(({ name }) => Boolean(name?.value));
      assert.ok(named.length > 40);
      const twice = named.filter(({ name, description }) => description?.value === name.value);
      assert.deepEqual(
        twice.map(({ role, name }) => `${role.value} ${name.value}`),
        [],
      );
    }
    await close();
  });
});
