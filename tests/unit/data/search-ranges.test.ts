import { expect } from 'chai';
import fc from 'fast-check';
import { queryTerms } from '../../../src/dataset/data/search-query.js';
import { findRanges } from '../../../src/dataset/data/search-ranges.js';

function marked(text: string, query: string): string {
  let end = 0;
  let result = '';
  for (const range of findRanges(text, queryTerms(query))) {
    result += `${text.slice(end, range.start)}[${text.slice(range.start, range.end)}]`;
    end = range.end;
  }
  return result + text.slice(end);
}

const CASES: readonly (readonly [query: string, marked: string])[] = [
  ['ceasefire', 'A [Ceasefire], then no [cease\u00adfire]'],
  ['a ab', 'x[ab]x[a]'],
  ['aba', '[aba]b[aba]'],
  ['ab', '[abab]'],
  ['ab a', 'x[ab]x[a]'],
  ['b a', '[a]x[a]x[b]'],
  ['a', '[aि]b'],
  ['elys', '[É́lys]ée'],
  ['e', '[e\u0301\u0327]x[é]'],
  ['s', '[ß] [s]'],
  ['ss', '[ß] s'],
  ['as', '[aß] a'],
  ['стр', '[Стр]ій'],
  ['и', 'Киев'.replace('и', '[и]')],
  ['и', 'й и\u0306'],
  ["об'єкт", '[об’єкт]'],
  ['ب', 'ك[بّ]ير'],
  ['👩', 'x[👩‍👩‍👧]y'],
  ['👍', '[👍🏽]'],
  ['full scale', '[full]  [scale]'],
  ['"full scale"', '[full \n scale]'],
  ['2025', '[٢٠٢٥]'],
  ['nothing', 'else'],
];

describe('findRanges', () => {
  for (const [query, expected] of CASES) {
    it(`${query}: ${expected}`, () => {
      expect(marked(expected.replace(/[[\]]/g, ''), query)).to.equal(expected);
    });
  }

  it('never goes through a character, nor through a range', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const units = fc.constantFrom(
      ...Array.from('abéйß '),
      'e\u0301',
      '\u0301',
      '👩‍👩‍👧',
      '\u200d',
      '\ud83d',
      '🏽',
      'क',
      'ि',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: units, maxLength: 30 }),
        fc.string({ unit: units, maxLength: 3 }),
        (text, query) => {
          const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
          let end = -1;
          for (const range of findRanges(text, queryTerms(query))) {
            expect(range.start).to.be.greaterThan(end);
            expect(range.end).to.be.greaterThan(range.start);
            expect(borders.has(range.start), `${range.start} of ${JSON.stringify(text)}`).to.equal(true);
            expect(borders.has(range.end), `${range.end} of ${JSON.stringify(text)}`).to.equal(true);
            ({ end } = range);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('marks what is read, not a million of it', () => {
    expect(findRanges('a '.repeat(500_000), ['a']).length).to.be.at.most(200);
    expect(findRanges(`${'x'.repeat(1_000_000)}a`, ['a'])).to.deep.equal([]);
  });
});
