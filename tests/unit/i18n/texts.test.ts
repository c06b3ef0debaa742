import { expect } from '@open-wc/testing';
import { english } from '../../../src/i18n/en.js';
import { createTexts, usableLocale } from '../../../src/i18n/texts.js';

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

  it('takes English for what is no language', () => {
    expect(['', 'not a locale', '12', 'x'].map(usableLocale)).to.deep.equal(['en', 'en', 'en', 'en']);
    expect(['uk', 'zh-Hant-TW', 'EN-gb'].map(usableLocale)).to.deep.equal(['uk', 'zh-Hant-TW', 'en-GB']);
  });
});
