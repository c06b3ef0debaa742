import { expect } from 'chai';
import { foldTexts, markHolders, type FoldedTexts, type Text } from '../../../src/dataset/data/search-index.js';

/** The result of a generator, and its yields on the way. */
function run<Result>(work: Generator<number, Result, undefined>): readonly [Result, readonly number[]] {
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return [step.value, shares];
    shares.push(step.value);
  }
}

function folded(...texts: readonly (readonly Text[])[]): FoldedTexts {
  return run(foldTexts(texts.length, (owner) => texts[owner]!))[0];
}

function holders(blocks: FoldedTexts, term: string, count: number): readonly number[] {
  const marks = new Uint8Array(count);
  run(markHolders(blocks, term, marks));
  return [...marks];
}

/** Owners of such a text each, until each of the pauses. */
function pauses(count: number, text: string): readonly number[] {
  let owners = 0;
  const found: number[] = [];
  for (const work = foldTexts(count, () => (owners++, [text])); work.next().done !== true;) found.push(owners);
  return found;
}

describe('folded texts', () => {
  it('pause after every 500 owners, however short their texts are', () => {
    expect(pauses(1700, 'x')).to.deep.equal([1, 501, 1001, 1501]);
    expect(pauses(600, '')).to.deep.equal([1, 501]);
  });

  it('pause after every 10,000 letters', () => {
    expect(pauses(8, 'x'.repeat(5000))).to.deep.equal([1, 3, 5, 7]);
    expect(pauses(3, 'x'.repeat(10_000))).to.deep.equal([1, 2, 3]);
    expect(pauses(8, 'x'.repeat(4000))).to.deep.equal([1, 4, 7]);
  });

  it('tell the share that is done', () => {
    const [, shares] = run(foldTexts(1000, () => ['x']));
    expect(shares).to.deep.equal([0, 0.5]);
    const [, looked] = run(markHolders(folded(['a'], ['ж']), 'x', new Uint8Array(2)));
    expect(looked).to.deep.equal([0, 0.5]);
  });

  it('are joined, those with wide letters apart from the others', () => {
    const blocks = folded(['A', undefined, 'b'], [''], ['Ж'], ['c', 'д']);
    expect(blocks.map(({ text }) => text)).to.deep.equal(['a\nb\nc', 'ж\nд']);
    expect(blocks.map(({ owners }) => [...owners])).to.deep.equal([
      [0, 0, 3],
      [2, 3],
    ]);
    expect(blocks.map(({ starts }) => [...starts])).to.deep.equal([
      [0, 2, 4],
      [0, 2],
    ]);
    expect(folded([], [])).to.deep.equal([]);
  });

  it('are found by their owners, each text separately', () => {
    const blocks = folded(['ab', 'bc'], ['ca'], ['abab']);
    expect(holders(blocks, 'ab', 3)).to.deep.equal([1, 0, 1]);
    expect(holders(blocks, 'bc', 3)).to.deep.equal([1, 0, 0]);
    expect(holders(blocks, 'bca', 3)).to.deep.equal([0, 0, 0]);
    expect(holders(blocks, 'c', 3)).to.deep.equal([1, 1, 0]);
  });
});
