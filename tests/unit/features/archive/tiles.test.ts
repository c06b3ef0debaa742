import { expect } from 'chai';
import {
  countLevel,
  entryLevel,
  joinRanges,
  rangeOf,
  tileAbove,
  tilesOver,
  TILE_POWER,
  withoutRanges,
} from '../../../../src/features/archive/tiles.js';

describe('tiles of an archive', () => {
  it('cover a range without a gap, and no more than it meets', () => {
    for (const [start, end] of [
      [0, 1],
      [-5_000_000, 7_000_000],
      [2 ** 20, 2 ** 21],
      [2 ** 20 - 1, 2 ** 21 + 1],
    ] as const) {
      const tiles = tilesOver({ start, end }, 20).map(rangeOf);
      expect(tiles[0]!.start).to.be.at.most(start);
      expect(tiles[0]!.end).to.be.above(start);
      expect(tiles.at(-1)!.end).to.be.at.least(end);
      expect(tiles.at(-1)!.start).to.be.below(end);
      expect(joinRanges(tiles)).to.have.length(1);
    }
  });

  it('lie in the tile of each coarser level', () => {
    const tile = { level: 20, index: -7 };
    for (const steps of [0, 1, 2, 5]) {
      const above = rangeOf(tileAbove(tile, steps));
      expect(above.start).to.be.at.most(rangeOf(tile).start);
      expect(above.end).to.be.at.least(rangeOf(tile).end);
    }
  });

  it('have bars from six to twelve px wide, and are never finer or coarser than archives count', () => {
    for (const msPerPx of [5000, 60_000, 86_400_000, 3e9]) {
      const barPx = 2 ** (countLevel(msPerPx) - TILE_POWER) / msPerPx;
      expect(barPx).to.be.within(6, 12);
    }
    expect(countLevel(0)).to.equal(10 + TILE_POWER);
    expect(countLevel(Infinity)).to.equal(10 + TILE_POWER);
    expect(countLevel(1e300)).to.equal(50 + TILE_POWER);
  });

  it('of entries are two or three a window', () => {
    for (const days of [1, 3, 40, 4000]) {
      const range = { start: 12_345, end: 12_345 + days * 86_400_000 };
      expect(tilesOver(range, entryLevel(range)).length).to.be.within(2, 3);
    }
  });

  it('leave what no other range covers', () => {
    const covered = joinRanges([
      { start: 40, end: 50 },
      { start: 10, end: 20 },
      { start: 20, end: 30 },
    ]);
    expect(covered).to.deep.equal([
      { start: 10, end: 30 },
      { start: 40, end: 50 },
    ]);
    expect(withoutRanges({ start: 0, end: 45 }, covered)).to.deep.equal([
      { start: 0, end: 10 },
      { start: 30, end: 40 },
    ]);
    expect(withoutRanges({ start: 12, end: 28 }, covered)).to.deep.equal([]);
    expect(withoutRanges({ start: 50, end: 60 }, covered)).to.deep.equal([{ start: 50, end: 60 }]);
  });
});
