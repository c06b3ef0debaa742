// The focus of the keyboard in the maker: it stays on the page whatever changes around it. In each state, from each of
// twelve controls, each of twenty disturbances comes from elsewhere, without a step of the reader.
import assert from 'node:assert/strict';
import { tellFigure } from '../../figures.mjs';
import { OWN, SHEET } from '../../e2e/maker-sheet.mjs';
import { test } from '../../e2e/maker-pages.mjs';

const CONTROLS = 12;
const DISTURBANCES = 20;
const SMALL = 'Date\tTitle\n2024-03-05\tA\n2024-03-06\tB';
const PHONE = { viewport: { width: 390, height: 800 } };
const STATES = [
  { name: 'a sheet with mistakes', text: SHEET },
  { name: 'our own table', text: OWN },
  { name: 'two rows', text: SMALL },
  { name: 'one row', text: 'Date\tTitle\n2024-03-05\tA' },
  { name: 'no row with a date', text: 'Date\tTitle\nsoon\tA\nlater\tB' },
  { name: 'all parts open', text: SHEET, prepare: 'open' },
  { name: 'a step of a story', text: SMALL, prepare: 'step' },
  { name: 'the form of a row', text: OWN, prepare: 'form' },
  { name: 'the question before a new start', text: SMALL, prepare: 'over' },
  { name: 'a phone', text: SHEET, page: PHONE },
  { name: 'an Arabic reader', text: SHEET, page: { locale: 'ar' } },
];

test.describe('the focus in the maker', { tag: '@chromium' }, () => {
  for (const { name, text, prepare, page: options = {} } of STATES)
    test(`is never lost to what changes elsewhere: ${name}`, async ({ visit }) => {
      test.setTimeout(300_000);
      const { page } = await visit(options);
      const result = await page.evaluate(disturb, { text, prepare, controls: CONTROLS, disturbances: DISTURBANCES });
      tellFigure(`disturbances of the focus in the maker, ${name}`, `${result.tried}, ${result.lost.length} lost`);
      await page.context().close();
      assert.deepEqual(result.lost, []);
      assert.equal(result.tried, CONTROLS * DISTURBANCES);
      assert.ok(result.names.length >= Math.min(CONTROLS, result.found), result.names.join(' | '));
    });
});

/** Runs in the page. */
async function disturb({ text, prepare, controls, disturbances }) {
  const { document, window } = globalThis;
  const rest = async () => {
    await new Promise((resolve) => globalThis.setTimeout(resolve, 40));
    await document.querySelector('conflict-timeline')?.settled;
  };
  const paste = (words, target = document.activeElement ?? document.body) => {
    const clipboardData = new globalThis.DataTransfer();
    clipboardData.setData('text/plain', words);
    target.dispatchEvent(
      new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
  };
  const key = (target, name, more = {}) =>
    target?.dispatchEvent(
      new globalThis.KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
    );
  const all = (selector) => [...document.querySelectorAll(selector)];
  const press = (selector, at = 0) => all(selector).at(at)?.click();
  const timeline = () => document.querySelector('conflict-timeline');
  const rows = () => all('th.number button');
  const toggle = (selector, isOpen) => {
    for (const details of all(selector)) details.open = isOpen;
  };
  const choose = (selector, step) => {
    const field = document.querySelector(selector);
    if (field === null) return;
    field.selectedIndex = (field.selectedIndex + step) % field.options.length;
    field.dispatchEvent(new globalThis.Event('change', { bubbles: true }));
  };
  const shocks = [
    () => press('.history button', 0),
    () => press('.history button', -1),
    () => [0, 1, 2].forEach(() => press('.history button', 0)),
    () => [0, 1, 2].forEach(() => press('.history button', -1)),
    () => key(rows().at(-1), 'Delete'),
    () => key(rows().at(0), 'Delete'),
    () => press('.history button', 0),
    () => key(all('td').at(0), 'Delete'),
    () => key(all('td').at(-1), 'Delete'),
    () => press('.story .add'),
    () => press('.story .step-buttons button', -1),
    () => choose('.columns select', 1),
    () => toggle('.maker details', true),
    () => window.dispatchEvent(new globalThis.Event('resize')),
    () => window.dispatchEvent(new globalThis.Event('offline')),
    () => window.dispatchEvent(new globalThis.Event('online')),
    () => document.dispatchEvent(new globalThis.Event('visibilitychange')),
    () => timeline()?.setAttribute('view', 'list'),
    () => timeline()?.setAttribute('view', 'chart'),
    () => paste('2024-03-07\tC', all('td').at(0)),
  ];
  if (shocks.length !== disturbances) throw new Error(`${shocks.length} disturbances`);
  paste(text, document.body);
  for (let wait = 0; wait < 200 && all('maker-grid td').length === 0; wait++) await rest();
  if (prepare === 'open') toggle('.maker details', true);
  if (prepare === 'step') {
    toggle('.story', true);
    await rest();
    press('.story .add');
  }
  if (prepare === 'form') rows().at(0)?.click();
  if (prepare === 'over') press('.bar > .quiet');
  await rest();
  const stops = () => {
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('.maker');
    return [...scope.querySelectorAll('button, summary, input, select, textarea, [tabindex="0"]')].filter(
      (each) => each.checkVisibility() && !each.disabled && each.closest('conflict-timeline') === null,
    );
  };
  const found = stops().length;
  const names = new Set();
  const lost = [];
  let tried = 0;
  for (let at = 0; at < controls; at++)
    for (const [number, shock] of shocks.entries()) {
      const now = stops();
      const stop = now[Math.floor((at * now.length) / controls)];
      stop.focus();
      const name = `${stop.localName}.${stop.className} ${stop.textContent.trim().slice(0, 30)}`;
      names.add(name);
      if (document.activeElement === document.body) throw new Error(`${name} takes no focus`);
      shock();
      await rest();
      tried++;
      const active = document.activeElement;
      if (active === null || active === document.body || !active.checkVisibility())
        lost.push(`${number}: ${String(shock).slice(6)} at ${name}`);
    }
  return { tried, found, names: [...names], lost };
}
