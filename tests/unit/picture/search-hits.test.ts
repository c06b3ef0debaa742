import { expect } from 'chai';
import fc from 'fast-check';
import { hitsAmong, neighbourHit } from '../../../src/features/search/search-controller.js';
import { noHits } from '../../../src/element/picture/search-hits.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';

/** Entries in order of time; the others are not shown. */
function focusOrderOf(entries: readonly number[]): FocusOrder {
  return {
    entries: Uint32Array.from(entries),
    times: Float64Array.from(entries, (_, place) => place),
    placeOf: (entry) => entries.indexOf(entry),
    gaps: [],
  };
}

const ORDER = [4, 0, 3, 1];
const STOPS = focusOrderOf(ORDER);
const FOUND = Uint8Array.of(1, 1, 1, 0, 1);

describe('hitsAmong', () => {
  const hits = hitsAmong('q', ['q'], FOUND, STOPS);

  it('has the hits that are shown, by time, and counts the others', () => {
    expect([...hits.entries]).to.deep.equal([4, 0, 1]);
    expect(hits.hidden).to.equal(1);
    expect([0, 1, 2, 3, 4].filter(hits.has)).to.deep.equal([0, 1, 2, 4]);
  });

  it('leads on and back, round at both ends', () => {
    const from = (entry: number | undefined, step: 1 | -1): number | undefined =>
      neighbourHit(hits, STOPS, entry, step);
    expect([undefined, 4, 0, 3, 1].map((entry) => from(entry, 1))).to.deep.equal([4, 0, 1, 1, 4]);
    expect([undefined, 4, 0, 3, 1].map((entry) => from(entry, -1))).to.deep.equal([1, 1, 4, 0, 0]);
  });

  it('begins at an end where it comes from an entry that is not shown', () => {
    expect(neighbourHit(hits, STOPS, 2, 1)).to.equal(4);
    expect(neighbourHit(hits, STOPS, 2, -1)).to.equal(1);
  });

  it('leads nowhere without one', () => {
    expect(neighbourHit(noHits('q', ['q'], undefined), STOPS, 4, 1)).to.equal(undefined);
    expect(neighbourHit(noHits('q', ['q'], undefined), STOPS, undefined, -1)).to.equal(undefined);
  });

  it('passes every hit once before it comes back', () => {
    const order = fc.shuffledSubarray([...Array(12).keys()], { minLength: 1 });
    fc.assert(
      fc.property(order, fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }), fc.nat(11), (entries, found, start) => {
        const focusOrder = focusOrderOf(entries);
        const random = hitsAmong('q', ['q'], Uint8Array.from(found), focusOrder);
        const way: number[] = [];
        for (let at = neighbourHit(random, focusOrder, start, 1); at !== undefined && !way.includes(at);) {
          way.push(at);
          expect(neighbourHit(random, focusOrder, neighbourHit(random, focusOrder, at, 1), -1)).to.equal(at);
          at = neighbourHit(random, focusOrder, at, 1);
        }
        expect(way.toSorted()).to.deep.equal([...random.entries].toSorted());
      }),
    );
  });
});
