import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { ACCOUNT_CASES } from '../../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { buttonIn, headingOf } from '../../look-ups.js';
import { focused, mount, type MountOptions, partOf, partsOf, press, rootOf, textOf } from '../../mount.js';
import {
  accounts,
  cells,
  compareButton,
  compareButtons,
  differences,
  entryButtons,
  rowsOf,
} from './comparison-look-ups.js';

const DATA = ACCOUNT_CASES[0]!.data;
const VIEWS = [
  ['chart', { widthPx: 1200 }],
  ['chart', { widthPx: 360 }],
  ['list', { widthPx: 360 }],
  ['table', { widthPx: 1200 }],
] as const;

/** Opens an entry and its accounts, by the keyboard. */
async function compare(
  view: 'chart' | 'list' | 'table',
  options: MountOptions,
  selected = 'north-says',
): Promise<ConflictTimeline> {
  const element = await mount({ data: DATA, view, selected }, options);
  compareButton(element).focus();
  await press(element, 'Enter');
  return element;
}

describe('accounts side by side', () => {
  detail('are offered where an entry is contradicted or repeated, and nowhere else', async () => {
    const element = await mount({ data: DATA, view: 'chart', selected: 'north-says' }, { widthPx: 1200 });
    expect(textOf(compareButton(element))).to.equal('Compare 4 accounts');
    element.select('bridge');
    await element.settled;
    expect(compareButtons(element)).to.have.lengthOf(0);
  });

  it('say who contradicts whom, who speaks, when, in which words, how sure and by which source, each under its heading', async () => {
    const element = await compare('chart', { widthPx: 1200 });
    expect(accounts(element).map((account) => textOf(account.querySelector('h4')))).to.deep.equal([
      'North: 12 (differs) hurt at the bridge',
      'South: 1,200 (differs) left without a way',
      'Observers count 9 (differs) hurt',
      'North: 9 (differs) hurt, after all',
    ]);
    expect(cells(element, 'Speaker', 'Involved')).to.deep.equal([
      'Adan Weil Spokesperson of the north press statement',
      'Bea Noor Governor interview (Radio South)',
      'The observers',
      'Adan Weil Envoy of the north remark',
    ]);
    expect(cells(element, 'Relations')).to.deep.equal([
      'Contradicted by South: 1,200 left without a way Contradicted by Observers count 9 hurt Contradicted by North: 9 hurt, after all',
      'Contradicts North: 12 hurt at the bridge',
      'Contradicts North: 12 hurt at the bridge Same as North: 9 hurt, after all',
      'Same as Observers count 9 hurt Contradicts North: 12 hurt at the bridge',
    ]);
    expect(cells(element, 'Party')).to.deep.equal(['North', 'South', 'not given', 'North']);
    expect(cells(element, 'Date')[0]).to.match(/^Happened 10 March 2024.*Said 11 March 2024.*Published 12 March 2024/);
    expect(cells(element, 'Date')[2]).to.equal('about 10 March 2024 (differs)');
    expect(cells(element, 'Status')).to.deep.equal(['Claimed', 'Disputed', 'Reported', 'Reported']);
    expect(cells(element, 'What was said', 'What happened')[3]).to.equal('not given');
    expect(cells(element, 'Involved')).to.deep.equal(['The observers']);
    expect(cells(element, 'What happened')).to.have.lengthOf(1);
    expect(cells(element, 'Sources')[1]).to.equal('Evening bulletin, Radio South 00:04:10');
    const links = accounts(element).flatMap((account) => [...account.querySelectorAll('ul[aria-label="Sources"] a')]);
    expect(links).to.have.lengthOf(4);
  });

  detail('mark numbers that not all give, by line and word, and leave the others alone', async () => {
    const element = await compare('chart', { widthPx: 1200 });
    const marked = differences(element).map((mark) => textOf(mark).replace(' (differs)', ''));
    expect(marked).to.include.members(['12', '1,200', '1.200', '9']);
    const [mark] = differences(element);
    expect(getComputedStyle(mark!).textDecorationLine).to.equal('underline');
    expect(textOf(mark!.querySelector(':scope > span'))).to.equal('(differs)');
  });

  detail('keep the language of quotes and of their translations', async () => {
    const element = await compare('chart', { widthPx: 1200 });
    const quotes = accounts(element).flatMap((account) => [...account.querySelectorAll('blockquote p')]);
    const langs = quotes.map((quote) => quote.getAttribute('lang'));
    expect(langs).to.deep.equal(['en', 'es', 'en']);
  });

  for (const [view, options] of VIEWS) {
    describe(`${view}, ${options.widthPx} px`, () => {
      detail('take the focus, and give it back to the button on Escape and on the way back', async () => {
        const element = await compare(view, options);
        expect(focused(element) === partOf(element, 'aside')).to.equal(true);
        await press(element, 'Escape');
        expect(partsOf(element, 'aside')).to.have.lengthOf(0);
        expect(element.selected).to.equal('north-says');
        expect(focused(element) === compareButton(element)).to.equal(true);
        await press(element, 'Enter');
        buttonIn(partOf(element, 'aside'), 'Back').focus();
        await press(element, 'Enter');
        expect(focused(element) === compareButton(element)).to.equal(true);
        await press(element, 'Escape');
        expect(element.selected).to.equal(undefined);
      });

      detail('lead to each entry, and back to the one they came from', async () => {
        const element = await compare(view, options);
        entryButtons(element)[2]!.click();
        await element.settled;
        expect(element.selected).to.equal('observers-count');
        expect(partsOf(element, 'aside')).to.have.lengthOf(0);
        compareButton(element).click();
        await element.settled;
        entryButtons(element)[1]!.click();
        await element.settled;
        expect(element.selected).to.equal('observers-count');
        expect(partsOf(element, 'aside')).to.have.lengthOf(0);
      });

      detail('have no fault that axe knows, in light and dark', async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const element = await compare(view, { ...options, colorScheme });
          await expectNoFaultOfAxe(element, colorScheme);
        }
      });
    });
  }

  it('are beside each other with rows in line if there is room, else below each other', async () => {
    const wide = await compare('chart', { widthPx: 1200 });
    const rowTops = (element: ConflictTimeline, row: number): readonly number[] =>
      accounts(element).map((account) => Math.round(rowsOf(account)[row]!.getBoundingClientRect().top));
    for (let row = 0; row < 7; row++) expect(new Set(rowTops(wide, row)).size, `row ${row}`).to.equal(1);
    const narrow = await compare('list', { widthPx: 360 });
    expect(new Set(rowTops(narrow, 0)).size).to.equal(4);
    const aside = partOf(narrow, 'aside');
    expect(aside.scrollWidth).to.be.at.most(aside.clientWidth);
  });

  it('stand from right to left in such a page', async () => {
    const element = await compare('chart', { widthPx: 1200, dir: 'rtl', lang: 'ar' });
    const lefts = accounts(element).map((account) => account.getBoundingClientRect().left);
    expect(lefts).to.deep.equal(lefts.toSorted((a, b) => b - a));
    expect(headingOf(partOf(element, 'aside'))).to.equal(
      '٤ روايات جنبًا إلى جنب'.replace('٤', new Intl.NumberFormat('ar').format(4)),
    );
  });

  detail('show hostile texts as texts', async () => {
    const hostile = '<img src=x onerror="window.pwned=1">12';
    const entries = ['one', 'two'].map((id) => ({
      id,
      kind: 'statement',
      date: '2022-01-01',
      title: `${hostile}${id}`,
      speaker: hostile,
      channel: hostile,
      summary: hostile,
      quotes: [{ text: hostile, translation: { text: hostile } }],
      citations: [{ source: 's', locator: hostile }],
      relations: [{ type: 'contradicts', target: 'one' }],
    }));
    const sources = [{ id: 's', title: hostile, url: 'javascript:window.pwned=1' }];
    const element = await mount({ data: { sources, entries }, view: 'chart', selected: 'two' });
    compareButton(element).click();
    await element.settled;
    expect(accounts(element)).to.have.lengthOf(2);
    expect(rootOf(element).querySelectorAll('img')).to.have.lengthOf(0);
    expect(partOf(element, 'aside').querySelectorAll('a')).to.have.lengthOf(0);
    expect(textOf(partOf(element, 'aside').querySelector('ol'))).to.contain(hostile);
    expect('pwned' in window).to.equal(false);
  });
});
