import { expect } from 'chai';
import fc from 'fast-check';
import {
  bundleSteps,
  MAX_IN_ALL,
  MAX_OF_A_SIDE,
  type PlacedBundle,
} from '../../../src/drawing/layout/threads-bundle.js';
import { finish } from '../../../src/dataset/base/steps.js';
import { RUNS } from '../scale/random-frame.js';

/** Where an entry stands, and on which side of the window where it is not in it. */
type Place = readonly [x: number, y: number, out?: -1 | 0 | 1];
type End = readonly [entry: number, place: Place];

const EDGE_BEFORE = 4;
const EDGE_AFTER = 996;
const HUB: Place = [500, 0];

/** Each with another type. */
const bundleThreads = (threads: readonly PlacedBundle[]): readonly PlacedBundle[] => finish(bundleSteps(threads));

function threadsOf(pairs: readonly (readonly [from: End, to: End])[]): readonly PlacedBundle[] {
  return pairs.map(([[fromEntry, from], [toEntry, to]], relation) => {
    const [fromX, fromY, fromOut = 0] = from;
    const [toX, toY, toOut = 0] = to;
    return { relation, fromEntry, toEntry, type: relation, count: 1, fromX, fromY, fromOut, toX, toY, toOut };
  });
}

/** From one entry to many, or from many to it; the others are numbered from `first` on. */
function fan(
  others: readonly Place[],
  { hub = 7, at = HUB, enters = false, first = 1000 } = {},
): readonly PlacedBundle[] {
  return threadsOf(
    others.map((place, index) => {
      const [one, other]: [End, End] = [
        [hub, at],
        [first + index, place],
      ];
      return enters ? [other, one] : [one, other];
    }),
  );
}

/** One after the other from each list. */
const inTurn = <Item>(left: readonly Item[], right: readonly Item[]): readonly Item[] =>
  left.flatMap((item, index) => [item, right[index]!]);
const times = (count: number, placeOf: (index: number) => Place): readonly Place[] =>
  Array.from({ length: count }, (_, index) => placeOf(index));

const before = (count: number): readonly Place[] => times(count, (index) => [400 - index, 100]);
const after = (count: number): readonly Place[] => times(count, (index) => [600 + index, 100]);
const above = (count: number): readonly Place[] => times(count, (index) => [HUB[0], 100 + index]);
const outBefore = (count: number): readonly Place[] => times(count, (index) => [EDGE_BEFORE, 100 + index, -1]);
const outAfter = (count: number): readonly Place[] => times(count, (index) => [EDGE_AFTER, 100 + index, 1]);

const countsOf = (bundles: readonly PlacedBundle[]): readonly number[] => bundles.map(({ count }) => count);
/** The relations that stand for more than one. */
const merged = (bundles: readonly PlacedBundle[]): readonly number[] =>
  bundles.filter(({ count }) => count > 1).map(({ relation }) => relation);

describe('bundleThreads', () => {
  const few = MAX_OF_A_SIDE;

  it('leaves all as they are, in their order, where no more than twelve leave or enter an entry on one side', () => {
    const cases: Readonly<Record<string, readonly Place[]>> = {
      'on both sides': inTurn(before(few), after(few)),
      'through both edges': inTurn(outBefore(few), outAfter(few)),
      'before it, and through the edge after it': inTurn(before(few), outAfter(few)),
      'after it, and through the edge before it': inTurn(outBefore(few), after(few)),
    };
    for (const [name, others] of Object.entries(cases)) {
      for (const hub of [0, 1, 7]) {
        for (const enters of [false, true]) {
          const threads = fan(others, { hub, enters });
          expect(bundleThreads(threads), name).to.deep.equal(threads);
        }
      }
    }
  });

  it('is done at once with twelve threads, and in steps with more', () => {
    const threads = fan(after(few));
    expect(bundleSteps(threads).next()).to.deep.equal({ done: true, value: threads });
    expect(bundleSteps(fan(after(few + 1))).next().done).to.equal(false);
  });

  it('tells the sides of an entry apart that stands closer to the edge than what is taken there', () => {
    for (const enters of [false, true]) {
      const last = fan(inTurn(before(few), outAfter(few)), { at: [EDGE_AFTER + 3, 0], enters });
      expect(bundleThreads(last)).to.deep.equal(last);
      const first = fan(inTurn(outBefore(few), after(few)), { at: [EDGE_BEFORE - 3, 0], enters });
      expect(bundleThreads(first)).to.deep.equal(first);
    }
  });

  it('takes a thread that goes straight up or down for one that goes on', () => {
    const some = few / 2;
    expect(bundleThreads(fan([...above(some), ...after(some + 1)])).length).to.be.at.most(few);
    expect(bundleThreads(fan([...above(some), ...before(some + 1)], { enters: true })).length).to.be.at.most(few);
    for (const enters of [false, true]) {
      const threads = fan(inTurn(above(few), enters ? after(few) : before(few)), { enters });
      expect(bundleThreads(threads)).to.deep.equal(threads);
    }
  });

  it('knows each entry apart from the next', () => {
    for (const hub of [0, 1, 2, 3]) {
      for (const enters of [false, true]) {
        const threads = inTurn(
          fan(after(few), { hub, enters }),
          fan(after(few), { hub: hub + 1, enters, first: 2000 }),
        );
        expect(bundleThreads(threads)).to.deep.equal(threads);
      }
    }
  });

  it('merges what leaves an entry apart from what enters it', () => {
    for (const hub of [3, 4]) {
      // Two of either share a cell.
      const others = times(few + 1, (index) => [400 - Math.max(1, index) * 45, 0]);
      for (const sides of [false, true]) {
        const at: Place = sides ? [-400, 0] : [500, 0];
        const leaves = fan(others, { hub, at });
        const enters = fan(others, { hub, at, enters: true, first: 2000 });
        expect(countsOf(bundleThreads(leaves))).to.have.lengthOf(few);
        expect(bundleThreads([...leaves, ...enters])).to.have.lengthOf(2 * few);
      }
    }
  });

  it('merges a thread between two large hubs with what leaves the first, where both are as large', () => {
    const [from, to]: [End, End] = [
      [0, [100, 0]],
      [50, [600, 0]],
    ];
    const leaving = times(few, (index) => [600, index]).map((place, index): [End, End] => [
      from,
      [1000 + index, place],
    ]);
    const entering = times(few, (index) => [100, index]).map((place, index): [End, End] => [[2000 + index, place], to]);
    const bundles = bundleThreads(threadsOf([[from, to], ...leaving, ...entering]));
    expect(bundles.filter(({ count }) => count === 1).map(({ toEntry }) => toEntry)).to.deep.equal(
      entering.map(() => 50),
    );
    expect(merged(bundles)).to.have.lengthOf(1);
  });

  it('merges of more than two hundred in all, and of no fewer', () => {
    const pairs = times(MAX_IN_ALL + 1, (index) => [500 + index / 100, 10]).map((place, index): [End, End] => [
      [index, [100, 10]],
      [1000 + index, place],
    ]);
    const most = threadsOf(pairs.slice(1));
    expect(bundleThreads(most)).to.deep.equal(most);
    expect(countsOf(bundleThreads(threadsOf(pairs)))).to.deep.equal([MAX_IN_ALL + 1]);
  });

  it('merges in cells of 40 px, counted from the hub on', () => {
    const alone = times(9, (index) => [1000 + index * 100, 0]);
    const [together, apart]: [readonly Place[], readonly Place[]] = [
      [
        [540, 0],
        [579, 0],
      ],
      [
        [741, 0],
        [780, 0],
      ],
    ];
    const bundles = bundleThreads(fan([...together, ...apart, ...alone]));
    expect(countsOf(bundles)).to.deep.equal([2, ...Array.from({ length: 11 }, () => 1)]);
    expect(merged(bundles)[0]).to.be.at.most(1);
  });

  it('takes all that is more than 80,000 px away for one place, and still merges until few enough are left', () => {
    const far: readonly Place[] = [81_890, 81_950, 1e6].map((y) => [600, y]);
    const bundles = bundleThreads(fan([...times(10, (index) => [600, index * 50]), ...far]));
    expect(countsOf(bundles)).to.deep.equal([...Array.from({ length: 10 }, () => 1), 3]);
    const deep = times(40, (index) => [600 + index, (index - 20) * 2 ** 20]);
    const outside = times(40, (index) => [EDGE_AFTER, (index - 20) * 2 ** 20, 1]);
    expect(bundleThreads(fan(inTurn(deep, outside))).length).to.be.at.most(few);
  });

  it('merges the same while the window moves', () => {
    const offsets = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.nat(200)), { minLength: 14, maxLength: 30 });
    fc.assert(
      fc.property(
        offsets,
        fc.constantFrom(-1, 1),
        fc.boolean(),
        fc.nat(3),
        fc.integer({ min: -90, max: 90 }),
        (given, side, enters, hub, moved) => {
          // The first few go on outside.
          const places = given.map(([offset, y], index): Place =>
            index < 3 ? [side < 0 ? EDGE_BEFORE : EDGE_AFTER, y, side] : [500 + (offset + 1) * side, y],
          );
          const rest = countsOf(bundleThreads(fan(places, { hub, enters })));
          const movedPlaces = places.map(([x, y, out = 0]): Place => [out === 0 ? x + moved : x, y, out]);
          const at: Place = [500 + moved, 0];
          expect(countsOf(bundleThreads(fan(movedPlaces, { hub, enters, at })))).to.deep.equal(rest);
          // The hub outside, the others stay where they are and the edge moves over them.
          const within = places.slice(3);
          const fromEdge = (x: number): readonly number[] =>
            countsOf(bundleThreads(fan(within, { hub, enters, at: [x, 0, -1] })));
          expect(fromEdge(EDGE_BEFORE + moved)).to.deep.equal(fromEdge(EDGE_BEFORE));
        },
      ),
      RUNS,
    );
  });

  it('never merges an end in the window with one outside, nor one before it with one after it', () => {
    const place = fc
      .tuple(fc.integer({ min: EDGE_BEFORE, max: EDGE_AFTER }), fc.nat(400), fc.constantFrom(-1, 0, 1))
      .map(([x, y, out]): Place => [out < 0 ? EDGE_BEFORE : out > 0 ? EDGE_AFTER : x, y, out]);
    const places = fc.array(place, { minLength: 10, maxLength: 60 });
    const pairs = fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { minLength: 210, maxLength: 300 });
    const byWindow = (bundles: readonly PlacedBundle[]): readonly number[] => {
      const sums = new Array<number>(9).fill(0);
      for (const { fromOut, toOut, count } of bundles) sums[(fromOut + 1) * 3 + toOut + 1]! += count;
      return sums;
    };
    fc.assert(
      fc.property(places, pairs, (at, chosen) => {
        const endOf = (number: number): End => [number % at.length, at[number % at.length]!];
        const threads = threadsOf(chosen.map(([from, to]): [End, End] => [endOf(from), endOf(to)]));
        expect(byWindow(bundleThreads(threads))).to.deep.equal(byWindow(threads));
      }),
      RUNS,
    );
  });
});
