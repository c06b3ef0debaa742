import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { hasManyEntries } from '../../../src/dataset/data/read-list.js';
import { validateSteps } from '../../../src/dataset/data/validate-steps.js';

const COUNT = 3000;
const HEAD = { title: 'Many', parties: [{ id: 'p', name: 'P' }], story: [{ heading: 'First', entry: 'e0' }] };
const ENTRIES = Array.from({ length: COUNT }, (_, row) => ({
  id: row === 7 ? 'e6' : `e${row}`,
  kind: 'event',
  date: row % 100 === 99 ? 'never' : '2022-02-24',
  title: `Title ${row}`,
  parties: ['p'],
  relations: [{ type: 'follows', target: `e${(row + 1) % COUNT}` }],
}));

describe('validateSteps', () => {
  it('finds what validateDataset finds, a few hundred entries a step', () => {
    const value = { ...HEAD, entries: ENTRIES };
    const steps = validateSteps(value);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(count).to.be.within(5, 20);
    const [found, expected] = [step.value, validateDataset(value)];
    expect([found.count, found.unclearCount]).to.deep.equal([expected.count, expected.unclearCount]);
    expect(found.unclearCount).to.equal(COUNT / 100);
    expect(found.dataset?.entries).to.deep.equal(expected.dataset?.entries);
    expect(found.dataset?.story).to.deep.equal(expected.dataset?.story);
    const words = (issues: typeof found.issues): readonly string[] => issues.map(({ message }) => message).sort();
    expect(words(found.issues)).to.deep.equal(words(expected.issues));
  });

  it('leaves few entries, columns and invalid values to the reader without steps', () => {
    for (const value of [
      undefined,
      5,
      {},
      { entries: 5 },
      { ...HEAD, entries: ENTRIES.slice(0, 5) },
      { columns: {} },
      { entries: { length: COUNT } },
      Object.assign([], { entries: ENTRIES }),
    ]) {
      expect(hasManyEntries(value)).to.equal(false);
      expect(finish(validateSteps(value)).count).to.equal(validateDataset(value).count);
    }
  });

  it('takes its time from two thousand entries on, and up to as many as are read', () => {
    const withLength = (length: number) => ({
      entries: new Proxy([], { get: (list, key) => (key === 'length' ? length : (Reflect.get(list, key) as unknown)) }),
    });
    const counts = [1999, 2000, 2_000_000, 2_000_001];
    expect(counts.map((count) => hasManyEntries(withLength(count)))).to.deep.equal([false, true, true, false]);
  });

  it('pauses before each five hundred', () => {
    const pausesOf = (count: number): number => {
      const steps = validateSteps({ entries: ENTRIES.slice(0, count) });
      let pauses = 0;
      while (steps.next().done !== true) pauses++;
      return pauses;
    };
    expect([1999, 2000, 2001, 3000].map(pausesOf)).to.deep.equal([0, 4, 5, 6]);
  });
});
