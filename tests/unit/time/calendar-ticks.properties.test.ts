import { expect } from 'chai';
import fc from 'fast-check';
import { calendarTicks, type CalendarTicksOptions, type Tick } from '../../../src/dataset/time/calendar-ticks.js';
import { utcToCivil } from '../../../src/dataset/time/zone.js';
import { ZONES } from './zones.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MAX_TICKS = 400;
const CHARACTER_PX = 7;

const DAY: CalendarTicksOptions = { startMs: 0, endMs: DAY_MS, widthPx: 1000, locale: 'en', timeZone: 'UTC' };

/** Evenly spread; `fc.double` would pick almost only numbers near 0. */
function power(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: most * 1000 }).map((thousandths) => thousandths / 1000);
}

describe('calendarTicks: properties', () => {
  const spanMs = power(16).map((exponent) => 10 ** exponent);
  const startMs = fc.integer({ min: Date.UTC(1880, 0, 1), max: Date.UTC(2060, 0, 1) });

  for (const timeZone of ZONES) {
    it(`${timeZone}: ticks increase, lie in the span, fit their labels, and stand on whole units`, () => {
      fc.assert(
        fc.property(startMs, spanMs, fc.integer({ min: 1, max: 3000 }), (start, length, widthPx) => {
          checkTicks({ startMs: start, endMs: start + length, widthPx, locale: 'en', timeZone });
        }),
        { numRuns: 60 },
      );
    });
  }

  it('holds over deep time', () => {
    const instant = fc.tuple(fc.constantFrom(-1, 1), power(22)).map(([sign, exponent]) => sign * 10 ** exponent);
    fc.assert(
      fc.property(instant, power(22), (start, power) => {
        // Closer than this the milliseconds of a double are too coarse for clocks.
        fc.pre(10 ** power >= Math.abs(start) * 1e-8);
        checkTicks({ startMs: start, endMs: start + 10 ** power, widthPx: 1000, locale: 'en', timeZone: 'UTC' });
      }),
      { numRuns: 300 },
    );
  });

  it('ends for every domain', () => {
    const any = fc.oneof(
      fc.double(),
      fc.constantFrom(0, 1, -1, Infinity, -Infinity, Number.NaN, 8.64e15, -8.64e15, 1e300),
    );
    fc.assert(
      fc.property(any, any, any, any, (start, end, widthPx, minTickPx) => {
        const { minor, major } = calendarTicks({ ...DAY, startMs: start, endMs: end, widthPx, minTickPx });
        expect(minor.length).to.be.at.most(MAX_TICKS);
        expect(major.length).to.be.at.most(MAX_TICKS);
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty for a span or a width that is empty, reversed or not finite', () => {
    const spans = [
      { startMs: 0, endMs: 0 },
      { startMs: 5, endMs: 5 },
      { startMs: 1, endMs: 0 },
      { startMs: Number.NaN },
      { endMs: Infinity },
      { startMs: -Infinity },
      { widthPx: 0 },
      { widthPx: -1 },
      { widthPx: Number.NaN },
      { widthPx: Infinity },
      { startMs: -1e300, endMs: 1e300 },
      { endMs: 4e22 },
      { startMs: -4e22 },
      { startMs: 5.2, endMs: 5.8, widthPx: 0, minTickPx: 0 },
    ];
    for (const span of spans) {
      expect(calendarTicks({ ...DAY, ...span })).to.deep.equal({ unit: 'year', count: 1, minor: [], major: [] });
    }
  });

  it('takes any locale and any zone', () => {
    for (const locale of ['', 'x', 'not a locale', 'ar-EG', 'fa', 'he', 'ja', 'uk', 'th', 'hi', 'en-US-u-hc-h12']) {
      expect(calendarTicks({ ...DAY, locale, timeZone: 'Nowhere/Land' }).minor.length).to.be.greaterThan(1);
    }
  });
});

function checkTicks(options: CalendarTicksOptions): void {
  const { unit, minor, major } = calendarTicks(options);
  const { startMs, endMs, widthPx, timeZone } = options;
  expect(minor.length).to.be.at.most(MAX_TICKS);
  expect(major.length).to.be.at.most(MAX_TICKS);
  for (const list of [minor, major]) {
    for (const [index, tick] of list.entries()) {
      expect(tick.endMs).to.be.greaterThan(tick.ms);
      expect(tick.ms).to.be.lessThan(endMs);
      if (index > 0) expect(tick.ms).to.be.greaterThan(list[index - 1]?.ms ?? Infinity);
      const visibleMs = Math.min(tick.endMs, endMs) - Math.max(tick.ms, startMs);
      expect(tick.label.length * CHARACTER_PX).to.be.at.most((visibleMs * widthPx) / (endMs - startMs));
    }
  }
  for (const { ms } of minor) expect(ms).to.be.at.least(startMs);
  const first = major[0];
  if (first !== undefined && first.ms > startMs)
    expect.fail(`the first major tick ${String(first.ms)} is after ${String(startMs)}`);
  if (unit === 'hour' || unit === 'minute') {
    const unitMs = unit === 'hour' ? HOUR_MS : HOUR_MS / 60;
    for (const { ms } of minor) expect(Math.abs(utcToCivil(ms, timeZone) % unitMs)).to.equal(0);
  }
  if (unit === 'day' || unit === 'week') expectMidnights(minor, timeZone);
}

/** At midnight by the zone's clocks, or where they skip midnight within the hours after it. */
function expectMidnights(list: readonly Tick[], timeZone: string): void {
  for (const { ms } of list) {
    if (Math.abs(ms) > 1000 * YEAR_MS) continue;
    const clock = ((utcToCivil(ms, timeZone) % DAY_MS) + DAY_MS) % DAY_MS;
    const before = ((utcToCivil(ms - 1, timeZone) % DAY_MS) + DAY_MS) % DAY_MS;
    expect(clock === 0 || before > clock).to.equal(true);
  }
}
