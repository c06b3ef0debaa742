import { expect } from 'chai';
import { shareHeight, type LaneNeed } from '../../../src/drawing/layout/lane-heights.js';
import { shareColumns } from '../../../src/drawing/layout/clusters.js';

const BUDGET = { budgetPx: 1000, minPx: 100, floorPx: 100, easyPx: 150, sparePx: 0 };

const crowd = (dotsPx: number, count: number): LaneNeed => ({
  rowsPx: undefined,
  columns: () => ({ leastPx: 0, dotsPx, maxPx: () => 2 * dotsPx }),
  count,
  collapsed: false,
});

describe('the height that lanes of columns share', () => {
  const needs = [crowd(500, 9000), crowd(350, 400), crowd(250, 300)];
  const heights = (sparePx: number): readonly number[] =>
    shareHeight(needs, { ...BUDGET, sparePx }, { shareColumns }).map(({ px }) => px);

  it('is the budget, and lets those be dots that need least', () => {
    const [most, middle, least] = heights(0);
    expect(most! + middle! + least!).to.be.within(997, 1000);
    expect(middle).to.be.at.least(350);
    expect(least).to.be.at.least(250);
    expect(most).to.be.lessThan(500);
  });

  it('lets none be dots beside bars of up to ten times as many', () => {
    const near = [crowd(500, 900), crowd(350, 400), crowd(250, 300)];
    const px = shareHeight(near, BUDGET, { shareColumns }).map((lane) => lane.px);
    expect(px.reduce((sum, each) => sum + each, 0)).to.be.within(997, 1000);
    // By the root of their numbers, beyond the same least.
    expect((px[0]! - 100) / (px[1]! - 100)).to.be.closeTo(Math.sqrt(900 / 400), 0.02);
    expect((px[0]! - 100) / (px[2]! - 100)).to.be.closeTo(Math.sqrt(900 / 300), 0.02);
  });

  it('is a little more where all can be dots with that', () => {
    expect(heights(100)).to.deep.equal([500, 350, 250]);
    expect(heights(99)).to.deep.equal(heights(0));
  });

  it('does not fall below the least of each lane where the budget is low', () => {
    const low = shareHeight(needs, { ...BUDGET, budgetPx: 120 }, { shareColumns });
    expect(low.map(({ px }) => px)).to.deep.equal([150, 150, 150]);
  });

  it('leaves no lane in rows beside one in columns with less than ten times as many', () => {
    const inRows = (count: number): LaneNeed => ({ ...crowd(60, count), rowsPx: 40 });
    const formsOf = (...counts: readonly number[]): readonly boolean[] =>
      shareHeight([crowd(350, 900), ...counts.map(inRows)], BUDGET, { shareColumns }).map(({ rows }) => rows);
    expect(formsOf(60, 5)).to.deep.equal([false, true, true]);
    // One that turns is compared with the next: 12 entries in rows beside 95 dots would be no better.
    expect(formsOf(95, 12, 1)).to.deep.equal([false, false, false, true]);
  });
});
