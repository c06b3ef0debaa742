import { expect } from 'chai';
import { bracketOf, linesWithin } from '../../../src/drawing/render/bar-figures.js';

const WORDS = '62 entries, time of day not known';

describe('the words beside a block of dots', () => {
  it('stand on one line where they have room, else on several', () => {
    expect(linesWithin(WORDS, 400)).to.deep.equal([WORDS]);
    expect(linesWithin(WORDS, 130)).to.deep.equal(['62 entries, time of', 'day not known']);
    expect(linesWithin(WORDS, 85)).to.deep.equal(['62 entries,', 'time of day', 'not known']);
  });

  it('are left out where a word of them has no room', () => {
    expect(linesWithin(WORDS, 40)).to.deep.equal([]);
    expect(linesWithin(WORDS, -5)).to.deep.equal([]);
  });
});

describe('the bracket of a block of dots', () => {
  const block = { count: 62, start: 480, end: 600, low: 0, high: 24, from: 0, to: 1100, lines: 1 };

  it('stands after the dots with its words', () => {
    expect(bracketOf(block, 1100, WORDS)).to.deep.equal({ x: 603, side: 1, lines: [WORDS] });
  });

  it('stands before them where dots after them have their own hours', () => {
    expect(bracketOf({ ...block, to: 640 }, 1100, WORDS)).to.deep.equal({ x: 477, side: -1, lines: [WORDS] });
  });

  it('has no more lines than titles leave above the dots', () => {
    const narrow = { ...block, start: 150, end: 190 };
    expect(bracketOf(narrow, 334, WORDS).lines).to.deep.equal([]);
    expect(bracketOf({ ...narrow, lines: 3 }, 334, WORDS).lines).to.deep.equal([
      '62 entries, time',
      'of day not known',
    ]);
  });

  it('stands alone where words have no room on either side', () => {
    expect(bracketOf({ ...block, from: 450, to: 640 }, 1100, WORDS)).to.deep.equal({ x: 603, side: 1, lines: [] });
  });
});
