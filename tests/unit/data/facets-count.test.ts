import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countFacets } from '../../../src/data/facets-count.js';
import { facetSize, facetValue, facetValues } from '../../../src/data/facets.js';
import { FACETS, withValue } from '../../../src/data/filter.js';
import { filterEntries } from '../../../src/data/filter-entries.js';
import { aFilter, aModel, passes, VALUES, valuesOf } from './filter-model.js';

describe('counts of facets', () => {
  it('count what has the value and passes all the other facets', () => {
    fc.assert(
      fc.property(aModel, aFilter, (model, filter) => {
        const counts = countFacets(model, filter);
        for (const facet of FACETS) {
          const expected = VALUES[facet].map((value) => {
            const entries = [...model.order].map((index) => model.entries.at(index)!);
            const others = FACETS.filter((other) => other !== facet);
            return entries.filter(
              (entry) =>
                valuesOf(entry, facet).includes(value) && others.every((other) => passes(entry, filter, other)),
            ).length;
          });
          expect([...counts[facet]], facet).to.deep.equal(expected);
        }
      }),
    );
  });

  it('say what choosing a value alone in its facet would show', () => {
    fc.assert(
      fc.property(aModel, aFilter, fc.constantFrom(...FACETS), fc.nat(), (model, filter, facet, at) => {
        const value = VALUES[facet][at % VALUES[facet].length]!;
        const alone = withValue({ ...filter, [facet]: [] }, facet, value, true);
        expect(countFacets(model, filter)[facet][at % VALUES[facet].length]).to.equal(
          filterEntries(model, alone).length,
        );
      }),
    );
  });

  it('stand at the places of the values', () => {
    fc.assert(
      fc.property(aModel, (model) => {
        for (const facet of FACETS) {
          const values = facetValues(model, facet);
          const found = Array.from({ length: facetSize(values) }, (_, place) => facetValue(values, place));
          expect(found).to.deep.equal(VALUES[facet]);
        }
      }),
      { numRuns: 1 },
    );
  });
});
