import { expect } from 'chai';
import fc from 'fast-check';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const HEAD = {
  parties: [{ id: 'p', name: 'Party' }],
  actors: [{ id: 'a', name: 'Ann', aliases: ['Annie'] }],
  topics: [{ id: 't', name: 'Talks' }],
  sources: [{ id: 's', title: 'Source' }],
};

const text = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('', ' ', 'x'.repeat(10_001)), fc.constant(5));
const mixed = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, 7, [], {}, 'odd') },
  );

const entry = fc.record(
  {
    id: mixed(fc.constantFrom('one', 'two', 'three', 'four')),
    kind: mixed(fc.constantFrom('event', 'statement')),
    date: mixed(fc.constantFrom('2022-02-24', '2022-02', '2022-02/2022-03', '2022-03/2022-02', 'never')),
    title: mixed(fc.constant('Title')),
    summary: mixed(text),
    asOf: mixed(fc.constantFrom('2022-02-24', '../2022')),
    parties: mixed(fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 })),
    actors: mixed(fc.array(fc.constantFrom('a', 'Annie', 'b'), { maxLength: 2 })),
    citations: mixed(
      fc.array(fc.record({ source: fc.constantFrom('s', 'r'), extra: fc.constant(1) }), { maxLength: 2 }),
    ),
    relations: mixed(
      fc.array(fc.record({ type: fc.constant('follows'), target: fc.constantFrom('one', 'two', 'gone') }), {
        maxLength: 2,
      }),
    ),
    quotes: mixed(fc.array(fc.record({ text: fc.constantFrom('Words', '') }), { maxLength: 2 })),
    speaker: mixed(fc.constantFrom('a', 'Somebody')),
    graphic: mixed(fc.boolean()),
    'x-own': fc.constant(1),
    unknown: fc.constant(1),
  },
  { requiredKeys: [] },
);

/** The same record, of a kind that is always read field by field. */
const guarded = (record: object): object => Object.assign(Object.create({ constructor: Object }) as object, record);

describe('plain entries', () => {
  it('are read to the same as any others', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const quick = validateDataset({ ...HEAD, entries });
        const careful = validateDataset({ ...HEAD, entries: entries.map(guarded) });
        expect(quick.dataset).to.deep.equal(careful.dataset);
        expect(quick.issues).to.deep.equal(careful.issues);
        expect(quick.unclear.map(({ fields, issues }) => [fields, issues])).to.deep.equal(
          careful.unclear.map(({ fields, issues }) => [fields, issues]),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are fresh objects, with fresh lists', () => {
    const given = { id: 'one', kind: 'event', date: '2022', title: 'T', parties: ['p'] };
    const entry = validateDataset({ ...HEAD, entries: [given] }).dataset?.entries[0];
    expect(entry).to.deep.equal(given);
    expect(entry).not.to.equal(given);
    expect(entry?.parties).not.to.equal(given.parties);
  });

  it('with an own __proto__ keep their own', () => {
    const forged = JSON.parse(
      '{"id":"one","kind":"event","date":"2022","title":"T","__proto__":{"summary":"S"}}',
    ) as object;
    const entry = validateDataset({ entries: [forged] }).dataset?.entries[0];
    expect(entry?.summary).to.equal(undefined);
    expect(Object.getPrototypeOf(entry)).to.equal(Object.prototype);
  });
});
