// Text of twice the size: marks grow with it, and stay clear of their titles.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { filterCount } from '../features/filters/filter-parts.js';
import { foundRings } from '../features/search/search-look-ups.js';
import { chartWindow, colourKey, colourKeys, glyphOf, items, labels, shapes, shapesIn } from '../look-ups.js';
import { allMarks, buttonOf, mount, partOf, textOf } from '../mount.js';
import { boxesOf } from '../text-boxes.js';
import { until } from '../until.js';
import { inOverview, namesStandAbove } from './chart-look-ups.js';

/** Titles are measured and laid out again when the text changes its size. */
async function enlarge(element: ConflictTimeline): Promise<void> {
  const before = partOf(element, 'axis').offsetHeight;
  element.style.setProperty('--conflict-timeline-font-size', '26px');
  await until(() => partOf(element, 'axis').offsetHeight > 1.2 * before, 'the calendar has grown');
  await element.settled;
}

const LONG = 'Russia and Ukraine hold their last direct talks';

const titled = (title: string): object => ({
  title: 'Long titles',
  parties: [{ id: 'north', name: 'North' }],
  entries: [1, 2, 3].map((day) => ({
    ...{ id: `e${day}`, kind: 'event', date: `2025-03-0${day}`, parties: ['north'] },
    title: day === 2 ? title : `Day ${day}`,
  })),
});

const widths = (element: ConflictTimeline): readonly number[] =>
  shapes(element, 'glyph').map((glyph) => glyph.querySelector('path')!.getBoundingClientRect().width);

/** Its title is above it or beside it. */
function isClear(mark: HTMLElement): boolean {
  const glyph = glyphOf(mark).getBoundingClientRect();
  const label = shapesIn(mark, 'label')[0]?.getBoundingClientRect();
  if (label === undefined || label.width === 0 || label.bottom <= glyph.top + 1) return true;
  return label.left >= glyph.right - 1 || label.right <= glyph.left + 1;
}

describe('larger text', () => {
  it('makes marks larger too, and none of them covers its title', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 1200 });
    const before = widths(element);
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    await until(() => Math.min(...widths(element)) > 1.2 * Math.min(...before), 'marks are larger');
    expect(widths(element).length).to.be.greaterThan(5);
    // Titles are measured again after the marks are drawn.
    await until(() => allMarks(element).every(isClear), 'no mark covers its title');
  });

  it('makes the signs of the list larger, and sets the years of the overview below its line', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list', controls: 'full' }, { widthPx: 1200 });
    const signPx = (): number => items(element)[0]!.querySelector('svg')!.getBoundingClientRect().width;
    const before = signPx();
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    await element.settled;
    expect(signPx() / before).to.be.closeTo(2, 0.05);
    element.view = 'chart';
    await element.settled;
    await until(() => inOverview(element, 'words').length > 0, 'the overview has words');
    const line = inOverview(element, 'base')[0]!.getBoundingClientRect().bottom;
    const end = partOf(element, 'overview').getBoundingClientRect().bottom;
    for (const word of inOverview(element, 'words')) {
      const { top, bottom } = word.getBoundingClientRect();
      expect(top, textOf(word)).to.be.at.least(line - 4);
      expect(bottom, textOf(word)).to.be.at.most(end);
    }
  });

  it('leaves a title as whole as smaller text does, if there is room', async () => {
    const element = await mount({ data: titled(LONG), view: 'chart' }, { widthPx: 1200 });
    const titles = (): readonly string[] => boxesOf(labels(element)).map(({ text }) => text);
    expect(titles()).to.include(LONG);
    await enlarge(element);
    await until(() => titles().includes(LONG), 'the title is whole');
    for (const { left, right } of boxesOf(labels(element))) {
      expect(left).to.be.at.least(chartWindow(element).getBoundingClientRect().left - 1);
      expect(right).to.be.at.most(chartWindow(element).getBoundingClientRect().right + 1);
    }
  });

  it('sets the names of lanes above their rows where titles would have little room beside them', async () => {
    const element = await mount({ data: titled(LONG), view: 'chart' }, { widthPx: 760 });
    expect(namesStandAbove(element)).to.equal(false);
    await enlarge(element);
    await until(() => namesStandAbove(element), 'names stand above');
    await until(() => boxesOf(labels(element)).some(({ text }) => text === LONG), 'the title is whole');
  });

  it('gives titles above crowded columns room for some, each inside the chart', async () => {
    const entries = Array.from({ length: 240 }, (_, at) => ({
      ...{ id: `e${at}`, kind: 'event', date: new Date(Date.UTC(2025, 0, 1 + (at % 60))).toISOString().slice(0, 10) },
      title: `${LONG}, for the ${at}th time since the war began`,
    }));
    const element = await mount({ data: { title: 'A crowd', entries }, view: 'chart' }, { widthPx: 1200 });
    await enlarge(element);
    await until(() => labels(element).length > 0, 'there are titles');
    expect(labels(element).length).to.be.at.least(5);
    const most = chartWindow(element).getBoundingClientRect().width;
    for (const { left, right } of boxesOf(labels(element))) expect(right - left).to.be.at.most(most);
  });

  it('widens the ring of what was found with the mark', async () => {
    const data = { ...TWO_BURSTS, entries: TWO_BURSTS.entries.slice(0, 5) };
    const element = await mount({ data, view: 'chart', query: 'Title' }, { widthPx: 1200 });
    await until(() => foundRings(element).length > 0, 'rings are drawn');
    const widest = (drawn: readonly Element[]): number =>
      Math.max(...boxesOf(drawn).map(({ left, right }) => right - left));
    const rings = (): number => widest(foundRings(element));
    const before = rings();
    await enlarge(element);
    await until(() => rings() > 1.4 * before, 'the ring is wider');
    expect(rings()).to.be.greaterThan(widest(shapes(element, 'glyph').flatMap((glyph) => [...glyph.children])));
  });

  it('leaves the sign of the filters in sight beside their number', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', filter: { kind: ['event'] } }, { widthPx: 760 });
    // Names of folds are short now: the calendar grows by little.
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    const icon = buttonOf(element, 'Filters').querySelector('svg')!;
    await until(() => icon.getBoundingClientRect().width > 0, 'signs stand for words');
    const sign = icon.getBoundingClientRect();
    const number = filterCount(element)!.getBoundingClientRect();
    const across = Math.min(sign.right, number.right) - Math.max(sign.left, number.left);
    const down = Math.min(sign.bottom, number.bottom) - Math.max(sign.top, number.top);
    expect((Math.max(0, across) * Math.max(0, down)) / (sign.width * sign.height)).to.be.at.most(0.5);
  });

  it('makes the closed colour key as high as its words', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 360 });
    await until(() => colourKeys(element).length === 1, 'the key is there');
    await enlarge(element);
    const { scrollHeight, clientHeight } = colourKey(element).querySelector('summary')!;
    expect(scrollHeight).to.be.at.most(clientHeight);
  });
});
