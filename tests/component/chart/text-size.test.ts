// Text of twice the size: marks grow with it, and stay clear of their titles.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, allMarks, mount, one, partOf, textOf } from '../mount.js';
import { boxesOf } from '../text-boxes.js';
import { until } from '../until.js';

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
  all(element, '.mark .glyph > path:first-child').map((glyph) => glyph.getBoundingClientRect().width);

/** Its title is above it or beside it. */
function isClear(mark: HTMLElement): boolean {
  const glyph = mark.querySelector('.glyph')!.getBoundingClientRect();
  const label = mark.querySelector('.label')?.getBoundingClientRect();
  if (label === undefined || label.width === 0 || label.bottom <= glyph.top + 6) return true;
  return label.left >= glyph.right - 1 || label.right <= glyph.left + 1;
}

describe('larger text', () => {
  it('makes marks larger too, and none of them covers its title', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 1200 });
    const before = widths(element);
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    await until(() => Math.min(...widths(element)) > 1.2 * Math.max(...before), 'marks are larger');
    expect(widths(element).length).to.be.greaterThan(5);
    // Titles are measured again after the marks are drawn.
    await until(() => allMarks(element).every(isClear), 'no mark covers its title');
  });

  it('makes the signs of the list larger, and sets the years of the overview below its line', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list', controls: 'full' }, { widthPx: 1200 });
    const signPx = (): number => all(element, '.item .sign')[0]!.getBoundingClientRect().width;
    const before = signPx();
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    await element.settled;
    expect(signPx() / before).to.be.closeTo(2, 0.05);
    element.view = 'chart';
    await element.settled;
    await until(() => all(element, '.overview .word').length > 0, 'the overview has words');
    const line = one(element, '.overview .base').getBoundingClientRect().bottom;
    const end = one(element, '.overview').getBoundingClientRect().bottom;
    for (const word of all(element, '.overview .word')) {
      const { top, bottom } = word.getBoundingClientRect();
      expect(top, textOf(word)).to.be.at.least(line - 4);
      expect(bottom, textOf(word)).to.be.at.most(end);
    }
  });

  it('leaves a title as whole as smaller text does, if there is room', async () => {
    const element = await mount({ data: titled(LONG), view: 'chart' }, { widthPx: 1200 });
    const titles = (): readonly string[] => boxesOf(element, '.mark .label').map(({ text }) => text);
    expect(titles()).to.include(LONG);
    await enlarge(element);
    await until(() => titles().includes(LONG), 'the title is whole');
    for (const { left, right } of boxesOf(element, '.mark .label')) {
      expect(left).to.be.at.least(one(element, '.window').getBoundingClientRect().left - 1);
      expect(right).to.be.at.most(one(element, '.window').getBoundingClientRect().right + 1);
    }
  });

  it('sets the names of lanes above their rows where titles would have little room beside them', async () => {
    const element = await mount({ data: titled(LONG), view: 'chart' }, { widthPx: 760 });
    expect(partOf(element, 'chart').classList.contains('heads')).to.equal(false);
    await enlarge(element);
    await until(() => partOf(element, 'chart').classList.contains('heads'), 'names stand above');
    await until(() => boxesOf(element, '.mark .label').some(({ text }) => text === LONG), 'the title is whole');
  });

  it('gives titles above crowded columns no more than six tenths of the chart, so that they have room', async () => {
    const entries = Array.from({ length: 240 }, (_, at) => ({
      ...{ id: `e${at}`, kind: 'event', date: new Date(Date.UTC(2025, 0, 1 + (at % 60))).toISOString().slice(0, 10) },
      title: `${LONG}, for the ${at}th time since the war began`,
    }));
    const element = await mount({ data: { title: 'A crowd', entries }, view: 'chart' }, { widthPx: 1200 });
    await enlarge(element);
    await until(() => all(element, '.mark .label').length > 0, 'there are titles');
    const most = one(element, '.window').getBoundingClientRect().width * 0.6;
    for (const { left, right } of boxesOf(element, '.mark .label')) expect(right - left).to.be.at.most(most + 1);
  });

  it('widens the ring of what was found, and the sign of how sure an entry is, with the mark', async () => {
    const data = { ...TWO_BURSTS, entries: TWO_BURSTS.entries.slice(0, 5) };
    const element = await mount({ data, view: 'chart', query: 'Title' }, { widthPx: 1200 });
    await until(() => all(element, '.found-ring').length > 0, 'rings are drawn');
    const widest = (selector: string): number =>
      Math.max(...boxesOf(element, selector).map(({ left, right }) => right - left));
    const before = [widest('.found-ring'), widest('.status-sign .half, .status-sign path:not(.ground)')];
    await enlarge(element);
    await until(() => widest('.found-ring') > 1.4 * before[0]!, 'the ring is wider');
    expect(widest('.found-ring')).to.be.greaterThan(widest('.mark .glyph > path'));
    expect(widest('.status-sign .half, .status-sign path:not(.ground)') / before[1]!).to.be.closeTo(1.5, 0.1);
  });

  it('leaves the signs of folds out where their strip is narrower', async () => {
    const entries = Array.from({ length: 27 }, (_, at) => {
      const year = 2000 + 3 * Math.floor(at / 3);
      return { id: `e${at}`, kind: 'event', date: `${year}-03-0${1 + (at % 3)}`, title: `Event ${at}` };
    });
    const element = await mount({ data: { title: 'Many folds', entries }, view: 'chart' }, { widthPx: 700 });
    await enlarge(element);
    const strips = boxesOf(element, '.fold-signs');
    expect(strips.length).to.be.greaterThan(5);
    for (const [at, { left, right }] of strips.entries()) {
      const { scrollWidth, clientWidth } = all(element, '.fold-signs')[at]!;
      expect(scrollWidth, `${right - left} px`).to.be.at.most(Math.max(clientWidth, 24));
    }
  });

  it('leaves the sign of the filters in sight beside their number', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', filter: { kind: ['event'] } }, { widthPx: 760 });
    await enlarge(element);
    await until(() => one(element, '.filter-button .icon').getBoundingClientRect().width > 0, 'signs stand for words');
    const sign = one(element, '.filter-button .icon').getBoundingClientRect();
    const number = one(element, '.badge').getBoundingClientRect();
    const across = Math.min(sign.right, number.right) - Math.max(sign.left, number.left);
    const down = Math.min(sign.bottom, number.bottom) - Math.max(sign.top, number.top);
    expect((Math.max(0, across) * Math.max(0, down)) / (sign.width * sign.height)).to.be.at.most(0.5);
  });

  it('makes the closed colour key as high as its words', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 360 });
    await until(() => all(element, '.key > summary').length === 1, 'the key is there');
    await enlarge(element);
    const { scrollHeight, clientHeight } = one(element, '.key > summary');
    expect(scrollHeight).to.be.at.most(clientHeight);
  });
});
