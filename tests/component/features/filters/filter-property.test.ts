import { expect } from '@open-wc/testing';
import { TimelineSelectEvent } from '../../../../src/entry-points/index.js';
import { EMPTY_FILTER, type Filter } from '../../../../src/dataset/data/filter.js';
import { TWO_BURSTS } from '../../datasets.js';
import { changes, chipNames, chips, choose, filterButtons, marks, openPanel } from './filter-parts.js';
import { detail } from '../../detail.js';
import { announced, buttonIn, buttonsIn, covered } from '../../look-ups.js';
import { buttonOf, focused, mount, partOf, partsOf, record, rootOf, shadowText, textOf, told } from '../../mount.js';

describe('a filter that hides all', () => {
  for (const view of ['chart', 'list'] as const) {
    detail(`says so in the place of the ${view}, and shows all again`, async () => {
      const element = await mount({ data: TWO_BURSTS, view, filter: { kind: ['statement'], party: ['south'] } });
      expect([...partsOf(element, 'chart'), ...partsOf(element, 'list')]).to.have.lengthOf(0);
      expect(shadowText(element)).to.contain('Two bursts');
      expect(covered(element)).to.contain('0 of 10 shown');
      expect(textOf(partOf(element, 'state'))).to.equal(
        'No entries match these filters 10 entries are hidden. Clear filters',
      );
      expect(buttonsIn(rootOf(element), 'Clear filters')).to.have.lengthOf(1);
      expect(filterButtons(element)).to.have.lengthOf(1);
      element.next();
      expect(element.selected).to.equal(undefined);
      buttonIn(partOf(element, 'state')).click();
      await element.settled;
      expect(partsOf(element, view)).to.have.lengthOf(1);
      expect(focused(element) === buttonOf(element, 'Filters')).to.equal(true);
    });
  }
});

describe('an open entry and a filter', () => {
  it('that hides it closes it and tells so; the focus goes to the button', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-1' });
    const { log, events } = record(element);
    partOf(element, 'details').focus();
    element.filter = { kind: ['statement'] };
    await element.settled;
    expect(element.selected).to.equal(undefined);
    expect(partsOf(element, 'details')).to.have.lengthOf(0);
    expect(focused(element) === buttonOf(element, 'Filters')).to.equal(true);
    expect(log).to.deep.equal([]);
    element.filter = {};
    await element.settled;
    element.select('2022-1');
    await openPanel(element);
    await choose(element, 'kind', 'Statement');
    expect(element.selected).to.equal(undefined);
    expect(log).to.deep.equal(['select', 'select', 'filter-change']);
    expect(told(events.slice(0, 2), TimelineSelectEvent).map(({ id }) => id)).to.deep.equal(['2022-1', undefined]);
  });

  detail('that leaves it stays open', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-3' });
    element.filter = { kind: ['statement'] };
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    expect(partsOf(element, 'details')).to.have.lengthOf(1);
  });

  detail('that hid it goes when it is opened', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: { kind: ['statement'] } });
    const told = changes(element);
    expect(element.select('2022-1')).to.equal(true);
    await element.settled;
    expect(element.selected).to.equal('2022-1');
    expect(element.filter).to.deep.equal({});
    expect(told).to.have.lengthOf(1);
    expect(announced(element)).to.equal('Filters removed. Title 2022-1 opened');
  });

  detail('steps over what is hidden', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: { kind: ['statement'] } });
    element.next();
    await element.settled;
    expect(element.selected).to.equal('2022-3');
    element.next();
    await element.settled;
    expect(element.selected).to.equal('2025-3');
  });
});

describe('the property filter', () => {
  detail('sets what is shown without telling anyone', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const told = changes(element);
    const { log } = record(element);
    element.filter = { party: ['south'], status: ['claimed'] };
    expect(element.filter).to.deep.equal({ party: ['south'], status: ['claimed'] });
    await element.settled;
    expect(element.filter).to.deep.equal({ party: ['south'], status: ['claimed'] });
    expect(marks(element)).to.equal(2);
    expect(told).to.have.lengthOf(0);
    expect(log).to.deep.equal([]);
    expect(element.hasAttribute('filter')).to.equal(false);
    element.filter = undefined;
    await element.settled;
    expect(marks(element)).to.equal(10);
  });

  detail('waits for the dataset', async () => {
    const element = await mount({ filter: { kind: ['statement'] } });
    expect(element.filter).to.deep.equal({ kind: ['statement'] });
    element.data = TWO_BURSTS;
    await element.settled;
    expect(marks(element)).to.equal(2);
  });

  detail('reports what it does not know, once, and leaves it out', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log } = record(element);
    element.filter = { party: ['south', 'west', 'east'], colour: ['red'] } as Filter;
    await element.settled;
    expect(element.filter).to.deep.equal({ party: ['south'] });
    expect(log).to.deep.equal(['issues']);
    expect(element.issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unknown-field', 'filter'],
      ['unknown-id', 'filter.party'],
    ]);
    element.filter = { party: ['south'] };
    await element.settled;
    expect(element.issues).to.deep.equal([]);
    expect(log).to.deep.equal(['issues', 'issues']);
  });

  detail('takes anything', async () => {
    const element = await mount({ data: TWO_BURSTS });
    for (const value of [7, 'party=south', [], { party: 'south' }, null, { party: [null, {}, Symbol('x')] }]) {
      element.filter = value as unknown as Filter;
      await element.settled;
      expect(element.filter).to.equal(EMPTY_FILTER);
      expect(marks(element)).to.equal(10);
    }
  });

  detail('is kept by a new dataset as far as its ids are there', async () => {
    const element = await mount({ data: TWO_BURSTS, filter: { party: ['north', 'south'], topic: ['talks'] } });
    const { log } = record(element);
    element.data = {
      ...TWO_BURSTS,
      topics: [],
      parties: [
        { id: 'south', name: 'South' },
        { id: 'west', name: 'West' },
      ],
    };
    await element.settled;
    expect(element.filter).to.deep.equal({ party: ['south'] });
    expect(log.filter((name) => name !== 'issues')).to.deep.equal(['load']);
    expect(chipNames(element)).to.deep.equal(['Remove filter: South']);
    element.data = { ...TWO_BURSTS };
    await element.settled;
    expect(element.filter).to.deep.equal({ party: ['north', 'south'], topic: ['talks'] });
    expect(element.issues).to.deep.equal([]);
    chips(element)[1]!.click();
    await element.settled;
    element.data = { ...TWO_BURSTS };
    await element.settled;
    expect(element.filter).to.deep.equal({ party: ['north'], topic: ['talks'] });
  });
});
