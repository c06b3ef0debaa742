import { expect } from 'chai';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { durationWords } from '../../../src/dataset/time/duration-words.js';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const textsOf = (locale: string) => createTexts(english, locale);

describe('durationWords', () => {
  const cases: readonly (readonly [ms: number, words: string])[] = [
    [0, '0 seconds'],
    [1, '1 millisecond'],
    [SECOND_MS, '1 second'],
    [60 * SECOND_MS, '1 minute'],
    [90 * SECOND_MS, 'over 1 minute'],
    [HOUR_MS, '1 hour'],
    [36 * HOUR_MS, '36 hours'],
    [DAY_MS, '1 day'],
    [2 * DAY_MS, '2 days'],
    [7 * DAY_MS, '7 days'],
    [14 * DAY_MS, '2 weeks'],
    [42 * DAY_MS, '6 weeks'],
    [44 * DAY_MS, '44 days'],
    [45 * DAY_MS, '45 days'],
    [60 * DAY_MS, '2 months'],
    [64 * DAY_MS, 'about 2 months'],
    [70 * DAY_MS, 'over 2 months'],
    [153 * DAY_MS, '5 months'],
    [400 * DAY_MS, 'over 13 months'],
    [729 * DAY_MS, '2 years'],
    [2 * 365.2425 * DAY_MS, '2 years'],
    [1095 * DAY_MS, '3 years'],
    [1096 * DAY_MS, '3 years'],
    [1110 * DAY_MS, 'about 3 years'],
    [1734 * DAY_MS, 'over 4 years'],
    [1826 * DAY_MS, '5 years'],
    [9999 * 365.2425 * DAY_MS, '9,999 years'],
    [10_000 * 365.2425 * DAY_MS, '10 thousand years'],
    [170_000_002 * 365.2425 * DAY_MS, '170 million years'],
  ];
  for (const [ms, words] of cases) {
    it(`${words} for ${ms} ms`, () => {
      expect(durationWords(ms, textsOf('en'))).to.equal(words);
      expect(durationWords(-ms, textsOf('en'))).to.equal(words);
    });
  }

  it('takes the plural from the locale', () => {
    const years = (count: number, locale: string): string => durationWords(count * 365.2425 * DAY_MS, textsOf(locale));
    expect(years(3, 'uk')).to.match(/^3\s+роки$/u);
    expect(years(5, 'uk')).to.match(/^5\s+років$/u);
    expect(years(3, 'de')).to.match(/^3\s+Jahre$/u);
    expect(years(3, 'not a locale')).to.equal('3 years');
    expect(years(8.3e9, 'fr')).to.match(/^8,3\smilliards d’années$/u);
    expect(years(25_000, 'fr')).to.match(/^25\smille\sans$/u);
    expect(years(1e6, 'es')).to.match(/^1\smillón de años$/u);
    expect(years(8.3e9, 'es')).to.match(/^8,3\smil\smillones de años$/u);
    expect(years(25_000, 'es')).to.match(/^25\smil\saños$/u);
  });

  it('is empty for anything but a length', () => {
    for (const ms of [Number.NaN, Infinity, -Infinity]) expect(durationWords(ms, textsOf('en'))).to.equal('');
  });
});
