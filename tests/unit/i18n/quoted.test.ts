import { expect } from 'chai';
import { nameList, quoted } from '../../../src/words/i18n/name-list.js';

describe('quotation marks', () => {
  it('are those of the language of the words', () => {
    expect(
      ['en', undefined, 'uk', 'ru-RU', 'de', 'fr', 'ar', 'tr', '__proto__'].map((lang) => quoted('x', lang)),
    ).to.deep.equal(['“x”', '“x”', '«x»', '«x»', '„x“', '«\u00a0x\u00a0»', '«x»', '“x”', '“x”']);
  });

  it('that come with the words are not doubled', () => {
    expect(['«x»', '"x"', '„x“', '״x״'].map((words) => quoted(words, 'uk'))).to.deep.equal([
      '«x»',
      '"x"',
      '„x“',
      '״x״',
    ]);
  });
});

describe('names after one another', () => {
  it('have the comma of their language', () => {
    expect(['ar-EG', 'en', undefined].map((lang) => nameList(['a', 'b'], lang))).to.deep.equal([
      'a، b',
      'a, b',
      'a, b',
    ]);
  });
});
