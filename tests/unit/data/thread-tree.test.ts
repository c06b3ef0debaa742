import { expect } from 'chai';
import fc from 'fast-check';
import { indexRelations } from '../../../src/dataset/data/relations.js';
import {
  FIRST_LIMITS,
  relationOf,
  threadTree,
  type ThreadNode,
  type ThreadTree,
} from '../../../src/dataset/data/thread-tree.js';
import { RUNS } from '../scale/random-frame.js';
import { counted, type Reads } from './counted.js';
import { indexOfPairs, relatedModel } from './thread-model.js';

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

  it('is flat with only direct relations', () => {
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

  it('is not flat where an answer has answers, nor where what it answers has answered', () => {
    /** 1 and 2 answer 0, and 3 answers 1. */
    const index = indexOfPairs(4, [
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect([0, 1, 2, 3].map((entry) => threadTree(index, entry).flat)).to.deep.equal([false, true, true, false]);
  });

  it('shows an entry once, and marks a repeat, for any relations', () => {
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

  it('of many targets shows a page and counts the rest', () => {
    const index = indexOfPairs(
      60,
      Array.from({ length: 50 }, (_, entry) => [50, entry] as const),
    );
    const entriesOf = (targets: number): readonly (number | undefined)[] => {
      const tree = threadTree(index, 50, { ...FIRST_LIMITS, targets });
      return [tree.targets.length, tree.targets[0]?.entry, tree.targets.at(-1)?.entry, tree.moreTargets];
    };
    expect(entriesOf(0)).to.deep.equal([40, 1, 40, 9]);
    expect(entriesOf(5)).to.deep.equal([45, 1, 45, 4]);
    expect(entriesOf(40)).to.deep.equal([49, 1, 49, 0]);
    expect(threadTree(index, 0).moreTargets).to.equal(0);
  });

  it('shows five answers of each answer, and sixty of them in all', () => {
    // 40 answers to 0, and so many answers to each of them.
    const shown = (each: number, answersOf: (entry: number) => number = () => 0): readonly (readonly number[])[] => {
      const pairs = Array.from({ length: 40 }, (_, place): readonly [number, number] => [place + 1, 0]);
      const further = pairs.flatMap(([answer]) => Array<number>(each).fill(answer));
      const index = indexOfPairs(41 + 40 * each, [
        ...pairs,
        ...further.map((answer, place): readonly [number, number] => [41 + place, answer]),
      ]);
      const { answers } = threadTree(index, 0, { ...FIRST_LIMITS, answersOf });
      return answers.map((node) => [node.answers.length, node.more]);
    };
    const times = (count: number, ...node: readonly number[]): readonly (readonly number[])[] =>
      Array<readonly number[]>(count).fill(node);
    expect(shown(1)).to.deep.equal(times(40, 1, 0));
    expect(shown(7)).to.deep.equal([...times(12, 5, 2), ...times(28, 0, 7)]);
    expect(shown(4)).to.deep.equal([...times(15, 4, 0), ...times(25, 0, 4)]);
    // A reader's further request takes no room from the others.
    expect(shown(7, (entry) => (entry === 1 ? 2 : 0))).to.deep.equal([[7, 0], ...times(11, 5, 2), ...times(28, 0, 7)]);
  });

  it('says of what stands in the line of the entry that it stands there first', () => {
    const tree = threadTree(
      indexOfPairs(3, [
        [1, 0],
        [2, 1],
        [2, 0],
      ]),
      2,
    );
    expect(tree.ancestors.map(({ repeated }) => repeated)).to.deep.equal([false, false]);
    expect(tree.targets.map(({ entry, repeated }) => [entry, repeated])).to.deep.equal([[0, true]]);
  });

  it('repeats nothing where two entries are not there', () => {
    const { targets } = threadTree(
      indexOfPairs(2, [
        [0, 8],
        [0, 9],
      ]),
      0,
    );
    expect(targets.map(({ entry, repeated }) => [entry, repeated])).to.deep.equal([
      [undefined, false],
      [undefined, false],
    ]);
  });

  it('holds the entry alone where the entries say that they relate to none', () => {
    const index = indexRelations({ ...relatedModel(3, () => []), hasRelations: false });
    expect(threadTree(index, 2)).to.deep.equal({
      entry: 2,
      ancestors: [],
      earlier: 0,
      targets: [],
      moreTargets: 0,
      answers: [],
      moreAnswers: 0,
      flat: true,
    });
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

describe('relationOf', () => {
  const index = indexRelations(
    relatedModel(3, (entry) =>
      entry === 0
        ? []
        : [
            { type: 'follows', target: 'gone' },
            { type: 'criticises', target: 'e0', note: `Note ${entry}` },
          ],
    ),
  );

  it('tells a relation from either end', () => {
    const relation = index.outStart[2]! + 1;
    const told = { type: 'criticises', id: 'e0', note: 'Note 2' };
    expect(relationOf(index, relation, false)).to.deep.equal({ ...told, entry: 0, reversed: false });
    expect(relationOf(index, relation, true)).to.deep.equal({ ...told, entry: 2, reversed: true });
  });

  it('tells the id of what is not there', () => {
    const told = { type: 'follows', id: 'gone', note: undefined, entry: undefined, reversed: false };
    expect(relationOf(index, index.outStart[2]!, false)).to.deep.equal(told);
  });
});
