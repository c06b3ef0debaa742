import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { followThread, type ThreadDirection, type Trail } from '../../../src/data/thread-steps.js';
import { RUNS } from '../scale/random-frame.js';
import { indexOfPairs } from './thread-model.js';

const ENTRIES = 10;
const everything: (entry: number) => boolean = () => true;

/** Walks from an entry, a letter a step: b(ack), o(n), n(ext), p(revious). */
function walk(index: ReturnType<typeof indexOfPairs>, from: number, steps: string, isShown = everything): number {
  const names: Readonly<Record<string, ThreadDirection>> = { b: 'back', o: 'on', n: 'next', p: 'previous' };
  let trail: Trail = { at: from, before: [] };
  for (const step of steps) trail = followThread(index, trail.at, names[step]!, trail, isShown) ?? trail;
  return trail.at;
}

describe('followThread', () => {
  /** 1 and 2 answer 0; 3, 4 and 5 answer 2; 3 answers 1 as well. */
  const index = indexOfPairs(6, [
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 2],
    [5, 2],
    [3, 1],
  ]);

  it('goes back to the first target and on to the first answer', () => {
    expect(walk(index, 3, 'b')).to.equal(2);
    expect(walk(index, 3, 'bb')).to.equal(0);
    expect(walk(index, 0, 'o')).to.equal(1);
    expect(walk(index, 0, 'b')).to.equal(0);
    expect(walk(index, 5, 'o')).to.equal(5);
  });

  it('finds the way back where there are several', () => {
    expect(walk(index, 5, 'bo')).to.equal(5);
    expect(walk(index, 5, 'bboo')).to.equal(5);
    expect(walk(index, 2, 'onnb')).to.equal(2);
    expect(walk(index, 1, 'ob')).to.equal(1);
  });

  it('steps among the answers beside it, around', () => {
    expect(walk(index, 2, 'on')).to.equal(4);
    expect(walk(index, 2, 'onn')).to.equal(5);
    expect(walk(index, 2, 'onnn')).to.equal(3);
    expect(walk(index, 2, 'op')).to.equal(5);
    expect(walk(index, 4, 'n')).to.equal(5);
  });

  it('steps among the targets where it has come back to one of several', () => {
    expect(walk(index, 3, 'bn')).to.equal(1);
    expect(walk(index, 3, 'bno')).to.equal(3);
  });

  it('passes by what is hidden', () => {
    const isShown = (entry: number): boolean => entry !== 3 && entry !== 4;
    expect(walk(index, 2, 'o', isShown)).to.equal(5);
    expect(walk(index, 0, 'oo', isShown)).to.equal(1);
  });

  it('goes only to what is shown, in cycles too, and where a step back was made, back again', () => {
    const pairs = fc.array(fc.tuple(fc.nat(ENTRIES - 1), fc.nat(ENTRIES - 1)), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, fc.nat(ENTRIES - 1), fc.constantFrom('back', 'on', 'next', 'previous'), (given, from, way) => {
        const random = indexOfPairs(ENTRIES, given);
        const trail = followThread(random, from, way, undefined, (entry) => entry % 3 > 0);
        if (trail === undefined) return;
        expect(trail.at).to.not.equal(from);
        expect(trail.at % 3).to.be.greaterThan(0);
        if (way !== 'back' && way !== 'on') return;
        const opposite = way === 'back' ? 'on' : 'back';
        expect(followThread(random, trail.at, opposite, trail, everything)?.at).to.equal(from);
      }),
      RUNS,
    );
  });
});
