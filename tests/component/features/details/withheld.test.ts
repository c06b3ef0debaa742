import { expect } from '@open-wc/testing';
import { TWO_BURSTS } from '../../datasets.js';
import { markOf, mount, partsOf } from '../../mount.js';

describe('a page that cancels the event of an opened entry', () => {
  it('shows the entry itself: the mark is selected, and no card opens', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { widthPx: 1200 });
    const seen: (string | undefined)[] = [];
    const cancel = (event: Event & { id?: string }): void => {
      seen.push(event.id);
      event.preventDefault();
    };
    element.addEventListener('timeline-select', cancel);
    element.select('2022-3');
    await element.settled;
    expect(seen).to.deep.equal(['2022-3']);
    expect(element.selected).to.equal('2022-3');
    expect(markOf(element, 'Title 2022-3').getAttribute('aria-selected')).to.equal('true');
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
    element.requestUpdate();
    await element.settled;
    expect(partsOf(element, 'details'), 'it stays closed').to.have.lengthOf(0);
    element.removeEventListener('timeline-select', cancel);
    element.select('2022-1');
    await element.settled;
    expect(partsOf(element, 'details')).to.have.lengthOf(1);
    element.select('2022-3');
    await element.settled;
    expect(partsOf(element, 'details'), 'nobody cancelled this one').to.have.lengthOf(1);
  });

  it('cannot cancel the end of it', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', selected: '2022-3' }, { widthPx: 1200 });
    element.addEventListener('timeline-select', (event) => {
      expect(event.cancelable).to.equal(false);
    });
    element.select('unknown');
    await element.settled;
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
  });
});
