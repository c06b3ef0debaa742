import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { all, buttonOf, focused, mount, one, press, textOf } from '../../mount.js';

const dialog = (element: ConflictTimeline): HTMLDialogElement => one(element, 'dialog.keys') as HTMLDialogElement;
const caps = (element: ConflictTimeline): readonly string[] => all(element, 'dialog.keys kbd').map(textOf);

describe('the list of keys', () => {
  it('opens by ? on a mark, and gives the focus back', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const mark = one(element, '.window [tabindex="0"]');
    mark.focus();
    expect(dialog(element).open).to.equal(false);
    await press(element, '?');
    expect(dialog(element).open).to.equal(true);
    expect(focused(element)!.closest('dialog') === dialog(element)).to.equal(true);
    one(element, 'dialog.keys .close').click();
    expect(dialog(element).open).to.equal(false);
    expect(focused(element) === mark).to.equal(true);
  });

  detail('opens by ? on an entry of list and table, and by its button everywhere', async () => {
    for (const view of ['list', 'table'] as const) {
      const element = await mount({ data: TWO_BURSTS, view });
      one(element, '.toggle[tabindex="0"]').focus();
      await press(element, '?');
      expect(dialog(element).open, view).to.equal(true);
      dialog(element).close();
      buttonOf(element, 'Keyboard shortcuts').click();
      expect(dialog(element).open, `${view}, button`).to.equal(true);
      dialog(element).close();
    }
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
    expect(textOf(one(element, '#keys-title'))).to.equal('Tastenkürzel');
    for (const cap of ['←', '→', '↑', '↓', '+', '−', '0', '[', ']', '/', '?', 'Pos1', 'Ende', 'Esc', 'Leertaste']) {
      expect(caps(element), cap).to.include(cap);
    }
    for (const said of all(element, 'dialog.keys dd')) expect(textOf(said)).not.to.equal('');
  });

  detail('knows the keys of every region', async () => {
    const element = await mount({ data: TWO_BURSTS });
    buttonOf(element, 'Keyboard shortcuts').click();
    expect(all(element, 'dialog.keys h3').map(textOf)).to.deep.equal([
      'Chart',
      'List · Table',
      'Details',
      'Overview',
      'Timeline controls',
      'Search',
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
    expect(textOf(one(element, '#keys-title'))).to.equal('Raccourcis clavier');
    expect(all(element, '.keys > .page-body').length).to.equal(1);
  });
});
