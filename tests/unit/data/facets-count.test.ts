import { expect } from 'chai';
import fc from 'fast-check';
import { countFacets, countValues } from '../../../src/dataset/data/facets-count.js';
import { facetPlace, facetSize, facetValue, facetValues } from '../../../src/dataset/data/facet-table.js';
import { FACETS } from '../../../src/dataset/data/facets.js';
import { withValue } from '../../../src/features/filters/with-value.js';
import { filterEntries, hiddenBy, type Narrowing } from '../../../src/dataset/data/filter-entries.js';
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
          const values = facetValues(model, facet);
          const counted = VALUES[facet].map((value) => counts[facet][facetPlace(values, value)] ?? 0);
          expect(counted, facet).to.deep.equal(expected);
        }
      }),
    );
  });

  it('say what choosing a value alone in its facet would show', () => {
    fc.assert(
      fc.property(aModel, aFilter, fc.constantFrom(...FACETS), fc.nat(), (model, filter, facet, at) => {
        const value = VALUES[facet][at % VALUES[facet].length]!;
        const alone = withValue({ ...filter, [facet]: [] }, facet, value, true);
        const place = facetPlace(facetValues(model, facet), value);
        expect(countFacets(model, filter)[facet][place]).to.equal(filterEntries(model, alone).length);
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

  it('narrow by each of any number of facets, and count what the others leave', () => {
    const words = ['a', 'b'];
    const facet = fc.record({
      column: fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 6 }),
      chosen: fc.subarray(words),
    });
    fc.assert(
      fc.property(fc.array(facet, { minLength: 9, maxLength: 40 }), (given) => {
        const facets = given.map(({ column, chosen }): Narrowing => ({
          values: { words, column: Uint8Array.from(column), first: 0 },
          chosen,
        }));
        const passesOne = (entry: number, { column, chosen }: (typeof given)[number]): boolean =>
          chosen.length === 0 || chosen.includes(words[column[entry]!]!);
        const entries = [0, 1, 2, 3, 4, 5];
        const hidden = hiddenBy(entries.length, facets);
        for (const entry of entries) {
          expect((hidden?.[entry] ?? 0) === 0).to.equal(given.every((one) => passesOne(entry, one)));
        }
        for (const [place, counts] of countValues(entries.length, facets).entries()) {
          const others = given.filter((_, other) => other !== place);
          const left = entries.filter((entry) => others.every((one) => passesOne(entry, one)));
          expect([...counts]).to.deep.equal(
            words.map((_, word) => left.filter((entry) => given[place]!.column[entry] === word).length),
          );
        }
      }),
    );
  });
});
