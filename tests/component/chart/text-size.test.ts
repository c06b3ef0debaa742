// Text of twice the size: marks grow with it, and stay clear of their titles.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, mount, one, textOf } from '../mount.js';
import { until } from '../until.js';

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
    // Titles are measured again once the marks are drawn.
    await until(() => all(element, '.mark').every(isClear), 'no mark covers its title');
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
});
