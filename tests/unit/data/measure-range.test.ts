import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Dataset, Entry } from '../../../src/dataset/data/dataset.js';
import { countFacets } from '../../../src/dataset/data/facets-count.js';
import { filterEntries } from '../../../src/dataset/data/filter-entries.js';
import { readFilter } from '../../../src/dataset/data/filter-read.js';
import { rangeText, readRange } from '../../../src/dataset/data/measure-range.js';

const MEASURES: readonly NonNullable<Entry['measures']>[] = [
  { __proto__: 5 },
  { killed: 3 },
  { killed: { value: 10, low: 4, high: 40 } },
  { killed: 0, wounded: 7 },
  {},
];
const dataset: Dataset = {
  measures: [
    { id: 'killed', name: 'Killed' },
    { id: 'wounded', name: 'Wounded' },
  ],
  entries: MEASURES.map((measures, at) => ({
    id: `e${at}`,
    kind: at === 3 ? 'statement' : 'event',
    date: `2022-01-0${at + 1}`,
    title: 'T',
    measures,
  })),
};
const model = createModel(dataset, { timeZone: 'UTC' });

describe('a range of a measure', () => {
  it('comes back from its text as it was', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    fc.assert(
      fc.property(end, end, fc.boolean(), fc.boolean(), (one, other, openFrom, openTo) => {
        const from = openFrom ? -Infinity : Math.min(one, other);
        const to = openTo && !openFrom ? Infinity : Math.max(one, other);
        const [read] = [readRange(rangeText({ from, to }))];
        expect(read!.from).to.equal(from);
        expect(read!.to).to.equal(to);
      }),
    );
  });

  it('is invalid in any other form', () => {
    for (const text of ['', '..', '5', '5..1', '1...5', '1..2..3', 'a..b', '0x1..', '1e999..', 'NaN..', '..Infinity']) {
      expect(readRange(text), text).to.equal(undefined);
    }
  });
});

describe('a filter by a measure', () => {
  const shown = (...ranges: readonly string[]): readonly number[] => [
    ...filterEntries(model, { 'measure:killed': ranges }),
  ];

  it('shows what lies between both ends by its best estimate; what gives none is in no range', () => {
    expect(shown('0..3')).to.deep.equal([1, 3]);
    expect(shown('4..')).to.deep.equal([2]);
    expect(shown('11..')).to.deep.equal([]);
    expect(shown('..-1')).to.deep.equal([]);
  });

  it('takes several ranges as alternatives, and narrows with the facets', () => {
    expect(shown('..0', '10..10')).to.deep.equal([2, 3]);
    expect([...filterEntries(model, { 'measure:killed': ['..3'], kind: ['event'] })]).to.deep.equal([1]);
    expect([...filterEntries(model, { 'measure:killed': ['..3'], 'measure:wounded': ['1..'] })]).to.deep.equal([3]);
  });

  it('counts for the values of every facet', () => {
    expect([...countFacets(model, { 'measure:killed': ['..3'] }).kind]).to.deep.equal([1, 1]);
  });

  it('counts for nothing where the dataset has no such measure', () => {
    expect(filterEntries(model, { 'measure:__proto__': ['1..'] })).to.equal(model.order);
  });

  it('is read with what is wrong in it, and written in one way', () => {
    const { filter, issues } = readFilter(
      { 'measure:killed': ['010.0..', 'many', 5], 'measure:nobody': ['1..'] },
      model,
    );
    expect(filter).to.deep.equal({ 'measure:killed': ['10..'] });
    expect(issues.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unknown-field', 'filter'],
      ['wrong-value', 'filter.measure:killed'],
    ]);
    expect(issues[1]!.message).to.contain('many');
  });
});
