import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FIRST_LIMITS, threadTree, type ThreadNode, type ThreadTree } from '../../../src/data/thread-tree.js';
import { RUNS } from '../scale/random-frame.js';
import { counted, type Reads } from './counted.js';
import { indexOfPairs } from './thread-model.js';

const ENTRIES = 14;

function flatten(nodes: readonly ThreadNode[]): readonly ThreadNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.answers)]);
}

function allOf({ ancestors, targets, answers }: ThreadTree): readonly ThreadNode[] {
  return [...ancestors, ...targets, ...flatten(answers)];
}

describe('threadTree', () => {
  it('leads from the root down to the entry, and on to the answers to answers', () => {
    const tree = threadTree(
      indexOfPairs(6, [
        [1, 0],
        [2, 1],
        [3, 2],
        [4, 3],
        [5, 2],
      ]),
      2,
    );
    expect(tree.ancestors.map(({ entry }) => entry)).to.deep.equal([0, 1]);
    expect(tree.answers.map(({ entry }) => entry)).to.deep.equal([3, 5]);
    expect(tree.answers[0]!.answers.map(({ entry }) => entry)).to.deep.equal([4]);
    expect(tree.flat).to.equal(false);
  });

  it('is flat where there is nothing but direct relations', () => {
    expect(
      threadTree(
        indexOfPairs(3, [
          [1, 0],
          [2, 1],
        ]),
        1,
      ).flat,
    ).to.equal(true);
  });

  it('shows an entry once, and says of a repeat that it is one, whatever the relations', () => {
    const pairs = fc.array(fc.tuple(fc.nat(ENTRIES - 1), fc.nat(ENTRIES - 1)), { maxLength: 40 });
    fc.assert(
      fc.property(pairs, fc.nat(ENTRIES - 1), (given, entry) => {
        const nodes = allOf(threadTree(indexOfPairs(ENTRIES, given), entry));
        const firsts = nodes.filter(({ repeated }) => !repeated).map((node) => node.entry);
        expect(new Set(firsts).size).to.equal(firsts.length);
        expect(firsts).to.not.include(entry);
        for (const { repeated, answers, more } of nodes)
          if (repeated) expect([answers.length, more]).to.deep.equal([0, 0]);
      }),
      RUNS,
    );
  });

  it('cuts a cycle, and the relation of an entry to itself', () => {
    const tree = threadTree(
      indexOfPairs(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
      0,
    );
    expect(tree.ancestors.map(({ entry }) => entry)).to.deep.equal([2, 1]);
    expect(tree.answers.map(({ entry, repeated }) => [entry, repeated])).to.deep.equal([[2, true]]);
    expect(threadTree(indexOfPairs(2, [[0, 0]]), 0).answers[0]!.repeated).to.equal(true);
  });

  it('of a chain of 10,000 shows what is near and counts the rest', () => {
    const chain = indexOfPairs(
      10_000,
      Array.from({ length: 9999 }, (_, entry) => [entry + 1, entry] as const),
    );
    const tree = threadTree(chain, 5000);
    expect(tree.ancestors.map(({ entry }) => entry)).to.deep.equal([4997, 4998, 4999]);
    expect(tree.earlier).to.equal(4997);
    const deepest = flatten(tree.answers).at(-1)!;
    expect([deepest.entry, deepest.more]).to.deep.equal([5003, 1]);
    expect(threadTree(chain, 5000, { ...FIRST_LIMITS, ancestors: 40 }).ancestors).to.have.lengthOf(43);
  });

  it('reads of a chain of 10,000, and of a fan of 100,000, no more than it shows', () => {
    const chain = indexOfPairs(
      10_000,
      Array.from({ length: 9999 }, (_, entry) => [entry + 1, entry] as const),
    );
    const fan = indexOfPairs(
      100_001,
      Array.from({ length: 100_000 }, (_, entry) => [entry + 1, 0] as const),
    );
    for (const [index, entry] of [
      [chain, 9999],
      [fan, 0],
    ] as const) {
      const reads: Reads = { count: 0 };
      const column = <Column extends Uint32Array | Int32Array>(values: Column): Column => counted(values, reads);
      const watched = { ...index, from: column(index.from), to: column(index.to), inList: column(index.inList) };
      // Once for the whole dataset.
      threadTree(watched, entry);
      reads.count = 0;
      const tree = threadTree(watched, entry);
      expect(tree.earlier + tree.moreAnswers).to.be.greaterThan(9000);
      expect(reads.count).to.be.at.most(400);
    }
  });

  it('of a fan of 100,000 shows a page and counts the rest', () => {
    const fan = indexOfPairs(
      100_001,
      Array.from({ length: 100_000 }, (_, entry) => [entry + 1, 0] as const),
    );
    const tree = threadTree(fan, 0);
    expect([tree.answers.length, tree.moreAnswers]).to.deep.equal([40, 99_960]);
    const more = threadTree(fan, 0, { ...FIRST_LIMITS, answersOf: (entry) => (entry === 0 ? 40 : 0) });
    expect([more.answers.length, more.moreAnswers]).to.deep.equal([80, 99_920]);
  });

  it('keeps what an entry relates to besides, and what is not there', () => {
    const tree = threadTree(
      indexOfPairs(4, [
        [1, 9],
        [1, 0],
        [1, 2],
      ]),
      1,
    );
    expect(tree.ancestors.map(({ entry }) => entry)).to.deep.equal([0]);
    expect(tree.targets.map(({ entry }) => entry)).to.deep.equal([undefined, 2]);
  });
});
