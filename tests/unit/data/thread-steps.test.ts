import { expect } from 'chai';
import fc from 'fast-check';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import { followThread, type ThreadDirection, type Trail } from '../../../src/dataset/data/thread-steps.js';
import { RUNS } from '../scale/random-frame.js';
import { indexOfPairs, relatedModel } from './thread-model.js';

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

  it('finds the way back among several', () => {
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

  it('goes all the way back that it came, whichever answers come first', () => {
    /** 0 is answered by 1 and 2, 2 by 3 and 4, 4 by 5 and 6, 6 by 7 and 8. */
    const tree = indexOfPairs(
      9,
      [1, 2, 3, 4, 5, 6, 7, 8].map((entry) => [entry, 2 * Math.floor((entry - 1) / 2)]),
    );
    expect(['', 'o', 'oo', 'ooo', 'oooo'].map((steps) => walk(tree, 8, `bbbb${steps}`))).to.deep.equal([0, 2, 4, 6, 8]);
  });

  it('remembers the last 64 entries of the way', () => {
    const chain = indexOfPairs(
      100,
      Array.from({ length: 99 }, (_, entry) => [entry + 1, entry] as const),
    );
    let trail: Trail | undefined;
    for (let step = 0; step < 90; step++) trail = followThread(chain, trail?.at ?? 99, 'back', trail, everything);
    expect(trail).to.deep.equal({ at: 9, before: Array.from({ length: 64 }, (_, place) => 73 - place) });
  });

  it('does not care for a way that led elsewhere', () => {
    expect(followThread(index, 2, 'on', { at: 0, before: [5] }, everything)).to.deep.equal({ at: 3, before: [2] });
    // Nor for one that nobody can have gone: 4 is none of what 3 answers.
    expect(followThread(index, 4, 'next', { at: 4, before: [3] }, everything)).to.equal(undefined);
  });

  it('does not go back to what is hidden by now', () => {
    const isShown = (entry: number): boolean => entry !== 5;
    expect(followThread(index, 2, 'on', { at: 2, before: [5] }, isShown)?.at).to.equal(3);
  });

  it('passes by entries that are not there, and relations of an entry to itself', () => {
    /** 1 and 2 answer nobody that is there, then themselves, then 0; 0 answers itself and nobody. */
    const odd = indexOfPairs(3, [
      [0, 9],
      [0, 0],
      [1, 9],
      [1, 1],
      [1, 0],
      [2, 9],
      [2, 2],
      [2, 0],
    ]);
    expect(['b', 'n', 'p', 'nn', 'bo', 'bn', 'bp'].map((steps) => walk(odd, 1, steps))).to.deep.equal([
      0, 2, 2, 1, 1, 0, 0,
    ]);
    expect(['o', 'b', 'n', 'on'].map((steps) => walk(odd, 0, steps))).to.deep.equal([1, 0, 0, 2]);
  });

  it('steps to an entry beside it that is the first of all', () => {
    const answers = indexOfPairs(3, [
      [0, 2],
      [1, 2],
    ]);
    expect([walk(answers, 1, 'n'), walk(answers, 1, 'p'), walk(answers, 0, 'n')]).to.deep.equal([0, 0, 1]);
  });

  it('steps to those beside an entry that is hidden itself', () => {
    expect(followThread(index, 4, 'next', undefined, (entry) => entry !== 4)?.at).to.equal(5);
  });

  it('leads nowhere where the entries say that they relate to none', () => {
    const none = indexRelations({ ...relatedModel(3, () => []), hasRelations: false });
    for (const way of ['back', 'on', 'next', 'previous'] as const) {
      expect(followThread(none, 2, way, undefined, everything), way).to.equal(undefined);
      expect(followThread(none, 2, way, { at: 2, before: [1] }, everything), way).to.equal(undefined);
    }
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
