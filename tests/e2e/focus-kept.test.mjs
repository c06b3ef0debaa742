// The focus of the keyboard through filters, folds, menus and dialogs, by real keys in each engine: it is never lost to
// the page, and nothing takes it away.
import assert from 'node:assert/strict';
import { openKeyboard, openKeyboardInWebkit } from './keyboard-driver.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';
import { walkedPage } from './walked-page.mjs';

const MOST_STOPS = 30;

const isAt = (selector) => `
  const { shadowRoot } = document.querySelector('conflict-timeline');
  return shadowRoot.activeElement?.matches(${JSON.stringify(selector)}) ?? false;`;
/** What has the focus, in words. */
const WHERE = `
  const { shadowRoot } = document.querySelector('conflict-timeline');
  const at = shadowRoot.activeElement ?? document.activeElement;
  return at.localName + ' ' + (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent.trim() ?? at.textContent.trim().slice(0, 40));`;
/** Before the menus and dialogs, the parts behind them load. */
const OPEN_DIALOG = `
  const { shadowRoot } = document.querySelector('conflict-timeline');
  for (let frame = 0; frame < 120; frame++) {
    if (shadowRoot.querySelector('dialog[open]')?.contains(shadowRoot.activeElement)) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;`;

test.describe('the focus of the keyboard', () => {
  test('stays through filters, folds, menus and dialogs', ({ open }) => isKept((url) => openKeyboard(open, url)));

  test('stays through filters, folds, menus and dialogs, in webkit', { tag: '@webkit' }, ({ openWebkit }) =>
    isKept((url) => openKeyboardInWebkit(openWebkit, url)),
  );
});

async function isKept(openPage) {
  test.setTimeout(120_000);
  const server = await startServer({ routes: { '/': walkedPage() } });
  const keyboard = await openPage(`${server.origin}/`);
  const where = () => keyboard.evaluate(WHERE);
  const expectAt = async (selector, words) =>
    assert.ok(await keyboard.evaluate(isAt(selector)), `${words}: ${await where()}`);
  const goTo = async (selector, key) => {
    for (let stop = 0; stop < MOST_STOPS && !(await keyboard.evaluate(isAt(selector))); stop++)
      await keyboard.press(key);
    await expectAt(selector, `${key} comes to ${selector}`);
  };

  // A filter, and a fold with the focus.
  await keyboard.evaluate(`document.querySelector('conflict-timeline').filter = { party: ['russia', 'ukraine'] };`);
  await goTo('[role="option"]', 'Tab');
  await keyboard.press('Home');
  await goTo('[role="option"][data-gap]', 'ArrowRight');
  await goTo('[part~="toolbar"] button', 'Shift+Tab');
  await keyboard.press('Home');
  await expectAt('.filter-button', 'the filters');
  await keyboard.press('Enter');
  await expectAt('.filter-button', 'it opens its panel and keeps the focus');
  await keyboard.press('Tab');
  await goTo('[part~="filters"] input', 'Tab');
  const stops = new Set();
  for (let stop = 0; stop < MOST_STOPS && !stops.has(await where()); stop++) {
    stops.add(await where());
    assert.ok(!(await keyboard.evaluate(isAt('[part~="filters"]'))), 'the box that scrolls is no tab stop');
    await keyboard.press('PageDown');
  }
  assert.ok(stops.size >= 3, [...stops].join(' | '));
  await keyboard.press('Escape');
  await expectAt('.filter-button', 'the button of a closed panel');

  // The list of entries has kept its tab stop.
  await goTo('[role="option"]', 'Tab');

  // Menus, and the dialogs behind them.
  for (const menu of ['view-menu', 'more-menu']) {
    await goTo('[part~="toolbar"] button', 'Shift+Tab');
    await goTo(`[popovertarget="${menu}"]`, 'ArrowRight');
    await keyboard.press('Enter');
    assert.ok(!/^body/.test(await where()), menu);
    await keyboard.press('Escape');
    await expectAt(`[popovertarget="${menu}"]`, 'the button of a closed menu');
  }
  for (const item of ['Download', 'About these data']) {
    await goTo(`[popovertarget="more-menu"]`, 'ArrowRight');
    await keyboard.press('Enter');
    const label = JSON.stringify(item);
    for (let stop = 0; stop < MOST_STOPS && !(await where()).includes(JSON.parse(label)); stop++)
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    assert.ok(await keyboard.evaluate(OPEN_DIALOG), `${item} has the focus: ${await where()}`);
    await keyboard.press('Escape');
    assert.ok(!/^(body|html)/.test(await where()), `${item} closes: ${await where()}`);
    await goTo('[part~="toolbar"] button', 'Shift+Tab');
  }

  // An entry that goes, and all of them.
  await goTo('[role="option"]', 'Tab');
  await keyboard.press('Home');
  await keyboard.evaluate(`
    const timeline = document.querySelector('conflict-timeline');
    timeline.removeEntries('full-scale-invasion');
    await timeline.settled;`);
  assert.ok(!/^(body|html)/.test(await where()), await where());
  await keyboard.evaluate(`
    const timeline = document.querySelector('conflict-timeline');
    timeline.data = { title: 'Nothing yet', entries: [] };
    await timeline.settled;`);
  assert.ok(!/^(body|html)/.test(await where()), await where());
  await server.close();
}
