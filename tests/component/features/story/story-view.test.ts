// The view of a step: marks above, below, in a chart that scrolls, or hidden.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { frames } from '../../../unit/rows/many-entries.js';
import { announced, glyphOf, lanes, only, openItem } from '../../look-ups.js';
import { allMarks, mount, partOf, textOf } from '../../mount.js';
import { until } from '../../until.js';
import { isBeside, printedSteps, sheet, stepTimes } from './story-look-ups.js';

const DAY = (index: number): string => `2025-03-${String((index % 5) + 1).padStart(2, '0')}`;
/** Forty lanes of one entry: higher than any window. */
const TALL = {
  parties: Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, name: `Party ${index}` })),
  entries: Array.from({ length: 40 }, (_, index) => ({
    id: `e${index}`,
    kind: 'event',
    date: DAY(index),
    title: `Title ${index}`,
    parties: [`p${index}`],
  })),
  story: ['e39', 'e0', 'e20'].map((entry) => ({ heading: `Of ${entry}`, entry })),
};

async function tell(element: ConflictTimeline, step: number): Promise<void> {
  if (step === 0) element.startStory();
  else element.nextStep();
  await element.settled;
  // The window has come to rest: one more update.
  await frames();
  await element.settled;
}

/** The mark of the open entry, whose id has its place in the data. */
function markOfOpen(element: ConflictTimeline): HTMLElement {
  return only(allMarks(element).filter((mark) => mark.getAttribute('data-entry') === element.selected?.slice(1)));
}

/** Its mark is below the calendar, and above the chart's lower end. */
function isSeen(element: ConflictTimeline): boolean {
  const { top, bottom } = glyphOf(markOfOpen(element)).getBoundingClientRect();
  const panel = partOf(element, 'story');
  const chart = partOf(element, 'chart').getBoundingClientRect().bottom;
  const end = isBeside(element) ? chart : panel.getBoundingClientRect().top;
  const axis = partOf(element, 'axis').getBoundingClientRect().bottom;
  return top >= Math.max(0, axis) && bottom <= Math.min(end, innerHeight);
}

/** Rows close up when the window rests, and the mark with them. */
async function expectSeen(element: ConflictTimeline): Promise<void> {
  await until(() => isSeen(element), `the mark of ${element.selected} is brought into view`);
}

describe('a step of the story', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  for (const [name, blockSize] of [
    ['in a page', ''],
    ['in a chart that scrolls by itself', '480px'],
  ] as const) {
    it(`brings its mark into view, down and up again, ${name}`, async () => {
      const element = await mount({ data: TALL });
      element.style.blockSize = blockSize;
      // The element learns its height a little later.
      await frames();
      await element.settled;
      for (const step of [0, 1, 2]) {
        await tell(element, step);
        await expectSeen(element);
      }
      expect(partOf(element, 'chart').scrollTop).to.be.greaterThan(0);
      expect(partOf(element, 'story').clientHeight, 'what is told has room').to.be.greaterThan(100);
    });
  }

  for (const view of ['chart', 'list', 'table'] as const) {
    it(`keeps the height of its words below a ${view} that scrolls by itself on a phone`, async () => {
      const element = await mount({ data: TALL, view }, { widthPx: 343 });
      element.style.blockSize = '600px';
      await frames();
      await element.settled;
      await tell(element, 0);
      const panel = partOf(element, 'story');
      expect(panel.clientHeight, 'nothing is squeezed').to.be.at.least(sheet(element).scrollHeight - 1);
      expect(panel.getBoundingClientRect().bottom).to.be.at.most(element.getBoundingClientRect().bottom);
    });
  }

  it('is brought into view where a script asks for it, in a list too; what a page begins with scrolls nothing', async () => {
    const element = await mount({ data: TALL, view: 'list', story: 2 }, { widthPx: 420 });
    await frames();
    expect(scrollY, 'a page that is loaded').to.equal(0);
    element.story = 0;
    await element.settled;
    element.story = 2;
    await until(() => {
      const { top } = openItem(element).getBoundingClientRect();
      const isWhole = element.getBoundingClientRect().bottom <= innerHeight;
      return isWhole && top >= 0 && top < partOf(element, 'story').getBoundingClientRect().top;
    }, 'the open entry is above the panel');
  });

  it('shows the whole stage, and scrolls no page after that', async () => {
    const element = await mount({ data: TALL });
    await tell(element, 0);
    const { top, bottom } = element.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    const before = scrollY;
    await tell(element, 1);
    expect(scrollY).to.equal(before);
  });

  detail('opens the lane of an entry that filters hid, and says that they are gone', async () => {
    const story = [{ heading: 'In the south', entry: '2025-2' }];
    const element = await mount({ data: { ...TWO_BURSTS, story } });
    const south = (): HTMLElement => lanes(element).find((lane) => textOf(lane).includes('South'))!;
    south().click();
    await element.settled;
    element.filter = { party: ['north'] };
    await element.settled;
    element.startStory();
    await element.settled;
    expect([element.filter, element.selected]).to.deep.equal([{}, '2025-2']);
    expect(south().getAttribute('aria-expanded')).to.equal('true');
    expect(announced(element)).to.equal(
      'Filters removed. Step 1 of 1: In the south. In this step: Title 2025-2, about 2 March 2025',
    );
  });

  detail('says the time that it shows, where it shows no entry', async () => {
    const story = [
      { heading: 'A month', range: '2025-03' },
      { heading: 'An entry', entry: '2025-1' },
    ];
    const element = await mount({ data: { ...TWO_BURSTS, story }, story: 0 });
    expect(textOf(only(stepTimes(element)))).to.equal('March 2025');
    expect(printedSteps(element).map((step) => textOf(step.querySelector('b + span')))).to.deep.equal([
      'March 2025',
      '1 March 2025',
    ]);
    element.story = 1;
    await element.settled;
    expect(stepTimes(element).length).to.equal(0);
  });

  /** Two answers on one day, of which the second stands in the way of the first one's words; all refer to an old entry. */
  const ANSWERS = {
    lang: 'en',
    parties: [{ id: 'a', name: 'Aland' }],
    entries: [
      { id: 'old', kind: 'event', date: '2019-01-01', title: 'Long ago', parties: ['a'] },
      ...['one', 'two'].map((id) => ({
        ...{ id, kind: 'statement', date: '2025-03-02', title: `Said ${id}`, parties: ['a'] },
        quotes: [{ text: `We said ${id}`, lang: 'en' }],
        relations: [{ type: 'refers-to', target: 'old' }],
      })),
      { id: 'after', kind: 'event', date: '2025-03-04', title: 'After', parties: ['a'] },
    ],
    story: [{ heading: 'Both', text: 'Two answers.', entries: ['one', 'two'], quote: true }],
  };

  it('lights all its entries and no other, holds them alone, and puts the words of each at its mark', async () => {
    const element = await mount({ data: ANSWERS, view: 'chart' }, { widthPx: 1100 });
    await tell(element, 0);
    expect(element.selected, 'the first is opened').to.equal('one');
    const told = allMarks(element).filter((mark) => mark.hasAttribute('data-told'));
    expect(told.map((mark) => textOf(mark.querySelector('.label')))).to.have.members(['Said one', 'Said two']);
    expect(element.visibleRange!.start, 'what they refer to is of 2019').to.be.greaterThan(Date.UTC(2025, 0));
    const quotes = (): readonly Element[] => [...partOf(element, 'rows').querySelectorAll('.step-quote')];
    await until(() => quotes().length === 2, 'each has its words');
    expect(quotes().map((quote) => textOf(quote.querySelector('.words')))).to.deep.equal([
      '“We said one”',
      '“We said two”',
    ]);
    const glyphs = told.map((mark) => glyphOf(mark).getBoundingClientRect());
    const boxes = quotes().map((quote) => quote.querySelector('rect')!.getBoundingClientRect());
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    expect(
      boxes.some((box) => glyphs.some((glyph) => meet(box, glyph))),
      'words cover no mark',
    ).to.equal(false);
    expect(meet(boxes[0]!, boxes[1]!), 'words cover no words').to.equal(false);
  });

  for (const [view, titles] of [
    ['chart', ['Said one', 'Said two']],
    ['list', ['Said two']],
  ] as const) {
    it(`tells the facts of each entry, ${view}`, async () => {
      const element = await mount({ data: ANSWERS, view }, { widthPx: 1100 });
      await tell(element, 0);
      const headings = [...partOf(element, 'story').querySelectorAll('h4')];
      expect(headings.map(textOf)).to.deep.equal(titles);
    });
  }

  it('has room for large words on a phone, where its other rows are closed', async () => {
    const quotes = [{ text: 'We shall not talk about it before the winter', lang: 'en' }];
    const entries = Array.from({ length: 6 }, (_, index) => ({
      ...{ id: `e${index}`, kind: 'statement', date: DAY(index), title: `Title ${index}`, parties: [`p${index % 2}`] },
      ...(index === 2 && { quotes }),
    }));
    const parties = ['p0', 'p1'].map((id) => ({ id, name: `Party ${id}` }));
    const data = { parties, entries, story: [{ heading: 'Said', entry: 'e2', quote: true }] };
    const element = await mount({ data, view: 'chart' }, { widthPx: 360 });
    await tell(element, 0);
    const words = (): readonly Element[] => [...partOf(element, 'rows').querySelectorAll('.step-quote .words')];
    await until(() => words().length > 0, 'the words stand at their mark');
    const rows = partOf(element, 'rows').getBoundingClientRect();
    for (const box of words().map((line) => line.getBoundingClientRect())) {
      expect(box.bottom).to.be.at.most(rows.bottom + 1);
      expect(box.right).to.be.at.most(rows.right);
    }
  });
});
