import { expect } from 'chai';
import { busiestDay } from '../../../src/dataset/data/busiest-day.js';
import { createDatasetModel } from '../layout/random-model.js';

const busiest = (...dates: readonly string[]) =>
  busiestDay(
    createDatasetModel({ entries: dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: 'x', date })) }),
  );

describe('the busiest day', () => {
  it('is the one day with most entries, as long as it is', () => {
    const day = busiest('2025-04-25', '2025-04-24', '2025-04-25', '2025-04-25', '2025-04-25T10:00:00Z');
    expect(day).to.deep.equal({ start: Date.UTC(2025, 3, 25), end: Date.UTC(2025, 3, 26), entry: undefined });
  });

  it('is none of few entries, of two equal days, of months and of lasting entries', () => {
    expect(busiest('2025-04-25', '2025-04-25')).to.equal(undefined);
    expect(busiest(...Array.from({ length: 3 }, () => ['2025-04-25', '2025-04-26']).flat())).to.equal(undefined);
    expect(busiest('2025-04', '2025-04', '2025-04')).to.equal(undefined);
    expect(busiest('2025-04-25/2025-04-25', '2025-04-25/2025-04-25', '2025-04-25/2025-04-25')).to.equal(undefined);
  });
});
