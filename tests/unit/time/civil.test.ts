import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  civilDateOf,
  civilFromDays,
  civilMs,
  daysFromCivil,
  daysInMonth,
  lastMsBefore,
} from '../../../src/time/civil.js';

const DAY_MS = 86_400_000;
const DATE_RANGE_DAYS = 100_000_000;

describe('civil', () => {
  it('agrees with Date over its whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -DATE_RANGE_DAYS, max: DATE_RANGE_DAYS }), (days) => {
        const date = new Date(days * DAY_MS);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilFromDays(days)).to.deep.equal(expected);
        expect(daysFromCivil(expected.year, expected.month, expected.day)).to.equal(days);
      }),
      { numRuns: 2000, seed: 20250425 },
    );
  });

  it('goes there and back beyond the range of Date', () => {
    for (const year of [-1e12, -271_822, 275_761, 170_000_002, 1e12]) {
      expect(civilFromDays(daysFromCivil(year, 2, 28))).to.deep.equal({ year, month: 2, day: 28 });
    }
  });

  it('lets months run over into other years', () => {
    expect(civilMs(2021, 14)).to.equal(Date.UTC(2022, 1, 1));
    expect(civilMs(2021, 0)).to.equal(Date.UTC(2020, 11, 1));
    expect(civilMs(2021, -11, 5)).to.equal(Date.UTC(2020, 0, 5));
  });

  it('knows leap years by the Gregorian rule, the year 0 included', () => {
    expect([2024, 2000, 0, -4, -400].map((year) => daysInMonth(year, 2))).to.deep.equal([29, 29, 29, 29, 29]);
    expect([2023, 1900, 2100, -1, -100].map((year) => daysInMonth(year, 2))).to.deep.equal([28, 28, 28, 28, 28]);
    expect([0, 13].map((month) => daysInMonth(2024, month))).to.deep.equal([0, 0]);
  });

  it('reads the date before the epoch', () => {
    expect(civilDateOf(-1)).to.deep.equal({ year: 1969, month: 12, day: 31 });
  });

  it('always finds a smaller millisecond', () => {
    expect(lastMsBefore(1000)).to.equal(999);
    expect(lastMsBefore(0)).to.equal(-1);
    for (const ms of [5.4e18, -5.4e18, 3e22]) expect(lastMsBefore(ms)).to.be.lessThan(ms);
  });
});
