import { expect } from 'chai';
import { usableLocale } from '../../../src/dataset/base/locale.js';

describe('usableLocale', () => {
  it('takes what Intl knows, in its canonical form', () => {
    expect(['uk', 'zh-Hant-TW', 'EN-us', 'ar-EG'].map(usableLocale)).to.deep.equal([
      'uk',
      'zh-Hant-TW',
      'en-US',
      'ar-EG',
    ]);
  });

  it('takes British English for plain English', () => {
    expect(usableLocale('en')).to.equal('en-GB');
  });

  it('uses British English for an invalid language', () => {
    for (const tag of ['', 'not a locale', '12', 'x', 'xx-XX', 'de_DE', '__proto__', 'a'.repeat(10_000)]) {
      expect(usableLocale(tag)).to.equal('en-GB');
    }
  });

  it('answers alike after many other tags', () => {
    const others = Array.from({ length: 200 }, (_, index) => `x-tag-${index}`);
    for (const tag of ['uk', ...others]) usableLocale(tag);
    expect(usableLocale('uk')).to.equal('uk');
  });
});
