import { expect } from '@open-wc/testing';
import { EMPTY_FILTER, type Filter } from '../../../../src/dataset/data/filter.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { buttonOf, focused, mount, partOf, partsOf, press, textOf } from '../../mount.js';
import { changes, chipNames, chips, crowd, marks } from './filter-parts.js';

describe('the chips', () => {
  const FILTER: Filter = { kind: ['statement'], party: ['north', 'south'] };

  detail('name what is filtered by, and each takes its value away', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: FILTER });
    expect(chipNames(element)).to.deep.equal([
      'Remove filter: Statement',
      'Remove filter: North',
      'Remove filter: South',
    ]);
    const told = changes(element);
    chips(element)[1]!.click();
    await element.settled;
    expect(element.filter).to.deep.equal({ kind: ['statement'], party: ['south'] });
    expect(told.map(({ filter, shown, total }) => ({ filter, shown, total }))).to.deep.equal([
      { filter: { kind: ['statement'], party: ['south'] }, shown: 0, total: 10 },
    ]);
  });

  it('are one stop for Tab; the focus goes to the next chip, the one before, then the button', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: FILTER });
    const stops = partOf(element, 'chips').querySelectorAll('[tabindex="0"]');
    expect(stops).to.have.lengthOf(1);
    chips(element)[0]!.focus();
    await press(element, 'ArrowRight');
    expect(focused(element) === chips(element)[1]).to.equal(true);
    await press(element, 'Enter');
    expect(focused(element)?.getAttribute('aria-label')).to.equal('Remove filter: South');
    await press(element, 'Enter');
    expect(focused(element)?.getAttribute('aria-label')).to.equal('Remove filter: Statement');
    await press(element, 'Enter');
    expect(focused(element) === buttonOf(element, 'Filters')).to.equal(true);
    expect(partsOf(element, 'chips')).to.have.lengthOf(0);
  });

  detail('have one button that shows all again', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: FILTER });
    buttonOf(element, 'Clear filters').click();
    await element.settled;
    expect(element.filter).to.equal(EMPTY_FILTER);
    expect(marks(element)).to.equal(10);
    expect(focused(element) === buttonOf(element, 'Filters')).to.equal(true);
  });

  detail('are at most a few dozen', async () => {
    const element = await mount({
      data: crowd(40),
      filter: { actor: Array.from({ length: 40 }, (_, index) => `a${index}`) },
    });
    expect(chipNames(element)).to.have.lengthOf(24);
    expect(textOf(partOf(element, 'chips').querySelector(':scope > span'))).to.equal('+16');
  });
});
