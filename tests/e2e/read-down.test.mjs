// A page read from top to bottom, as a screen reader reads it without a key of the timeline: Chromium's own tree in its
// order, at four sizes and in three languages. No line comes twice before the entries, each entry once, and the end is
// the link behind the timeline.
import assert from 'node:assert/strict';
import { startServer } from './server.mjs';
import { test } from './test.mjs';
import { giveCrowd, walkedPage } from './walked-page.mjs';

const WIDE = { width: 1280, height: 900 };
const SIZES = [26, 300, 3000, 100_000];
/** From here on a bar stands for its entries. */
const MOST_ENTRIES = 300;
/** Roles whose name is a line of its own, whatever they hold. */
const LINES = new Set(['button', 'link', 'option', 'slider', 'searchbox', 'DisclosureTriangle', 'heading']);
const NAMED = new Set(['listbox', 'group', 'toolbar', 'list', 'search', 'region']);

/** The lines of a page: a control with its name, which is all of it; else its texts. */
async function linesOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = ({ ignored, role, name, description, childIds = [] }, within) => {
    const [is, words] = [role?.value, name?.value ?? ''];
    const isLine = !ignored && (LINES.has(is) || (is === 'StaticText' && words.trim() !== ''));
    if (isLine) lines.push({ role: is, words: words.trim(), within });
    if (!ignored && is === 'generic' && description?.value)
      lines.push({ role: 'hint', words: description.value, within });
    if (is === 'button' && !ignored)
      lines.push(...partsOf(childIds).map((part) => ({ role: 'part', words: part, within: words })));
    if (isLine) return;
    const place = !ignored && NAMED.has(is) && words !== '' ? `${is} ${words}` : within;
    for (const id of childIds) visit(byId.get(id), place);
  };
  /** What a screen reader comes to inside of a button: one text is its name, more are lines of their own, and so are hints. */
  const partsOf = (ids) => {
    const inside = ids.flatMap((id) => [byId.get(id), ...below(byId.get(id))]).filter(({ ignored }) => !ignored);
    const hints = inside.flatMap(({ description }) => description?.value || []);
    const texts = inside.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name.value.trim());
    return texts.length > 1 ? [...texts, ...hints] : hints;
  };
  const below = ({ childIds = [] }) => childIds.flatMap((id) => [byId.get(id), ...below(byId.get(id))]);
  visit(nodes[0], '');
  return lines;
}

test.describe('a page read from top to bottom', { tag: '@chromium' }, () => {
  const openAt = async (open, { lang = 'en', size } = {}) => {
    const server = await startServer({ routes: { '/': walkedPage({ lang }) } });
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${server.origin}/`);
    const timeline = page.locator('conflict-timeline');
    const settle = () =>
      timeline.evaluate(async (element) => {
        await customElements.whenDefined(element.localName);
        await element.settled;
      });
    await settle();
    if (size !== undefined) await timeline.evaluate(giveCrowd, size);
    await settle();
    // Times are options when the window rests.
    await timeline.locator('[role="listbox"] [role="option"]').nth(8).waitFor({ state: 'attached' });
    await timeline.locator('#chart-keys').waitFor({ state: 'attached' });
    return { page, timeline, close: () => server.close() };
  };

  const readsOnce = (lines) => {
    assert.deepEqual([lines[0].words, lines.at(-1).words], ['Before', 'After']);
    const first = lines.findIndex(({ role }) => role === 'option');
    const last = lines.findLastIndex(({ role }) => role === 'option');
    const around = [...lines.slice(0, first), ...lines.slice(last + 1)].filter(({ words }) => /\p{L}/u.test(words));
    const twice = around.filter(
      ({ role, words }, at) => around.findIndex((each) => each.role === role && each.words === words) !== at,
    );
    assert.deepEqual(twice, [], 'a line heard twice');
    assert.deepEqual(
      lines.filter(({ role }) => role === 'part' || role === 'hint'),
      [],
      'a part read beside its control',
    );
    const lanes = lines.filter(
      ({ role, within }) => role === 'button' && within.startsWith('toolbar') && within !== '',
    );
    assert.ok(lanes.length >= 3);
    const options = lines.slice(first, last + 1);
    assert.ok(
      options.every(({ role }) => role === 'option'),
      'nothing else between the entries',
    );
    const names = options.map(({ words }) => words);
    assert.equal(new Set(names).size, names.length, 'an option heard twice');
    return names;
  };

  for (const lang of ['en', 'uk', 'ar'])
    test(`has each line once, ${lang}`, async ({ open }) => {
      const { page, close } = await openAt(open, { lang });
      readsOnce(await linesOf(page));
      await close();
    });

  for (const size of SIZES)
    test(`has each line once, at ${size} entries, and one option an entry`, async ({ open }) => {
      const { page, timeline, close } = await openAt(open, { size });
      const names = readsOnce(await linesOf(page));
      const numbers = names.flatMap((name) => name.match(/Number \d+/) ?? []);
      assert.equal(new Set(numbers).size, numbers.length, 'an entry is one option');
      const options = await timeline.evaluate(
        ({ shadowRoot }) => shadowRoot.querySelectorAll('[role="listbox"] [role="option"]').length,
      );
      if (size <= MOST_ENTRIES) assert.equal(options, size, 'options are entries');
      else assert.ok(names.some((name) => /\d entries$/.test(name)));
      await close();
    });
});
