/** The heights of lanes that give rows to others, as numbers. */
import { expect } from 'chai';
import type { PlacedLane } from '../../../src/drawing/layout/arrangement.js';
import { DENSE_ROW_PX, MORE_PX, type LaneWindow } from '../../../src/drawing/layout/dense-rows.js';
import { fairHeights } from '../../../src/drawing/layout/fair-rows.js';
import { STACKED, WIDE } from './random-model.js';

const laneOf = (count: number): LaneWindow => ({
  ...{ lane: {} as PlacedLane, entries: [], beyond: [], count, isSpans: true },
});
const sum = (heights: readonly (number | undefined)[]): number =>
  heights.reduce<number>((total, px) => total + (px ?? 0), 0);

describe('fair heights', () => {
  it('take from the lane in rows what its share by the square root of its entries leaves over', () => {
    // Ten and twenty of thirty parts of 600 px.
    const parts = [laneOf(100), laneOf(400)];
    const heights = fairHeights({ parts, densePx: [undefined, 200], rowsPx: [400, undefined] }, WIDE);
    expect(heights).to.deep.equal([200, 400]);
  });

  it('give each dense lane as much of it, and the lanes beside them their own', () => {
    const parts = [laneOf(100), laneOf(400), laneOf(900), laneOf(5), laneOf(3)];
    const densePx = [undefined, 100, 140, undefined, undefined];
    const heights = fairHeights({ parts, densePx, rowsPx: [960, undefined, undefined, undefined, undefined] }, WIDE)!;
    // A sixth of 1200 px.
    expect(heights).to.deep.equal([200, 100 + 380, 140 + 380, undefined, undefined]);
    expect(sum(heights)).to.equal(sum([...densePx, 960]));
  });

  it('leave a lane five rows, with the line that says how many more there are', () => {
    const parts = [laneOf(1), laneOf(10_000)];
    for (const [metrics, rowPx] of [
      [WIDE, DENSE_ROW_PX],
      [STACKED, STACKED.rowPx],
    ] as const) {
      const [small] = fairHeights({ parts, densePx: [undefined, 300], rowsPx: [700, undefined] }, metrics)!;
      expect(small).to.equal(metrics.laneHeadPx + 2 * metrics.lanePadPx + MORE_PX + 5 * rowPx);
    }
  });

  it('are none where every lane would give away less than two rows', () => {
    // Half of the height is that of each.
    const parts = [laneOf(100), laneOf(100)];
    const heightsOf = (px: number) => fairHeights({ parts, densePx: [undefined, 300], rowsPx: [px, undefined] }, WIDE);
    expect(heightsOf(300)).to.equal(undefined);
    expect(heightsOf(300 + 4 * DENSE_ROW_PX - 2)).to.equal(undefined);
    expect(heightsOf(300 + 4 * DENSE_ROW_PX)).to.deep.equal([340, 340]);
  });
});
