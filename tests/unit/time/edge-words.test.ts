import { expect } from 'chai';
import { Precision } from '../../../src/dataset/time/date-range.js';
import { coveredWords, edgeUnit, edgeWords, finestUnit } from '../../../src/dataset/time/edge-words.js';
import { DAY_MS, MINUTE_MS } from '../../../src/dataset/time/units.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';

const ENGLISH = { locale: 'en', words: englishDateWords, timeZone: 'UTC' };
const YEAR_MS = 365.2425 * DAY_MS;
const NOON = Date.UTC(2022, 1, 24, 12, 34, 56);

describe('the unit of an edge', () => {
  it('is as fine as the length of the span asks for', () => {
    const units = [9 * MINUTE_MS, 10 * MINUTE_MS, 3 * DAY_MS - 1, 3 * DAY_MS, 149 * YEAR_MS, 150 * YEAR_MS].map(
      (lengthMs) => edgeUnit(Precision.millisecond, lengthMs),
    );
    expect(units).to.deep.equal(['second', 'minute', 'minute', 'day', 'day', 'year']);
  });

  it('is no sharper than the dates are', () => {
    const unitOf = (precision: Precision) => edgeUnit(precision, MINUTE_MS);
    expect(unitOf(Precision.second)).to.equal('second');
    expect([Precision.minute, Precision.hour].map(unitOf)).to.deep.equal(['minute', 'minute']);
    expect(unitOf(Precision.day)).to.equal('day');
    expect([Precision.month, Precision.season].map(unitOf)).to.deep.equal(['month', 'month']);
    expect([Precision.year, Precision.century, Precision.age].map(unitOf)).to.deep.equal(['year', 'year', 'year']);
  });

  it('of a calendar is that of its dates, at most a year', () => {
    expect([Precision.hour, Precision.season, Precision.decade, Precision.age].map(finestUnit)).to.deep.equal([
      'hour',
      'month',
      'year',
      'year',
    ]);
  });
});

describe('an edge in words', () => {
  it('says its unit, and the date with a time of day', () => {
    expect(edgeWords(NOON, 'year', ENGLISH)).to.equal('2022');
    expect(edgeWords(NOON, 'month', ENGLISH)).to.equal('February 2022');
    expect(edgeWords(NOON, 'day', ENGLISH)).to.equal('24 February 2022');
    expect(edgeWords(NOON, 'minute', ENGLISH)).to.match(/24 Feb.* 2022.*12:34$/);
    expect(edgeWords(NOON, 'second', ENGLISH)).to.match(/24 Feb.* 2022.*12:34:56$/);
  });

  it('is that of the zone', () => {
    const lateMs = Date.UTC(2021, 11, 31, 23);
    expect(edgeWords(lateMs, 'year', { ...ENGLISH, timeZone: 'Europe/Kyiv' })).to.equal('2022');
    expect(edgeWords(lateMs, 'year', ENGLISH)).to.equal('2021');
  });
});

describe('the time that a dataset covers, in words', () => {
  const covered = (first: number, last: number, precision: Precision = Precision.day, timeZone = 'UTC'): string =>
    coveredWords(first, last, precision, { ...ENGLISH, timeZone });

  it('has months, one of them once', () => {
    expect(covered(Date.UTC(2022, 1, 3), Date.UTC(2025, 4, 31))).to.match(/^Feb 2022\s–\sMay 2025$/);
    expect(covered(Date.UTC(2022, 1, 3), Date.UTC(2022, 1, 24))).to.equal('Feb 2022');
  });

  it('has years over many of them, and where no date is sharper', () => {
    expect(covered(Date.UTC(1850, 5), Date.UTC(2025, 4))).to.equal('1850–2025');
    expect(covered(Date.UTC(2022, 1), Date.UTC(2025, 4), Precision.year)).to.equal('2022–2025');
    expect(covered(Date.UTC(2022, 1), Date.UTC(2022, 4), Precision.year)).to.equal('2022');
  });

  it('goes by the zone', () => {
    const lateMs = Date.UTC(2022, 0, 31, 23);
    expect(covered(lateMs, lateMs, Precision.day, 'Europe/Kyiv')).to.equal('Feb 2022');
    expect(covered(lateMs, lateMs)).to.equal('Jan 2022');
  });
});
