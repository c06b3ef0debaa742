/** English comes in two tables: the words of a first picture are built in, those of the parts load with them. */
import { expect } from 'chai';
import { english } from '../../../src/words/i18n/en.js';
import { firstWords } from '../../../src/words/i18n/en-first.js';
import { laterWords } from '../../../src/words/i18n/en-part.js';

describe('English in two tables', () => {
  // `tests/e2e/parts.test.mjs` checks that a first picture without the parts lacks no word.
  it('has each word once', () => {
    const both = Object.keys(firstWords).filter((key) => key in laterWords);
    expect(both).to.deep.equal([]);
    expect(Object.keys(english)).to.have.length(Object.keys(firstWords).length + Object.keys(laterWords).length);
  });
});
