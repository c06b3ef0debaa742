import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../../datasets.js';
import { all, mount, one, textOf } from '../../mount.js';

describe('the table after a zoom', () => {
  it('opens at the window of the chart, in a region of its own, while it is in order of time', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'table' });
    const show = async (view: 'chart' | 'table'): Promise<void> => {
      element.view = view;
      await element.settled;
    };
    const firstInSight = (): string => {
      const end = one(element, 'thead').getBoundingClientRect().bottom;
      const below = all(element, 'tbody[data-entry]').find((row) => row.getBoundingClientRect().top >= end - 1);
      return textOf(below!.querySelector('.toggle'));
    };
    await show('chart');
    element.zoomTo({ start: Date.UTC(2025, 2, 3), end: Date.UTC(2025, 2, 5) });
    await element.settled;
    element.style.setProperty('block-size', '240px');
    await show('table');
    const region = one(element, '.table-region');
    expect(region.clientHeight, 'it scrolls').to.be.lessThan(region.scrollHeight);
    expect(firstInSight()).to.match(/^Title 2025-[123]$/);
    all(element, 'thead button')
      .find((button) => textOf(button).startsWith('Title'))!
      .click();
    await element.settled;
    await show('chart');
    await show('table');
    expect(one(element, '.table-region').scrollTop, 'sorted by title').to.equal(0);
  });
});
