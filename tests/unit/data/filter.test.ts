import { expect } from 'chai';
import fc from 'fast-check';
import { createFilter } from '../../../src/dataset/data/create-filter.js';
import { countValues, EMPTY_FILTER, isEmptyFilter, sameFilter } from '../../../src/dataset/data/filter.js';
import { withValue } from '../../../src/features/filters/with-value.js';
import { FACETS } from '../../../src/dataset/data/facets.js';
import { filterEntries } from '../../../src/dataset/data/filter-entries.js';
import { aFilter, aModel, passes } from './filter-model.js';

describe('a filter', () => {
  it('keeps no facet without values and no value twice', () => {
    expect(createFilter({ kind: [], party: ['a', 'b', 'a'] })).to.deep.equal({ party: ['a', 'b'] });
    expect(createFilter({ kind: [] })).to.equal(EMPTY_FILTER);
  });

  it('cannot be changed by the code that gets it', () => {
    const filter = createFilter({ party: ['a'] });
    expect(Object.isFrozen(filter) && Object.isFrozen(filter.party)).to.equal(true);
  });

  it('takes a value in and out again', () => {
    const one = withValue(EMPTY_FILTER, 'status', 'claimed', true);
    const two = withValue(one, 'party', 'a', true);
    expect(two).to.deep.equal({ party: ['a'], status: ['claimed'] });
    expect(withValue(two, 'party', 'a', true)).to.deep.equal(two);
    expect(withValue(two, 'status', 'claimed', false)).to.deep.equal({ party: ['a'] });
    expect(withValue(one, 'status', 'claimed', false)).to.equal(EMPTY_FILTER);
  });

  it('is empty where nothing is chosen', () => {
    expect(isEmptyFilter({ kind: [] })).to.equal(true);
    expect(isEmptyFilter({ kind: ['event'] })).to.equal(false);
    expect(countValues({ kind: ['event'], party: ['a', 'b'] })).to.equal(3);
  });

  it('is the same in any order of its values', () => {
    expect(sameFilter({ party: ['a', 'b'] }, { party: ['b', 'a', 'a'], kind: [] })).to.equal(true);
    expect(sameFilter({ party: ['a', 'b'] }, { party: ['a'] })).to.equal(false);
    expect(sameFilter({ party: ['a'] }, { actor: ['a'] })).to.equal(false);
    expect(sameFilter({ party: ['a'] }, { party: ['b'] })).to.equal(false);
    expect(sameFilter({ party: ['a', 'b'] }, { party: ['b', 'c'] })).to.equal(false);
    expect(sameFilter({ party: ['a'] }, { party: ['a'], kind: ['event'] })).to.equal(false);
  });
});

describe('filtered entries', () => {
  it('are those that pass every facet, in the order of the model', () => {
    fc.assert(
      fc.property(aModel, aFilter, (model, filter) => {
        const expected = [...model.order].filter((index) =>
          FACETS.every((facet) => passes(model.entries.at(index)!, filter, facet)),
        );
        expect([...filterEntries(model, filter)]).to.deep.equal(expected);
      }),
    );
  });

  it('are the very order of the model where nothing is hidden', () => {
    fc.assert(
      fc.property(aModel, (model) => {
        expect(filterEntries(model, EMPTY_FILTER)).to.equal(model.order);
        expect(filterEntries(model, { kind: ['event', 'statement'] })).to.equal(model.order);
      }),
    );
  });

  it('are all where the dataset knows none of the values', () => {
    fc.assert(
      fc.property(aModel, (model) => {
        expect(filterEntries(model, { party: ['nobody'], kind: ['rumour'] })).to.equal(model.order);
      }),
    );
  });
});
