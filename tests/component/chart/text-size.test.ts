// Text of twice the size: marks grow with it, and stay clear of their titles.
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, mount } from '../mount.js';

const widths = (element: ConflictTimeline): readonly number[] =>
  all(element, '.mark .glyph > path:first-child').map((glyph) => glyph.getBoundingClientRect().width);

describe('larger text', () => {
  it('makes marks larger too, and none of them covers its title', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 1200 });
    const before = widths(element);
    element.style.setProperty('--conflict-timeline-font-size', '26px');
    await element.settled;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await element.settled;
    const after = widths(element);
    expect(after.length).to.be.greaterThan(5);
    expect(Math.min(...after) / Math.max(...before)).to.be.greaterThan(1.2);
    for (const mark of all(element, '.mark')) {
      const glyph = mark.querySelector('.glyph')!.getBoundingClientRect();
      const label = mark.querySelector('.label')?.getBoundingClientRect();
      if (label === undefined || label.width === 0) continue;
      const isAbove = label.bottom <= glyph.top + 6;
      expect(isAbove || label.left >= glyph.right - 1 || label.right <= glyph.left + 1).to.equal(true);
    }
  });
});
