import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { buttonIn, chartStop, itemStop } from '../../look-ups.js';
import { buttonOf, focused, mount, one, partOf, press, textOf } from '../../mount.js';

const dialog = (element: ConflictTimeline): HTMLDialogElement => partOf(element, 'keys') as HTMLDialogElement;
const textsOf = (element: ConflictTimeline, selector: string): readonly string[] =>
  [...dialog(element).querySelectorAll(selector)].map(textOf);
const caps = (element: ConflictTimeline): readonly string[] => textsOf(element, 'kbd');

const switchOf = (element: ConflictTimeline, words: string): HTMLInputElement =>
  [...dialog(element).querySelectorAll('label')].find((label) => textOf(label) === words)!.querySelector('input')!;
const partsOpen = (element: ConflictTimeline): number => element.renderRoot.querySelectorAll('dialog[open]').length;

/** The words that describe the option where Tab enters the chart. */
function describedBy(element: ConflictTimeline): string {
  const id = chartStop(element).getAttribute('aria-describedby');
  return id === null ? '' : textOf(one(element, `#${id}`));
}

describe('the list of keys', () => {
  it('opens by ? on a mark, and gives the focus back', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const mark = chartStop(element);
    mark.focus();
    expect(dialog(element).open).to.equal(false);
    await press(element, '?');
    expect(dialog(element).open).to.equal(true);
    expect(focused(element)!.closest('dialog') === dialog(element)).to.equal(true);
    buttonIn(dialog(element), 'Close').click();
    expect(dialog(element).open).to.equal(false);
    expect(focused(element) === mark).to.equal(true);
  });

  detail('opens by ? on an entry of list and table, and by its button everywhere', async () => {
    for (const view of ['list', 'table'] as const) {
      const element = await mount({ data: TWO_BURSTS, view });
      itemStop(element).focus();
      await press(element, '?');
      expect(dialog(element).open, view).to.equal(true);
      dialog(element).close();
      buttonOf(element, 'Keyboard shortcuts').click();
      expect(dialog(element).open, `${view}, button`).to.equal(true);
      dialog(element).close();
    }
  });

  it('opens by ? at each control that takes no text, and gives the focus back', async () => {
    const element = await mount({ data: TWO_BURSTS });
    for (const selector of [
      '.filter-button',
      '.skip',
      '.lane-name:first-child',
      '.dates > summary',
      '.zoom button:first-of-type',
    ]) {
      const control = one(element, selector);
      control.focus();
      await press(element, '?');
      expect(dialog(element).open, selector).to.equal(true);
      await press(element, '?');
      dialog(element).close();
      expect(focused(element) === control, selector).to.equal(true);
    }
  });

  it('switches off single letters, digits and signs, in each timeline of the page', async () => {
    const other = await mount({ data: TWO_BURSTS });
    const element = await mount({ data: TWO_BURSTS });
    buttonOf(element, 'Keyboard shortcuts').click();
    expect(caps(element)).to.include.members(['o', '?', '[', '0', '←', 'Home']);
    const signs = switchOf(element, 'Single letters, digits and signs are keys');
    signs.click();
    expect(caps(element).filter((cap) => /^[^←→↑↓]$/u.test(cap))).to.deep.equal([]);
    expect(caps(element)).to.include.members(['←', 'Home']);
    dialog(element).close();
    for (const each of [other, element]) {
      chartStop(each).focus();
      const before = each.renderRoot.querySelectorAll('[role="option"]').length;
      for (const key of ['?', 'o', '+', '/', ']']) await press(each, key);
      expect(partsOpen(each), 'nothing opens').to.equal(0);
      expect(focused(each)?.getAttribute('role')).to.equal('option');
      expect(each.renderRoot.querySelectorAll('[role="option"]').length).to.equal(before);
    }
    await press(element, 'End');
    await element.settled;
    const last = focused(element);
    await press(element, 'Home');
    await element.settled;
    expect(focused(element) !== last, 'keys with names work').to.equal(true);
    buttonOf(element, 'Keyboard shortcuts').click();
    switchOf(element, 'Single letters, digits and signs are keys').click();
    dialog(element).close();
    chartStop(element).focus();
    await press(element, '?');
    expect(dialog(element).open).to.equal(true);
  });

  it('is named with the first entry of a visit, until a key is pressed or the hint is switched off', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const hint = 'Say on the way into the chart where the keys are';
    buttonOf(element, 'Keyboard shortcuts').click();
    if (!switchOf(element, hint).checked) switchOf(element, hint).click();
    else {
      switchOf(element, hint).click();
      await element.settled;
      expect(describedBy(element), 'switched off').to.equal('');
      switchOf(element, hint).click();
    }
    dialog(element).close();
    await element.settled;
    expect(describedBy(element)).to.equal('Question mark for keys.');
    chartStop(element).focus();
    await press(element, 'ArrowRight');
    await element.settled;
    expect(describedBy(element), 'it is known').to.equal('');
  });

  it('is named with the first stop of a visit that takes no text, once', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list' });
    const hint = 'Say on the way into the chart where the keys are';
    const search = one(element, 'input[type="search"]');
    const own = search.getAttribute('aria-describedby');
    const described = (): readonly HTMLElement[] => [
      ...element.renderRoot.querySelectorAll<HTMLElement>('[aria-describedby="chart-keys"]'),
    ];
    buttonOf(element, 'Keyboard shortcuts').click();
    if (switchOf(element, hint).checked) switchOf(element, hint).click();
    await element.settled;
    expect(element.renderRoot.querySelector('#chart-keys'), 'switched off').to.equal(null);
    dialog(element).close();
    search.focus();
    // The focus stays in the field: no dialog gives it back to a stop.
    switchOf(element, hint).click();
    await element.settled;
    expect(textOf(one(element, '.heading > #chart-keys'))).to.equal('Question mark for keys.');
    search.blur();
    search.focus();
    expect(search.getAttribute('aria-describedby'), 'a field takes the key as text').to.equal(own);
    expect(described()).to.deep.equal([]);
    const stops = [...element.renderRoot.querySelectorAll<HTMLElement>('.toolbar .group > button')];
    stops[0]!.focus();
    expect(focused(element) === stops[0]).to.equal(true);
    expect(described()).to.deep.equal([stops[0]]);
    stops.at(-1)!.focus();
    expect(described()).to.deep.equal([]);
  });

  detail('does not open for a ? that is typed elsewhere', async () => {
    const element = await mount({ data: TWO_BURSTS });
    one(element, 'input[type="search"]').focus();
    await press(element, '?');
    expect(dialog(element).open).to.equal(false);
  });

  it('leaves an open entry open when Escape closes it', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-3' });
    buttonOf(element, 'Keyboard shortcuts').click();
    await press(element, 'Escape');
    expect(element.selected).to.equal('2022-3');
  });

  detail('names every key, in the language of the page', async () => {
    const element = await mount({ data: TWO_BURSTS }, { lang: 'de' });
    buttonOf(element, 'Tastenkürzel').click();
    expect(textsOf(element, 'h2')).to.deep.equal(['Tastenkürzel']);
    for (const cap of ['←', '→', '↑', '↓', '+', '−', '0', '[', ']', '/', '?', 'Pos1', 'Ende', 'Esc', 'Leertaste']) {
      expect(caps(element), cap).to.include(cap);
    }
    expect(textsOf(element, 'dd').length).to.be.greaterThan(0);
    expect(textsOf(element, 'dd')).not.to.include('');
  });

  detail('knows the keys of every region', async () => {
    const element = await mount({ data: TWO_BURSTS });
    buttonOf(element, 'Keyboard shortcuts').click();
    expect(textsOf(element, 'h3')).to.deep.equal([
      'Chart',
      'List · Table',
      'Details',
      'Overview',
      'Timeline controls',
      'Search',
      'Filters',
      'Story',
    ]);
  });

  detail('mirrors the keys of time, not those of rows, in a right-to-left page', async () => {
    const element = await mount({ data: TWO_BURSTS }, { lang: 'ar', dir: 'rtl' });
    buttonOf(element, 'اختصارات لوحة المفاتيح').click();
    expect(caps(element).slice(0, 4)).to.deep.equal(['→', '←', '↑', '↓']);
  });

  detail('is empty until it is opened, and speaks the language of then', async () => {
    const element = await mount({ data: TWO_BURSTS }, { lang: 'de' });
    expect(dialog(element).childElementCount).to.equal(0);
    buttonOf(element, 'Tastenkürzel').click();
    dialog(element).close();
    element.lang = 'fr';
    await element.settled;
    buttonOf(element, 'Raccourcis clavier').click();
    expect(textsOf(element, 'h2')).to.deep.equal(['Raccourcis clavier']);
    expect(dialog(element).childElementCount).to.equal(1);
  });
});
