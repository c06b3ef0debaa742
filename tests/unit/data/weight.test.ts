import { expect } from 'chai';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { DEFAULT_WEIGHT } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

const COLUMNS = { start: [0, 1, 2, 3], title: ['A', 'B', 'C', 'D'] };

const modelOf = (value: unknown) => createModel(validateDataset(value).dataset!, { timeZone: 'UTC' });
const entriesOf = (weights: readonly (number | undefined)[]) =>
  weights.map((weight, row) => ({
    id: `e${row}`,
    kind: 'event',
    date: '2022',
    title: 'T',
    ...(weight !== undefined && { weight }),
  }));

describe('the weight of entries', () => {
  it('is a column, with the middle for those that have none', () => {
    const { weight } = modelOf({ entries: entriesOf([undefined, 1, 0, 0.25]) });
    expect([...weight!]).to.deep.equal([DEFAULT_WEIGHT, 1, 0, 0.25]);
  });

  it('has no column if no entry has one', () => {
    expect(modelOf({ entries: entriesOf([undefined, undefined]) }).weight).to.equal(undefined);
    expect(modelOf({ columns: COLUMNS }).weight).to.equal(undefined);
  });

  it('is read from a column, and invalid values are counted', () => {
    const validation = validateDataset({ columns: { ...COLUMNS, weight: [Number.NaN, 1, 7, -1] } });
    expect(validation.issues.map(({ message, count }) => [message, count])).to.deep.equal([
      ['columns.weight[2]: expected a number from 0 to 1 (7) and 1 more like it', 2],
    ]);
    const model = createModel(validation.dataset!, { timeZone: 'UTC' });
    expect([...model.weight!]).to.deep.equal([DEFAULT_WEIGHT, 1, DEFAULT_WEIGHT, DEFAULT_WEIGHT]);
    expect([0, 1, 2].map((row) => model.entries.at(row)?.weight)).to.deep.equal([undefined, 1, undefined]);
  });

  it('stays with its row where other rows cannot be shown', () => {
    const start = [0, Number.NaN, 2, 3];
    const model = modelOf({ columns: { ...COLUMNS, start, weight: Float64Array.of(0, 1, 0.25, 0.75) } });
    expect([...model.weight!]).to.deep.equal([0, 0.25, 0.75]);
  });

  it('is not read from anything but a column of numbers', () => {
    const { issues, dataset } = validateDataset({ columns: { ...COLUMNS, weight: 5 } });
    expect(issues.map(({ message }) => message)).to.deep.equal(['columns.weight: expected a list of numbers (5)']);
    expect(createModel(dataset!, { timeZone: 'UTC' }).weight).to.equal(undefined);
  });
});
