import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { EMPTY_FILTER, type Filter } from '../../../src/dataset/data/filter.js';
import type { Facet } from '../../../src/dataset/data/facets.js';
import { readFilter } from '../../../src/dataset/data/filter-read.js';
import { aModel, VALUES } from './filter-model.js';

const model = createModel(
  {
    parties: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    actors: [{ id: '__proto__', name: 'Odd' }],
    entries: [{ id: 'e', kind: 'event', date: '2022', title: 'x', parties: ['a'] }],
  },
  { timeZone: 'UTC' },
);

const codes = (value: unknown): readonly string[] => readFilter(value, model).issues.map(({ code }) => code);
const read = (value: unknown): Filter => readFilter(value, model).filter;

describe('a filter that is read', () => {
  it('has the values that the dataset knows', () => {
    const value = { party: ['b', 'a', 'b'], kind: ['event'], status: ['claimed'], actor: ['__proto__'] };
    const { filter, issues } = readFilter(value, model);
    expect(filter).to.deep.equal({ kind: ['event'], party: ['b', 'a'], actor: ['__proto__'], status: ['claimed'] });
    expect(issues).to.deep.equal([]);
  });

  it('is empty for nothing, without an issue', () => {
    for (const value of [undefined, null, {}, { party: [] }, { party: undefined }]) {
      expect(readFilter(value, model)).to.deep.equal({ filter: EMPTY_FILTER, issues: [] });
    }
    expect(read({ party: [] })).to.equal(EMPTY_FILTER);
  });

  it('leaves out what is unknown, and reports the first of each sort', () => {
    const value = { colour: ['red'], shape: ['round'], party: ['x', 'a', 'y', 7], kind: ['rumour'], topic: 'talks' };
    const { filter, issues } = readFilter(value, model);
    expect(filter).to.deep.equal({ party: ['a'] });
    expect(issues.map(({ code, severity, path, value: shown }) => [code, severity, path, shown])).to.deep.equal([
      ['unknown-field', 'warning', 'filter', 'colour'],
      ['unknown-id', 'warning', 'filter.kind', 'rumour'],
      ['wrong-type', 'warning', 'filter.topic', 'talks'],
    ]);
    expect(issues[1]!.message).to.equal('filter.kind: no kind has this id ("rumour")');
  });

  it('is empty for a value that is not an object of lists', () => {
    for (const value of [7, 'party=a', true, [], ['party'], () => undefined, Symbol('x')]) {
      expect(read(value)).to.equal(EMPTY_FILTER);
      expect(codes(value)).to.deep.equal(['wrong-type']);
    }
  });

  it('says what was expected in its place', () => {
    const messages = (value: unknown): readonly string[] =>
      readFilter(value, model).issues.map(({ message }) => message);
    expect(messages('a')).to.deep.equal(['filter: expected an object of lists ("a")']);
    expect(messages({ party: 'a' })).to.deep.equal(['filter.party: expected a list ("a")']);
    expect(messages({ colour: [] })).to.deep.equal(['filter: unknown field ("colour")']);
  });

  it('has at most a thousand values of a facet', () => {
    const parties = Array.from({ length: 1500 }, (_, index) => ({ id: `p${index}`, name: 'P' }));
    const large = createModel(
      { parties, entries: [{ id: 'e', kind: 'event', date: '2022', title: 'x' }] },
      { timeZone: 'UTC' },
    );
    const { filter, issues } = readFilter({ party: parties.map(({ id }) => id) }, large);
    expect(filter.party).to.have.lengthOf(1000);
    expect(issues.map(({ message }) => message)).to.deep.equal(['filter.party: cut to 1000 values']);
    const most = { party: parties.slice(0, 1000).map(({ id }) => id) };
    expect(readFilter(most, large)).to.deep.equal({ filter: most, issues: [] });
  });

  it('takes what throws when it is looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = {
      get party(): never {
        throw new Error('no');
      },
      kind: ['event'],
    };
    expect(read(proxy)).to.equal(EMPTY_FILTER);
    expect(read(thrower)).to.deep.equal({ kind: ['event'] });
    expect(codes(thrower)).to.deep.equal(['wrong-type']);
    expect(read({ party: new Proxy(['a'], { get: () => Infinity }) })).to.equal(EMPTY_FILTER);
    expect(read({ party: Object.assign([], { length: 4_000_000_000 }) })).to.equal(EMPTY_FILTER);
  });

  it('never throws, gives known values only and one issue of a code', () => {
    fc.assert(
      fc.property(
        aModel,
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(VALUES)), fc.anything()),
        (any, one, two) => {
          for (const value of [one, two]) {
            const { filter, issues } = readFilter(value, any);
            for (const [facet, values] of Object.entries(filter)) {
              expect(VALUES[facet as Facet]).to.include.members([...values!]);
            }
            expect(new Set(issues.map(({ code }) => code)).size).to.equal(issues.length);
          }
        },
      ),
    );
  });

  it('returns the filter that it was given', () => {
    const filter: Filter = { kind: ['statement'], party: ['a', 'b'] };
    expect(readFilter(JSON.parse(JSON.stringify(filter)), model).filter).to.deep.equal(filter);
  });
});
