import { expect } from 'chai';
import { stacksOfCounts, type CountPiece } from '../../../../src/features/archive/counted-scene.js';
import type { Stack } from '../../../../src/drawing/scene/scene.js';

const LANE = { key: 'all', top: 0, height: 100, form: 'clustered' } as const;
const SCENE = { transform: { u0: 0, k: 1, widthPx: 300, scale: { toU: (time: number) => time } }, lanes: [LANE] };

function stackOf(counts: readonly number[]): Stack {
  const bins = { level: 4, from: 0, to: counts.length };
  const total = counts.reduce((sum, count) => sum + count, 0);
  const summary = { bins, lanes: [{ key: 'all', counts, total }], total, isEstimate: false, revision: '1' };
  const piece: CountPiece = { start: 0, end: 16 * counts.length, summary, isFresh: true, coarser: 1 };
  return stacksOfCounts(SCENE as never, [piece]).get(0)!;
}

describe('bars of counts', () => {
  it('are as high as their counts, and name the round number that they reach', () => {
    const { top, base, tick } = stackOf([0, 500, 5000, 7200]);
    const heights = Array.from(top, (y) => base - y);
    expect(heights[1]! / heights[0]!, 'nothing has no bar').to.be.closeTo(10, 0.01);
    expect(tick!.count).to.equal(5000);
    expect((base - tick!.y) / heights[1]!).to.be.closeTo(1, 0.001);
  });

  it('name the number above all of them where each would hide the other', () => {
    const { top, base, tick } = stackOf([7100, 7200, 6900]);
    expect(tick!.count).to.equal(8000);
    expect(tick!.y).to.be.below(Math.min(...top));
    expect((base - tick!.y) / (base - top[1]!)).to.be.closeTo(8000 / 7200, 0.001);
  });
});
