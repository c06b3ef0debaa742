import { expect } from 'chai';
import fc from 'fast-check';
import { dateOfEnds } from '../../../src/dataset/time/date-of-ends.js';
import { dateText, parseDate, type DateEnds } from '../../../src/dataset/time/date-ends.js';
import { DateFlag, Precision } from '../../../src/dataset/time/date-range.js';
import { dateShort, dateWords } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { parseEdtf } from '../../../src/dataset/time/edtf.js';

const DAY_MS = 86_400_000;
const ENGLISH = { locale: 'en-GB', timeZone: 'UTC', words: englishDateWords };

function flagNames(flags: number): readonly string[] {
  return Object.entries(DateFlag)
    .filter(([name, bit]) => (flags & bit) !== 0 && name !== 'floating')
    .map(([name]) => name);
}

describe('a date of two ends', () => {
  it('has the outer bounds of both, and each as a range', () => {
    const date = parseDate({ start: '2022-02-24/2022-02-28', end: '[2022-03-28..2022-04-01]' })!;
    expect(date.min).to.equal(Date.UTC(2022, 1, 24));
    expect(date.max).to.equal(Date.UTC(2022, 3, 2) - 1);
    expect(date.start).to.include({ min: Date.UTC(2022, 1, 24), max: Date.UTC(2022, 2, 1) - 1 });
    expect(date.end).to.include({ min: Date.UTC(2022, 2, 28), max: Date.UTC(2022, 3, 2) - 1 });
    expect(flagNames(date.flags)).to.deep.equal(['interval']);
    expect(date.precision).to.equal(Precision.day);
    expect(date.text).to.equal('[2022-02-24..2022-02-28]/[2022-03-28..2022-04-01]');
  });

  const FLAGS: readonly (readonly [DateEnds, readonly string[]])[] = [
    [{ start: '2022-02-24', end: '..' }, ['openEnd', 'interval']],
    [{ start: '', end: '2022' }, ['unknownStart', 'interval']],
    [{ start: '../2022-02-24', end: '2022~' }, ['approximate', 'unknownStart', 'interval']],
    [{ start: '2022-02-24?', end: '2022-03/..' }, ['uncertain', 'unknownEnd', 'interval']],
    [{ start: '2022/..', end: '../2023' }, ['interval']],
  ];
  for (const [ends, flags] of FLAGS) {
    it(`says of the whole what its ends say: ${JSON.stringify(ends)}`, () => {
      expect([...flagNames(parseDate(ends)!.flags)].sort()).to.deep.equal([...flags].sort());
    });
  }

  it('is what EDTF has for the same ends', () => {
    const single = fc.constantFrom('2022-02-24', '2022-03', '2023', '2022-02-XX', '2022-03-01~', '..', '', 'soon');
    fc.assert(
      fc.property(single, single, (start, end) => {
        expect(parseDate({ start, end })).to.deep.equal(parseEdtf(`${start}/${end}`));
      }),
    );
  });

  it('is invalid if an end is, or if the start must come after the end', () => {
    expect(parseDate({ start: '2022', end: 'soon' })).to.equal(undefined);
    expect(parseDate({ start: '2022-03-01/2022-03-05', end: '2022-02' })).to.equal(undefined);
    expect(parseDate(undefined)).to.equal(undefined);
  });

  const WORDS: readonly (readonly [DateEnds, long: string, short: string])[] = [
    [
      { start: '2022-02-24/2022-02-28', end: '2022-03' },
      'start: some time between 24 and 28 February 2022; end: some time in March 2022',
      'c. 24 Feb 2022 – Mar 2022',
    ],
    [
      { start: '[2022-02-24..2022-02-28]', end: '..' },
      'start: some time between 24 and 28 February 2022; ongoing',
      'since c. 24 Feb 2022',
    ],
    [
      { start: '', end: '2022-03-28/2022-04-01' },
      'start not known; end: some time between 28 March and 1 April 2022',
      'until c. 1 Apr 2022',
    ],
    [{ start: '..', end: '[2022-03-28,2022-04-01]' }, 'end: one of 28 March 2022 or 1 April 2022', 'by c. 1 Apr 2022'],
    [
      { start: '../2022-02-24', end: '2022-03/..' },
      'start: on or before 24 February 2022; end: March 2022 or later',
      'c. 24 Feb 2022 – c. Mar 2022',
    ],
    [{ start: '2022-02-24', end: '2022-02-28' }, 'from 24 to 28 February 2022', '24 – 28 Feb 2022'],
  ];
  for (const [ends, long, short] of WORDS) {
    it(`is put into words: ${long}`, () => {
      const date = parseDate(ends)!;
      expect(dateWords(date, ENGLISH)).to.equal(long);
      expect(dateShort(date, ENGLISH).replace(/\s/gu, ' ')).to.equal(short);
    });
  }

  it('is made of two columns, as EDTF where that has a form', () => {
    expect(dateOfEnds('2022', '')).to.equal('2022');
    expect(dateOfEnds('2022', '2023')).to.equal('2022/2023');
    expect(dateOfEnds('', '2023')).to.equal('/2023');
    expect(dateOfEnds('2022/2023', '2024')).to.deep.equal({ start: '2022/2023', end: '2024' });
    expect(dateText({ start: '../2022', end: '..' })).to.equal('[..2022]/..');
  });
});

describe('an interval', () => {
  it('is one where some day of its start is not after some day of its end', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((at) => new Date(Date.UTC(2022, 0, 1) + at * DAY_MS));
    const form = fc.constantFrom(
      (date: Date) => date.toISOString().slice(0, 10),
      (date: Date) => date.toISOString().slice(0, 7),
      (date: Date) => `${date.toISOString().slice(0, 7)}-XX`,
      (date: Date) => `${date.toISOString().slice(0, 9)}X`,
      () => '2022',
    );
    const text = fc.tuple(day, form).map(([date, write]) => write(date));
    const daysOf = (pattern: string): readonly number[] => {
      const matching = new RegExp(`^${pattern.replaceAll('X', '.')}`);
      return Array.from({ length: 365 }, (_, at) => Date.UTC(2022, 0, 1) + at * DAY_MS).filter((ms) =>
        matching.test(new Date(ms).toISOString()),
      );
    };
    fc.assert(
      fc.property(text, text, (start, end) => {
        const ends = daysOf(end);
        const isPossible = daysOf(start).some((from) => ends.some((to) => from <= to));
        expect(parseEdtf(`${start}/${end}`) !== undefined).to.equal(isPossible);
      }),
      { numRuns: 300 },
    );
  });
});
