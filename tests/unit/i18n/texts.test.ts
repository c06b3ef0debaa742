import { expect } from 'chai';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';

describe('createTexts', () => {
  it('fills in what stands in braces', () => {
    const texts = createTexts(english, 'en');
    expect(texts.text('selectedEntry', { title: 'The talks' })).to.equal('The talks opened');
    expect(texts.text('errorHttp', { status: 404, url: 'x.json' })).to.equal('The server answered 404 for x.json.');
  });

  it('takes what is filled in as it is: braces, dollars and names of objects’ parts stay text', () => {
    const texts = createTexts(english, 'en');
    expect(texts.text('selectedEntry', { title: '{title} $& {constructor}' })).to.equal(
      '{title} $& {constructor} opened',
    );
    expect(texts.text('selectedEntry')).to.equal('{title} opened');
  });

  it('chooses the plural form, and writes numbers as the language does', () => {
    expect([0, 1, 2].map((count) => createTexts(english, 'en').count('entries', count))).to.deep.equal([
      '0 entries',
      '1 entry',
      '2 entries',
    ]);
    expect(createTexts(english, 'en').count('entries', 1_234_567)).to.equal('1,234,567 entries');
    expect(createTexts(english, 'de').count('entries', 1_234_567)).to.equal('1.234.567 entries');
    expect(createTexts(english, 'ar-EG').count('entries', 3)).to.contain('٣');
  });

  it('writes as the British do where no usable language is given', () => {
    expect(['', 'not a locale', 'en', 'uk'].map((tag) => createTexts(english, tag).locale)).to.deep.equal([
      'en-GB',
      'en-GB',
      'en-GB',
      'uk',
    ]);
  });
});
