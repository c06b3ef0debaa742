import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { covered, only } from '../../look-ups.js';
import { mount, textOf } from '../../mount.js';
import { chipNames, chips, facet, facetNames, marks, noteOf, openPanel } from './filter-parts.js';

const DATA = {
  measures: [
    { id: 'killed', name: 'Killed', unit: 'people' },
    { id: 'same', name: 'Same everywhere' },
  ],
  entries: [3, 10, 2500, undefined].map((killed, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `2022-03-0${at + 1}`,
    title: `Entry ${at}`,
    measures: { same: 1, ...(killed === undefined ? {} : { killed }) },
  })),
};

const fields = (element: ConflictTimeline): readonly HTMLInputElement[] => [
  ...facet(element, 'measure:killed').querySelectorAll('input'),
];

async function type(element: ConflictTimeline, at: number, value: string): Promise<void> {
  const field = fields(element)[at]!;
  field.value = value;
  field.dispatchEvent(new Event('change'));
  await element.settled;
}

describe('a filter by a range', () => {
  detail('has two fields for each measure of which there are two numbers, with what there is in them', async () => {
    const element = await mount({ data: DATA });
    await openPanel(element);
    expect(facetNames(element)).to.deep.equal(['Killed (people)']);
    expect(fields(element).map(({ placeholder }) => placeholder)).to.deep.equal(['3', '2,500']);
    expect(fields(element).map(({ labels }) => textOf(labels![0]))).to.deep.equal(['from', 'to']);
    expect(noteOf(element, 'measure:killed')).to.equal('Known for 3 of 4');
  });

  detail('narrows by either end or both, in any order; chips and the header say so', async () => {
    const element = await mount({ data: DATA, view: 'chart' });
    await openPanel(element);
    await type(element, 0, '10');
    expect(element.filter).to.deep.equal({ 'measure:killed': ['10..'] });
    expect(marks(element)).to.equal(2);
    expect(covered(element)).to.contain('2 of 4 shown');
    expect(chipNames(element)).to.deep.equal(['Remove filter: Killed: at least 10 people']);
    await type(element, 1, '4');
    expect(element.filter).to.deep.equal({ 'measure:killed': ['4..10'] });
    expect(fields(element).map(({ value }) => value)).to.deep.equal(['4', '10']);
    expect(chipNames(element)).to.deep.equal(['Remove filter: Killed: 4–10 people']);
    await type(element, 0, '');
    expect(chipNames(element)).to.deep.equal(['Remove filter: Killed: at most 10 people']);
    only(chips(element)).click();
    await element.settled;
    expect(element.filter).to.deep.equal({});
    expect(fields(element).map(({ value }) => value)).to.deep.equal(['', '']);
  });

  detail('is set by a page, which gets an issue for an invalid range', async () => {
    const element = await mount({ data: DATA, view: 'chart', filter: { 'measure:killed': ['..9', 'all'] } });
    expect(marks(element)).to.equal(1);
    expect(chipNames(element)).to.deep.equal(['Remove filter: Killed: at most 9 people']);
    expect(element.issues.map(({ path }) => path)).to.contain('filter.measure:killed');
  });
});
