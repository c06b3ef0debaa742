import { expect } from 'chai';
import { linesWithin } from '../../../src/drawing/render/bar-figures.js';

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
