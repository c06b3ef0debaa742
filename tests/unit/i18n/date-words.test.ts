/** Dates in every language, as whole phrases: the templates must read well with the forms that `Intl` writes. */
import { expect } from 'chai';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { dateShort, dateWords, type DateWordOptions } from '../../../src/dataset/time/date-words.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';
import { LANGUAGES } from './languages.js';
import { DATE_PHRASES } from './date-words.golden.js';
import { MORE_DATE_PHRASES } from './date-words-more.golden.js';

const PHRASES = new Map([...DATE_PHRASES, ...MORE_DATE_PHRASES]);

describe('date words of the languages', () => {
  it('stand here for every language', () => {
    expect([...PHRASES.keys()].sort()).to.deep.equal(LANGUAGES);
  });

  for (const [locale, phrases] of PHRASES) {
    describe(locale, () => {
      for (const [edtf, long, short, asOf] of phrases) {
        it(asOf === undefined ? edtf : `${edtf} as of ${asOf}`, async () => {
          const options = await optionsFor(locale, asOf);
          const date = parseEdtf(edtf)!;
          expect(saidOnce(plainSpaces(dateWords(date, options)))).to.equal(long);
          expect(saidOnce(plainSpaces(dateShort(date, options)))).to.equal(short);
        });
      }
    });
  }

  for (const locale of LANGUAGES) {
    it(`never says some time between two dates as what lasts from one to the other: ${locale}`, async () => {
      const options = await optionsFor(locale, undefined);
      for (const [from, to] of [
        ['2022-02-24', '2022-02-28'],
        ['2025-04-28', '2025-05-04'],
        ['2022-02', '2022-04'],
        ['2021', '2024'],
        ['2021-12-24', '2022-01-03'],
        ['2022-02-24T10:00', '2022-02-24T12:00'],
      ] as const) {
        for (const say of [dateWords, dateShort]) {
          const [one, lasts] = [`[${from}..${to}]`, `${from}/${to}`].map((text) => say(parseEdtf(text)!, options));
          expect(one).not.to.equal(lasts);
          expect(one, 'it ends in what no span has, or begins with it').not.to.match(/^[\d\s./–-]+$/);
        }
      }
    });
  }

  it('writes Arabic digits where a country does', async () => {
    const options = { ...(await optionsFor('ar', undefined)), locale: 'ar-EG' };
    expect(dateWords(parseEdtf('../2025-04-25')!, options)).to.equal('في ٢٥ أبريل ٢٠٢٥ أو قبله');
  });
});

async function optionsFor(locale: string, asOf: string | undefined): Promise<DateWordOptions> {
  const { dateWords: words } = await loadLanguage(locale)!;
  return { locale, timeZone: 'UTC', words, asOf: asOf === undefined ? undefined : parseEdtf(asOf) };
}

/** Chinese ranges of some browsers say the year and the month of the end again. */
function saidOnce(text: string): string {
  return text.replace(/(\d+年\d+月)(\d+日)(至| – )\1/, '$1$2$3');
}

/** Engines disagree on plain and narrow spaces. */
function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}
