import { expect } from 'chai';
import type { EdtfDate } from '../../../src/dataset/time/date-range.js';
import { dateShort, dateWords, dayHeading, spanWords } from '../../../src/dataset/time/date-words.js';
import type { DateWordMessages } from '../../../src/dataset/time/date-words-messages.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const ENGLISH = { locale: 'en', timeZone: 'UTC', words: englishDateWords };
const ZONES = ['UTC', 'Europe/Kyiv', 'Pacific/Kiritimati', 'Pacific/Honolulu', 'Pacific/Apia', 'Asia/Kathmandu'];

function parse(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`${text} did not parse`);
  return date;
}

/** Engines disagree on plain and narrow spaces. */
function words(text: string, options: Partial<Parameters<typeof dateWords>[1]> = {}): string {
  return dateWords(parse(text), { ...ENGLISH, ...options }).replace(/\s/gu, ' ');
}

function short(text: string, options: Partial<Parameters<typeof dateWords>[1]> = {}): string {
  return dateShort(parse(text), { ...ENGLISH, ...options }).replace(/\s/gu, ' ');
}

describe('dateWords in English', () => {
  const cases: readonly (readonly [text: string, long: string, short: string])[] = [
    ['2025-04-25', '25 April 2025', '25 Apr 2025'],
    ['2025-04-25~', 'about 25 April 2025', 'c. 25 Apr 2025'],
    ['2025-04-25?', 'date uncertain: 25 April 2025', '25 Apr 2025?'],
    ['2025-04-25%', 'about 25 April 2025, date uncertain', 'c. 25 Apr 2025?'],
    ['../2025-04-25', 'on or before 25 April 2025', 'by 25 Apr 2025'],
    ['../2025-04', 'in or before April 2025', 'by Apr 2025'],
    ['../2025-04-25~', 'on or before about 25 April 2025', 'by c. 25 Apr 2025'],
    ['2022-02', 'some time in February 2022', 'Feb 2022'],
    ['2022-02~', 'about February 2022', 'c. Feb 2022'],
    ['2022', 'some time in 2022', '2022'],
    ['193', 'the 1930s', '1930s'],
    ['193X', 'some year in the 1930s', '1930s'],
    ['193X~', 'about the 1930s', 'c. 1930s'],
    ['19', 'some time between 1900 and 1999', 'between 1900 and 1999'],
    ['2021-21~', 'about spring 2021', 'c. spring 2021'],
    ['2021-24', 'some time in winter 2021–2022', 'winter 2021–2022'],
    ['2021-26', 'some time in summer 2021, northern hemisphere', 'summer 2021, northern hemisphere'],
    ['2021-31', 'some time in autumn 2021, southern hemisphere', 'autumn 2021, southern hemisphere'],
    ['2021-34', 'some time in quarter 2 of 2021', 'quarter 2 of 2021'],
    ['2021-39', 'some time in third 3 of 2021', 'third 3 of 2021'],
    ['2021-41', 'some time in half 2 of 2021', 'half 2 of 2021'],
    ['1985-04-XX', 'some day in April 1985', 'Apr 1985'],
    ['1985-XX-XX', 'some time in 1985', '1985'],
    ['1984-1X', 'some time between October and December 1984', 'between Oct and Dec 1984'],
    ['2020-05-1X', 'some time between 10 and 19 May 2020', 'between 10 and 19 May 2020'],
    ['XXXX-12-25', 'date not fully known: XXXX-12-25', 'XXXX-12-25'],
    ['2025-04-28/2025-05-04', 'from 28 April to 4 May 2025', '28 Apr – 4 May 2025'],
    ['2025-04-28/2025-04-30', 'from 28 to 30 April 2025', '28 – 30 Apr 2025'],
    ['2024-12-28/2025-01-04', 'from 28 December 2024 to 4 January 2025', '28 Dec 2024 – 4 Jan 2025'],
    ['2022-02/2022-03', 'from February to March 2022', 'Feb – Mar 2022'],
    ['2022/2025', 'from 2022 to 2025', '2022 – 2025'],
    ['2022-02-24/2022-02-24', '24 February 2022', '24 Feb 2022'],
    ['2004-02-01/2005', 'from 1 February 2004 to 2005', '1 Feb 2004 – 2005'],
    ['1984?/2004~', 'from 1984 (uncertain) to about 2004', '1984? – c. 2004'],
    ['1984%/2004', 'from about 1984 (uncertain) to 2004', 'c. 1984? – 2004'],
    ['2025-04-28/..', 'since 28 April 2025', 'since 28 Apr 2025'],
    ['2025-04-28/', 'from 28 April 2025, end not known', 'from 28 Apr 2025'],
    ['/2025-04-28', 'until 28 April 2025, start not known', 'until 28 Apr 2025'],
    ['../..', 'ongoing', 'ongoing'],
    ['/..', 'ongoing', 'ongoing'],
    ['/', 'dates not known', 'undated'],
    ['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670 to 1672', '1667 or 2 others'],
    ['[2025-04-25,2025-04-26~]', 'one of 25 April 2025 or about 26 April 2025', '25 Apr 2025 or 1 other'],
    ['{1960,1961-12}', '1960 and December 1961', '1960 and 1 other'],
    ['[..2020]', 'in or before 2020', 'by 2020'],
    ['-0044', 'some time in 45 BCE', '45 BCE'],
    ['-0044-03-15', '15 March 45 BCE', '15 Mar 45 BCE'],
    ['0000', 'some time in 1 BCE', '1 BCE'],
    ['0033', 'some time in 33 CE', '33 CE'],
    ['-0200/0200', 'from 201 BCE to 200 CE', '201 BCE – 200 CE'],
    ['Y12000', 'some time in 12,000', '12,000'],
    ['Y-170000002', 'some time in 170,000,003 BCE', '170,000,003 BCE'],
    ['1953S2', 'about 1953 (1900 to 1999)', 'c. 1953 (1900 – 1999)'],
    ['1953S3?', 'about 1953, date uncertain (the 1950s)', 'c. 1953? (1950s)'],
    ['1953S4', 'about 1953', 'c. 1953'],
    ['1953S3/1980', 'from about 1953 (the 1950s) to 1980', 'c. 1953 (1950s) – 1980'],
    ['[2022-02-24..2022-02-28]', 'some time between 24 and 28 February 2022', 'between 24 and 28 Feb 2022'],
    ['[2020..]', '2020 or later', '2020 or later'],
    ['2022-02-24/2022-02', 'from 24 February 2022 to February 2022', '24 Feb 2022 – Feb 2022'],
    ['Y-18000/-9000', 'from 18,001 BCE to 9001 BCE', '18,001 BCE – 9001 BCE'],
    ['2025-04-25T10:30Z', '25 April 2025, 10:30 UTC', '25 Apr 2025, 10:30 UTC'],
    ['2025-04-25T07:05:09Z', '25 April 2025, 07:05:09 UTC', '25 Apr 2025, 07:05:09 UTC'],
    ['2025-04-25T10:30', '25 April 2025, 10:30', '25 Apr 2025, 10:30'],
  ];
  for (const [text, long, brief] of cases) {
    it(text, () => {
      expect(words(text)).to.equal(long);
      expect(short(text)).to.equal(brief);
    });
  }

  it('says on which day the source gave it as current', () => {
    const asOf = parse('2025-04-25');
    expect(words('../..', { asOf })).to.equal('ongoing as of 25 April 2025');
    expect(words('2022/..', { asOf })).to.equal('since 2022, ongoing as of 25 April 2025');
    expect(words('../..', { asOf: parse('2025-04-25~') })).to.equal('ongoing as of about 25 April 2025');
    expect(words('../2025-04-25', { asOf })).to.equal('on or before 25 April 2025, ongoing as of 25 April 2025');
    expect(words('../..', { asOf: parse('2025-04') })).to.equal('ongoing as of April 2025');
    expect(words('../..', { asOf: parse('../2025') })).to.equal('ongoing');
    expect(short('../..', { asOf })).to.equal('ongoing, as of 25 Apr 2025');
  });
});

describe('dateWords and zones', () => {
  it('never shifts a date without a time', () => {
    for (const text of ['2025-04-25', '2022-02', '2011-12-30', '2025-04-28/2025-05-04', '-0044-03-15', '199X']) {
      for (const timeZone of ZONES) expect(words(text, { timeZone })).to.equal(words(text));
    }
  });

  it('never shifts a time without a zone', () => {
    for (const timeZone of ZONES) expect(words('2025-04-25T23:30', { timeZone })).to.equal('25 April 2025, 23:30');
  });

  it('moves a time with a zone to the clocks of the reader, its day too', () => {
    expect(words('2025-04-25T23:30Z', { timeZone: 'Europe/Kyiv' })).to.equal('26 April 2025, 02:30, Kyiv time');
    expect(words('2025-04-25T02:00+03:00', { timeZone: 'UTC' })).to.equal('24 April 2025, 23:00 UTC');
  });

  it('uses UTC for an unknown zone', () => {
    expect(words('2025-04-25T10:30Z', { timeZone: 'Nowhere/Land' })).to.equal('25 April 2025, 10:30 UTC');
  });
});

describe('dateWords in other languages', () => {
  it('takes the order of dates and the months from the locale', () => {
    expect(words('2025-04-25', { locale: 'en-US' })).to.equal('April 25, 2025');
    expect(words('2025-04-28/2025-05-04', { locale: 'en-US' })).to.equal('from April 28 to May 4, 2025');
    expect(words('2025-04-25', { locale: 'de' })).to.equal('25. April 2025');
    expect(words('2025-04-28/2025-04-30', { locale: 'de' })).to.equal('from 28. to 30. April 2025');
    expect(words('2022-02/2023-03', { locale: 'ru' })).to.equal('from февраль 2022 г. to март 2023 г.');
    expect(words('2025-04-28/2025-05-04', { locale: 'uk' })).to.match(/^from 28 квітня to 4 травня 2025/);
    expect(words('2025-04-28/2025-05-04', { locale: 'fa' })).to.match(/^from ۲۸ \S+ to ۴ \S+ ۲۰۲۵$/);
    expect(words('2025-04-25', { locale: 'ko' })).to.equal('2025년 4월 25일');
    expect(words('2025-04-28/2025-05-04', { locale: 'ko' })).to.match(/4월 28일 to (2025년 )?5월 4일$/);
  });

  it('counts in the Gregorian calendar in every locale', () => {
    expect(words('2025-04-25', { locale: 'th' })).to.contain('2025');
    expect(words('2025-04-25', { locale: 'fa' })).to.contain('۲۰۲۵');
    expect(words('2025-04-25', { locale: 'en-u-ca-buddhist' })).to.contain('2025');
  });

  it('takes every word from the messages, and plural forms by the rules of the language', () => {
    const ukrainian: DateWordMessages = {
      ...englishDateWords,
      long: { ...englishDateWords.long, onOrBefore: 'не пізніше {date}', someTimeIn: '{date}, день невідомий' },
      eraBce: 'до н. е.',
      oneOfMore: {
        one: '{date} або ще {count} дата',
        few: '{date} або ще {count} дати',
        other: '{date} або ще {count} дат',
      },
    };
    const options = { locale: 'uk', words: ukrainian };
    expect(words('../2025-04-25', options)).to.match(/^не пізніше 25 квітня 2025/);
    expect(words('-0044-03-15', options)).to.contain('до н. е.');
    expect(short('[2001,2002]', options)).to.match(/ще 1 дата$/);
    expect(short('[2001,2002,2003]', options)).to.match(/ще 2 дати$/);
    expect(short('[2001,2002,2003,2004,2005,2006]', options)).to.match(/ще 5 дат$/);
  });

  it('speaks English for an invalid locale', () => {
    for (const locale of ['', 'x', 'not a locale', '__proto__', 'a'.repeat(10_000), 'de_DE', 'xx-XX']) {
      expect(words('2025-04-25', { locale })).to.equal('25 April 2025');
      expect(dayHeading(0, { locale })).to.match(/^Thursday,? 1 January 1970$/);
    }
  });
});

describe('spanWords', () => {
  const CASES: readonly (readonly [text: string, words: string])[] = [
    ['2025-04-25', '25 April 2025'],
    ['2022-02', 'February 2022'],
    ['2022', '2022'],
    ['2022-02~', 'about February 2022'],
    ['2022-02/2022-03', 'from February to March 2022'],
    ['2022-02-24/..', 'since 24 February 2022'],
  ];
  for (const [text, expected] of CASES) {
    it(`takes ${text} for all of it`, () => {
      expect(spanWords(parse(text), ENGLISH).replace(/\s/gu, ' ')).to.equal(expected);
    });
  }
});

describe('dayHeading', () => {
  it('says the weekday', () => {
    expect(dayHeading(Date.UTC(2025, 3, 25, 12), { locale: 'en' })).to.match(/^Friday,? 25 April 2025$/);
    expect(dayHeading(Date.UTC(2025, 3, 25), { locale: 'de' })).to.equal('Freitag, 25. April 2025');
  });

  it('takes the day that the clocks of the zone show', () => {
    const late = Date.UTC(2025, 3, 25, 23);
    expect(dayHeading(late, { locale: 'en', timeZone: 'Europe/Kyiv' })).to.match(/^Saturday,? 26 April 2025$/);
    expect(dayHeading(late, { locale: 'en', timeZone: 'Pacific/Honolulu' })).to.match(/^Friday,? 25 April 2025$/);
  });

  it('is empty for anything but an instant', () => {
    for (const ms of [Number.NaN, Infinity, -Infinity]) expect(dayHeading(ms, { locale: 'en' })).to.equal('');
  });
});
