/** The focus after a change of the view: at the same entry, or next to where it was. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { isCard } from '../features/details/details-look-ups.js';
import { searchField } from '../features/search/search-look-ups.js';
import { chartStop, foldOptions, folds, itemStop, shapesIn, toggles } from '../look-ups.js';
import { allMarks, focused, markOf, mount, nameOf, partOf, press, resize, textOf } from '../mount.js';
import { until } from '../until.js';

const nameOfFocus = (element: ConflictTimeline): string =>
  focused(element)?.getAttribute('aria-label') ?? textOf(focused(element));

async function focusMark(element: ConflictTimeline, title: string): Promise<void> {
  markOf(element, title).focus();
  await element.settled;
}

/** While rows rest from a zoom, the box of all marks has the focus. */
async function focusIsOn(element: ConflictTimeline, title: string): Promise<void> {
  await element.settled;
  await until(() => nameOfFocus(element).includes(title), `the mark of ${title} has the focus`);
}

/** The same entries, and one more before them. */
const GROWN = {
  ...TWO_BURSTS,
  entries: [{ id: 'new', kind: 'event', date: '2022-02-20', title: 'Newly added' }, ...TWO_BURSTS.entries],
};

describe('the focus in the chart', () => {
  let element: ConflictTimeline;
  beforeEach(async () => {
    element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await focusMark(element, '2022-2');
  });

  it('stays on its mark through zoom, lanes and the true scale', async () => {
    await press(element, '+');
    expect(nameOfFocus(element)).to.contain('2022-2');
    element.lanes = 'kind';
    await focusIsOn(element, '2022-2');
    element.noFolds = true;
    await focusIsOn(element, '2022-2');
  });

  it('stays on its mark while others are filtered away', async () => {
    element.filter = { party: ['south'] };
    await element.settled;
    expect(nameOfFocus(element)).to.contain('2022-2');
  });

  it('goes to a mark that is left when its own is filtered away', async () => {
    element.filter = { kind: ['statement'] };
    await element.settled;
    const stops = [...allMarks(element), ...foldOptions(element)];
    expect(stops.includes(focused(element) as HTMLElement), nameOfFocus(element)).to.equal(true);
  });

  it('stays on its mark through new data', async () => {
    element.data = GROWN;
    await element.settled;
    expect(nameOfFocus(element)).to.contain('2022-2');
    await press(element, 'ArrowLeft');
    await press(element, 'ArrowLeft');
    expect(nameOfFocus(element)).to.contain('Newly added');
  });
});

describe('the focus in list and table', () => {
  for (const view of ['list', 'table'] as const) {
    it(`stays on its entry through new data, ${view}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view });
      toggles(element)[1]!.focus();
      const before = nameOfFocus(element);
      element.data = GROWN;
      await element.settled;
      expect(nameOfFocus(element)).to.equal(before);
      await press(element, 'Home');
      expect(nameOfFocus(element)).to.contain('Newly added');
    });

    it(`goes to the search by a slash, types none, and knows the keys by a question mark, ${view}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view });
      itemStop(element).focus();
      expect(await press(element, '/'), 'the slash is not typed').to.equal(true);
      expect(focused(element) === searchField(element)).to.equal(true);
    });
  }
});

describe('the focus beside a sheet', () => {
  it('is never under it, whichever entry the arrows come to', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', selected: '2022-3' }, { widthPx: 420 });
    await focusMark(element, '2022-3');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'End', 'Home']) {
      await press(element, key);
      const mark = focused(element)!;
      const { top, bottom } = (shapesIn(mark, 'glyph')[0] ?? mark).getBoundingClientRect();
      const panel = partOf(element, 'details');
      const sheet = panel.getBoundingClientRect();
      expect(isCard(panel)).to.equal(false);
      expect(bottom, `${key}: ${nameOfFocus(element)}`).to.be.at.most(sheet.top + 1);
      expect(top, `${key}: in the window`).to.be.at.least(0);
    }
  });
});

describe('the focus where what had it is gone', () => {
  for (const [from, to] of [
    ['list', 'chart'],
    ['chart', 'table'],
    ['table', 'list'],
    ['chart', 'list'],
    ['list', 'table'],
  ] as const) {
    it(`goes to the same entry, from ${from} to ${to}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view: from });
      if (from === 'chart') await focusMark(element, '2022-2');
      else toggles(element)[1]!.focus();
      expect(nameOfFocus(element)).to.contain('2022-2');
      element.view = to;
      await focusIsOn(element, '2022-2');
    });
  }

  it('goes to the same entry where more room makes the list a chart', async () => {
    const element = await mount({ data: TWO_BURSTS }, { widthPx: 500 });
    toggles(element)[1]!.focus();
    await resize(element, 1280);
    expect(allMarks(element)).not.to.be.empty;
    await focusIsOn(element, '2022-2');
  });

  for (const view of ['list', 'chart', 'table'] as const) {
    it(`goes to the words about no entries, and back to entries that come, ${view}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view });
      (view === 'chart' ? markOf(element, '2022-2') : toggles(element)[1]!).focus();
      element.data = { title: 'Nothing yet', entries: [] };
      await element.settled;
      expect(focused(element) === partOf(element, 'state'), textOf(focused(element))).to.equal(true);
      element.data = TWO_BURSTS;
      await element.settled;
      await until(
        () => [...allMarks(element), ...toggles(element)].includes(focused(element) as HTMLElement),
        'an entry',
      );
    });

    it(`goes to a neighbour of an entry that is removed, ${view}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view });
      (view === 'chart' ? markOf(element, '2022-2') : toggles(element)[1]!).focus();
      await element.settled;
      element.data = {
        ...TWO_BURSTS,
        entries: TWO_BURSTS.entries.filter((entry) => !('id' in entry) || entry.id !== '2022-2'),
      };
      await element.settled;
      await until(() => nameOfFocus(element).includes('2022-3'), 'the next one');
      void element.removeEntries('2022-3');
      await element.settled;
      await until(
        () => [...allMarks(element), ...toggles(element)].includes(focused(element) as HTMLElement),
        'an entry',
      );
    });
  }
});

describe('the tab stop of the chart', () => {
  it('stays with the last entry while a fold has the focus, also while that is open', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    await focusMark(element, '2022-5');
    const last = focused(element);
    await press(element, 'ArrowRight');
    expect(foldOptions(element).includes(focused(element) as HTMLElement)).to.equal(true);
    expect(chartStop(element) === last, nameOf(chartStop(element))).to.equal(true);
    await press(element, 'Enter');
    expect(foldOptions(element).includes(focused(element) as HTMLElement)).to.equal(true);
    expect(nameOf(chartStop(element))).to.contain('2022-5');
    element.data = GROWN;
    await element.settled;
    expect(folds(element).every(({ tabIndex }) => tabIndex === -1)).to.equal(true);
  });
});
