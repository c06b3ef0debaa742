import { expect } from 'chai';
import type { DateRange, EdtfDate } from '../../../src/dataset/time/date-range.js';
import { dateShort, dateWords } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const ENGLISH = { locale: 'en', timeZone: 'UTC', words: englishDateWords };

function parse(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(`${text} did not parse`);
  return date;
}

/** Engines disagree on plain and narrow spaces. */
function words(date: EdtfDate | string, options: Partial<Parameters<typeof dateWords>[1]> = {}): string {
  const given = typeof date === 'string' ? parse(date) : date;
  return dateWords(given, { ...ENGLISH, ...options }).replace(/\s/gu, ' ');
}

function short(text: string, asOf?: EdtfDate): string {
  return dateShort(parse(text), { ...ENGLISH, asOf }).replace(/\s/gu, ' ');
}

/** The ends of an interval as data may bring them: without the text that they were parsed from. */
function withoutTexts(date: EdtfDate): EdtfDate {
  const bare = ({ min, max, precision, flags }: DateRange): DateRange => ({ min, max, precision, flags });
  const { start, end } = date;
  return { ...date, ...(start && { start: bare(start) }), ...(end && { end: bare(end) }) };
}

describe('names of dates', () => {
  const cases: readonly (readonly [text: string, long: string, short: string])[] = [
    ['19~', 'about 1900 to 1999', 'c. 1900 – 1999'],
    ['010', 'the 100s', '100s'],
    ['009', 'some time between 90 CE and 99 CE', 'between 90 CE and 99 CE'],
    ['009~', 'about 90 CE to 99 CE', 'c. 90 CE – 99 CE'],
    ['1950S3', 'about 1950 (the 1950s)', 'c. 1950 (1950s)'],
    ['193/194', 'from the 1930s to the 1940s', '1930s – 1940s'],
    ['2004-02-01/2004-02', 'from 1 February 2004 to February 2004', '1 Feb 2004 – Feb 2004'],
    ['2004-01/2004-01-31', 'from January 2004 to 31 January 2004', 'Jan 2004 – 31 Jan 2004'],
    ['Y17E7', 'some time in 170,000,000', '170,000,000'],
    ['Y292303130', 'some time in 292,303,130', '292,303,130'],
    ['Y-394947132', 'some time in 394,947,133 BCE', '394,947,133 BCE'],
    ['[1667,1760..]', 'one of 1667 or since 1760', '1667 or 1 other'],
    ['[1667,..1500]', 'one of 1667 or in or before 1500', '1667 or 1 other'],
    ['{1960,1961,1962}', '1960, 1961 and 1962', '1960 and 2 others'],
    ['[1670..1672,1675]', 'one of 1670 to 1672 or 1675', '1670 – 1672 or 1 other'],
  ];
  for (const [text, long, brief] of cases) {
    it(text, () => {
      expect(words(text)).to.equal(long);
      expect(short(text)).to.equal(brief);
    });
  }

  it('tells thousandths of a second where they are known', () => {
    expect(words('2025-04-25T10:30:05.123Z')).to.match(/^25 April 2025, 10:30:05[.,]123 UTC$/);
    expect(words('2025-04-25T10:30:05Z')).to.equal('25 April 2025, 10:30:05 UTC');
  });

  it('tells both days where a range reaches into the second', () => {
    const date = { ...parse('2025-04-25~'), max: parse('2025-04-26').min };
    expect(words(date)).to.equal('about 25 to 26 April 2025');
  });

  it('says a word for the year once, where the language has one', () => {
    expect(words('2022', { locale: 'bg' })).to.match(/2022 г\.$/);
    expect(words('2022/2025', { locale: 'bg' })).to.equal('from 2022 to 2025 г.');
  });

  it('says in little room when the source gave it as current', () => {
    expect(short('../..', parse('2025-04'))).to.equal('ongoing, as of Apr 2025');
    expect(short('../..', parse('2025-04-25~'))).to.equal('ongoing, as of c. 25 Apr 2025');
  });

  it('names the ends of an interval without their texts by their bounds', () => {
    expect(words(withoutTexts(parse('2021-21/..')))).to.equal('since March to May 2021');
    expect(words(withoutTexts(parse('2021-29/2021-30')))).to.equal(
      'from September to November 2021 to December 2021 to February 2022',
    );
  });

  it('says of an end that it is not fully known, and no more where its text is not there', () => {
    expect(words('XXXX-12-25/..')).to.equal('since date not fully known: XXXX-12-25');
    expect(words(withoutTexts(parse('XXXX-12-25/..')))).to.equal('since date not fully known: ');
  });
});

describe('names of the parts of a year', () => {
  const north = ', northern hemisphere';
  const south = ', southern hemisphere';
  const names: readonly (readonly [code: number, name: string])[] = [
    [21, 'spring 2021'],
    [22, 'summer 2021'],
    [23, 'autumn 2021'],
    [24, 'winter 2021–2022'],
    [25, `spring 2021${north}`],
    [28, `winter 2021–2022${north}`],
    [29, `spring 2021${south}`],
    [32, `winter 2021${south}`],
    [33, 'quarter 1 of 2021'],
    [36, 'quarter 4 of 2021'],
    [37, 'third 1 of 2021'],
    [39, 'third 3 of 2021'],
    [40, 'half 1 of 2021'],
    [41, 'half 2 of 2021'],
  ];
  for (const [code, name] of names) {
    it(name, () => {
      expect(short(`2021-${String(code)}`)).to.equal(name);
    });
  }
});
