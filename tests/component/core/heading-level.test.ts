/** Headings begin at the level of the page around the element. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { all, mount } from '../mount.js';
import { until } from '../until.js';

const levels = (element: ConflictTimeline): readonly number[] => [
  ...new Set(
    all(element, '[part~="frame"] :is(h2, h3, h4)').map((heading) =>
      Number(heading.getAttribute('aria-level') ?? heading.localName[1]),
    ),
  ),
];

describe('the level of headings', () => {
  it('is that of the tags without a wish of the page', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list' });
    expect(levels(element)).to.deep.equal([2, 3]);
  });

  it('is that of the attribute, and those of entries the next', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list' });
    element.setAttribute('heading-level', '4');
    await until(() => levels(element).join() === '4,5', 'the levels of the page');
    element.view = 'chart';
    element.select('2022-3');
    await element.settled;
    expect(levels(element), 'a card').to.deep.equal([4, 5]);
    element.headingLevel = 2;
    await element.settled;
    expect(levels(element)).to.deep.equal([2, 3]);
  });

  it('is 2 for a level that there is not', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'list', headingLevel: 7 });
    expect(element.headingLevel).to.equal(2);
    expect(levels(element)).to.deep.equal([2, 3]);
  });
});
