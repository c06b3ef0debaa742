import { expect } from 'chai';
import fc from 'fast-check';
import {
  civilDateOf,
  civilFromDays,
  civilMs,
  daysFromCivil,
  daysInMonth,
  lastMsBefore,
} from '../../../src/dataset/time/civil.js';

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
      { numRuns: 2000 },
    );
  });

  it('goes there and back beyond the range of Date', () => {
    for (const year of [-1e12, -271_822, 275_761, 170_000_002, 1e12]) {
      expect(civilFromDays(daysFromCivil(year, 2, 28))).to.deep.equal({ year, month: 2, day: 28 });
    }
  });

  it('finds the leap day that ends four centuries', () => {
    for (const year of [2000, 0, -400]) {
      expect(civilFromDays(daysFromCivil(year, 2, 29))).to.deep.equal({ year, month: 2, day: 29 });
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

  it('finds the first and the last day of a year in deep time, where midnights are rounded', () => {
    const known = [292_303_130, -350_488_561, -394_947_132, 404_139_081, 88_903_664_953, -349_975_858_219];
    for (const year of known) expectYear(year);
    const power = fc.integer({ min: 5000, max: 12_000 }).map((thousandths) => Math.round(10 ** (thousandths / 1000)));
    fc.assert(
      fc.property(fc.constantFrom(1, -1), power, (sign, years) => {
        expectYear(sign * years);
      }),
      { numRuns: 2000 },
    );
  });

  it('always finds a smaller millisecond', () => {
    expect(lastMsBefore(1000)).to.equal(999);
    expect(lastMsBefore(0)).to.equal(-1);
    expect(lastMsBefore(Number.MAX_SAFE_INTEGER)).to.equal(Number.MAX_SAFE_INTEGER - 1);
    for (const ms of [5.4e18, -5.4e18, 3e22]) expect(lastMsBefore(ms)).to.be.lessThan(ms);
  });
});

function expectYear(year: number): void {
  const start = civilMs(year);
  expect(civilDateOf(start)).to.deep.equal({ year, month: 1, day: 1 });
  expect(civilDateOf(lastMsBefore(start))).to.deep.equal({ year: year - 1, month: 12, day: 31 });
}
