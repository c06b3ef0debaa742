import { expect } from 'chai';
import fc from 'fast-check';
import { placementsOf, PlacementTable } from '../../../src/drawing/scene/placement-table.js';

const LANES = 40;

interface Placed {
  readonly count: number;
  readonly entry: Uint32Array;
  readonly lane: Uint16Array;
}

function scenes(maxLength: number): fc.Arbitrary<Placed> {
  const placement = fc.tuple(fc.oneof(fc.nat(300), fc.nat(0xffffffff)), fc.nat(LANES - 1));
  return fc.uniqueArray(placement, { maxLength, selector: ([entry, lane]) => `${entry}/${lane}` }).map((all) => ({
    count: all.length,
    entry: Uint32Array.from(all, ([entry]) => entry),
    lane: Uint16Array.from(all, ([, lane]) => lane),
  }));
}

function expectAll(table: PlacementTable, { count, entry, lane }: Placed): void {
  for (let at = 0; at < count; at++) expect(table.placeOf(lane[at]!, entry[at]!)).to.equal(at);
  for (let at = 0; at < count; at++) expect(table.placeOf(lane[at]! + LANES, entry[at]!)).to.be.below(0);
}

describe('the places of entries among placements', () => {
  it('are those that they have in the scene that was filled in last, larger or smaller', () => {
    const table = new PlacementTable();
    fc.assert(
      fc.property(fc.oneof(scenes(20), scenes(600)), (scene) => {
        table.fill(scene);
        expect(table.isOf(scene)).to.equal(true);
        expectAll(table, scene);
      }),
    );
  });

  it('are none in a scene without any', () => {
    const table = new PlacementTable();
    table.fill({ count: 0, entry: new Uint32Array(0), lane: new Uint16Array(0) });
    expect(table.placeOf(0, 0)).to.be.below(0);
  });

  it('are there of two scenes at a time, and of each that is asked for again', () => {
    fc.assert(
      fc.property(scenes(50), scenes(50), scenes(50), (first, second, third) => {
        for (const [one, other] of [
          [first, second],
          [second, third],
          [third, first],
          [first, third],
        ] as const) {
          const tables = [placementsOf(one), placementsOf(other)];
          expectAll(tables[0]!, one);
          expectAll(tables[1]!, other);
        }
      }),
      { numRuns: 20 },
    );
  });
});
