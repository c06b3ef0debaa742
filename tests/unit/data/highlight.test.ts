import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { GrowingDataset } from '../../../src/dataset/data/growing-dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const ENTRIES = [
  { id: 'a', kind: 'event', date: '2022-02-24', title: 'A' },
  { id: 'b', kind: 'event', date: '2022-03/..', title: 'B' },
];
const COLUMNS = { id: ['a', 'b'], date: ['2022-02-24', '2022-03/..'], title: ['A', 'B'] };

/** By each of the ways in which a dataset is read. */
function readings(highlight: unknown) {
  const growing = new GrowingDataset();
  growing.setHead({ highlight });
  for (const entry of ENTRIES) growing.add(entry);
  growing.end();
  return [
    validateDataset({ highlight, entries: ENTRIES }),
    validateDataset({ highlight, columns: COLUMNS }),
    growing.validation(),
  ].map(({ dataset, issues }) => ({
    highlight: createModel(dataset!, { timeZone: 'UTC' }).highlight,
    issues: issues.map(({ message }) => message),
  }));
}

describe('the highlight of a dataset', () => {
  it('is the time of an entry', () => {
    const start = Date.UTC(2022, 1, 24);
    for (const found of readings({ entry: 'a' })) {
      expect(found).to.deep.equal({ highlight: { start, end: start + 86_400_000, entry: 0 }, issues: [] });
    }
  });

  it('is open where the entry is', () => {
    for (const { highlight } of readings({ entry: 'b', range: '2020' })) {
      expect(highlight).to.deep.equal({ start: Date.UTC(2022, 2), end: Infinity, entry: 1 });
    }
  });

  it('is a range', () => {
    for (const { highlight } of readings({ range: '2022-02/2022-03' })) {
      expect(highlight).to.deep.equal({ start: Date.UTC(2022, 1), end: Date.UTC(2022, 3), entry: undefined });
    }
  });

  const FAULTS: readonly (readonly [unknown, string])[] = [
    [{ entry: 'c' }, 'highlight.entry: no entry has this id ("c")'],
    [{ range: 'soon' }, 'highlight.range: not an EDTF date ("soon")'],
    [{}, 'highlight.entry: missing'],
    ['a', 'highlight: expected an object ("a")'],
  ];
  for (const [given, message] of FAULTS) {
    it(`is none, and says why: ${message}`, () => {
      for (const found of readings(given)) {
        expect(found).to.deep.equal({ highlight: undefined, issues: [message] });
      }
    });
  }

  it('is absent if the dataset names none', () => {
    for (const found of readings(undefined)) expect(found).to.deep.equal({ highlight: undefined, issues: [] });
  });
});
