/** A list too long to be drawn whole. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import {
  BIG,
  COUNT,
  dayAtTop,
  expectFilled,
  feed,
  holdEndOfScrolling,
  listNotes,
  placeOf,
  rows,
  scrollTo,
  seen,
  settle,
} from './long-list.js';
import { frames, manyEntries } from '../../unit/rows/many-entries.js';
import { detail } from '../detail.js';
import { isHeardOnly, items, itemStop, openItem, toggles } from '../look-ups.js';
import { all, focused, mount, partOf, press, textOf } from '../mount.js';

const MAX_NODES = 3000;

it('a long list that opens at a window shows its first day once, above its first entry', async () => {
  const start = Date.UTC(2021, 0, 1);
  const visibleRange = { start, end: start + 10 * 86_400_000 };
  const element = await mount({ data: BIG, view: 'chart', visibleRange }, { widthPx: 600 });
  element.view = 'list';
  await element.settled;
  await frames();
  expect(textOf(dayAtTop(element))).to.equal('Friday, 1 January 2021');
  expect(placeOf(seen(element)[0])).to.equal(366 * 7);
  const below = dayAtTop(element).getBoundingClientRect().bottom;
  const inView = all(element, '[part="list"] h3').filter((day) => day.getBoundingClientRect().bottom > below + 1);
  expect(textOf(inView[0])).to.equal('Saturday, 2 January 2021');
  expect(
    all(element, '[part="list"] [data-entry]').some((item) => Math.abs(item.getBoundingClientRect().top - below) < 2),
    'an entry right below',
  ).to.equal(true);
});

describe('a list of 10,000 entries', () => {
  holdEndOfScrolling();
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: BIG, view: 'list' }, { widthPx: 600 });
  });

  it('draws few nodes, wherever it is scrolled to', async () => {
    const nodes = (): number => element.shadowRoot!.querySelectorAll('*').length;
    expect(nodes()).to.be.below(MAX_NODES);
    expectFilled(element);
    const { scrollHeight } = feed(element);
    for (const share of [0.3, 0.31, 0.9, 0.5]) {
      await scrollTo(element, scrollHeight * share);
      expectFilled(element);
      expect(nodes()).to.be.below(MAX_NODES);
      expect(placeOf(seen(element)[0])).to.be.closeTo(COUNT * share, COUNT * 0.03);
    }
  });

  detail('begins and ends with the first and the last entry', async () => {
    expect(placeOf(seen(element)[0])).to.equal(0);
    await scrollTo(element, feed(element).scrollHeight);
    expect(placeOf(seen(element).at(-1))).to.equal(COUNT - 1);
    expectFilled(element);
    await scrollTo(element, 0);
    expect(placeOf(seen(element)[0])).to.equal(0);
  });

  detail('is a feed of articles with name, place and true total', async () => {
    await scrollTo(element, 40_000);
    expect([feed(element).getAttribute('role'), feed(element).getAttribute('aria-label')]).to.deep.equal([
      'feed',
      'Entries in time order',
    ]);
    for (const row of rows(element)) {
      expect(row.localName).to.equal('article');
      expect(row.getAttribute('aria-setsize')).to.equal(String(COUNT));
      expect(row.getAttribute('aria-posinset')).to.equal(String(placeOf(row) + 1));
      const name = element.shadowRoot!.getElementById(row.getAttribute('aria-labelledby')!);
      expect(textOf(name)).to.contain(`Number ${placeOf(row)}`);
    }
  });

  detail('names the day of the first entry in view at its top', async () => {
    expect(textOf(dayAtTop(element))).to.equal('Wednesday, 1 January 2020');
    await scrollTo(element, 100_000);
    const place = placeOf(seen(element)[0]);
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(place / 7)));
    const words = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(textOf(dayAtTop(element))).to.contain(words);
  });

  detail('shows the first day once, and has it as a heading all the same', () => {
    const [first, second] = all(element, '[part="list"] h3');
    expect(textOf(first)).to.equal(textOf(dayAtTop(element)));
    expect([isHeardOnly(first!), isHeardOnly(second!)]).to.deep.equal([true, false]);
  });

  it('has one tab stop; arrows, Home and End go through all of it, page keys as in a feed', async () => {
    const focusOrder = (): number => toggles(element).filter(({ tabIndex }) => tabIndex === 0).length;
    expect(focusOrder()).to.equal(1);
    itemStop(element).focus();
    const walk: readonly (readonly [string, number])[] = [
      ['ArrowDown', 1],
      ['PageDown', 2],
      ['ArrowUp', 1],
      ['End', COUNT - 1],
      ['ArrowDown', COUNT - 1],
      ['PageUp', COUNT - 2],
      ['Home', 0],
    ];
    for (const [key, place] of walk) {
      await press(element, key);
      await frames();
      expect(placeOf(focused(element)), key).to.equal(place);
      expect(seen(element).map(placeOf), `${key}: in view`).to.include(place);
      expect(focusOrder(), key).to.equal(1);
    }
  });

  detail('is left by Ctrl+End and Ctrl+Home', async () => {
    itemStop(element).focus();
    const control = async (key: string): Promise<void> => {
      focused(element)!.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
      await element.settled;
    };
    await control('End');
    const end = focused(element)!;
    expect(feed(element).compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
    itemStop(element).focus();
    await control('Home');
    expect(partOf(element, 'toolbar').contains(focused(element)!)).to.equal(true);
  });

  it('keeps the focus where it was, while the reader scrolls elsewhere', async () => {
    itemStop(element).focus();
    await press(element, 'ArrowDown');
    // WebKit scrolls to the focus only in the next frame, and would take this for before it.
    await frames();
    await scrollTo(element, 300_000);
    expect(placeOf(focused(element))).to.equal(1);
    expect(seen(element).map(placeOf)).not.to.include(1);
    await press(element, 'ArrowDown');
    await frames();
    expect(placeOf(focused(element))).to.equal(2);
    expect(seen(element).map(placeOf)).to.include(2);
  });

  detail('comes to an entry that is opened from elsewhere', async () => {
    for (const id of ['e7000', 'e7001', 'e12', 'e9999']) {
      element.select(id);
      await element.settled;
      await frames();
      expect(seen(element).map((row) => `e${placeOf(row)}`)).to.include(id);
      expect(textOf(openItem(element))).to.contain(`Number ${id.slice(1)}`);
    }
  });

  detail('says what the search of the browser does not see', () => {
    const [note, ...others] = listNotes(element);
    expect(note).to.contain('all 10,000 entries');
    expect(others).to.have.lengthOf(0);
  });

  detail('is not sought out by Tab as a box, only its entry is', () => {
    expect(feed(element).tabIndex).to.equal(-1);
  });
});

describe('a list of 300 entries', () => {
  holdEndOfScrolling();
  detail('is drawn whole, so that the page finds and prints everything', async () => {
    const element = await mount({ data: manyEntries(300), view: 'list' }, { widthPx: 600 });
    expect(items(element)).to.have.lengthOf(300);
    expect(partOf(element, 'list').localName).to.equal('ol');
    expect(listNotes(element)).to.have.lengthOf(0);
    element.data = manyEntries(301);
    await element.settled;
    expect(items(element).length).to.be.below(100);
  });
});

describe('a list of 150,000 entries', () => {
  holdEndOfScrolling();
  it('reaches its last entry, though no browser scrolls so far', async () => {
    const element = await mount({ data: manyEntries(150_000), view: 'list' }, { widthPx: 600 });
    expect(feed(element).scrollHeight).to.be.below(9_000_000);
    await scrollTo(element, feed(element).scrollHeight);
    expect(placeOf(seen(element).at(-1))).to.equal(149_999);
    await scrollTo(element, feed(element).scrollHeight / 2);
    expect(placeOf(seen(element)[0])).to.be.closeTo(75_000, 1500);
    const row = seen(element).at(-1)!;
    const before = row.getBoundingClientRect().top;
    feed(element).scrollTop += 100;
    await frames();
    expect(row.getBoundingClientRect().top, 'px for px').to.be.closeTo(before - 100, 2);
    await settle(element);
    expect(row.getBoundingClientRect().top, 'px for px').to.be.closeTo(before - 100, 2);
  });
});
