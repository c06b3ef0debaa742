import { expect } from 'chai';
import {
  calendarTicks,
  type CalendarTicks,
  type CalendarTicksOptions,
  type Tick,
} from '../../../src/dataset/time/calendar-ticks.js';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const FARTHEST_MS = 3e22;
const DAYS = { startMs: Date.UTC(2025, 3, 24), endMs: Date.UTC(2025, 3, 28), widthPx: 250 };

function ticks(options: Partial<CalendarTicksOptions>): CalendarTicks {
  return calendarTicks({ startMs: 0, endMs: 4, widthPx: 300, locale: 'en', timeZone: 'UTC', ...options });
}

function labels(list: readonly Tick[]): readonly string[] {
  return list.map(({ label }) => label.replace(/\s/gu, ' '));
}

describe('labels of a calendar axis', () => {
  it('has no weekdays for every other day, in any room', () => {
    expect(labels(ticks(DAYS).minor)[0]).to.equal('Thu 24');
    expect(labels(ticks({ ...DAYS, minTickPx: 100 }).minor)).to.deep.equal(['25', '27']);
  });

  it('names the minute over its seconds, and the second over its milliseconds', () => {
    for (const endMs of [4 * SECOND_MS, 4]) {
      const time = endMs === 4 ? '00:00:00' : '00:00';
      expect(labels(ticks({ endMs }).major)[0]).to.match(new RegExp(`^Thu,? 1 Jan 1970, ${time}$`));
      expect(labels(ticks({ endMs, widthPx: 160, measure: (text) => text.length * 4 }).major)[0]).to.contain(time);
      const measure = (text: string): number => (text.length > 9 ? 400 : 40);
      expect(labels(ticks({ endMs, measure }).major)).to.deep.equal([time]);
    }
  });

  it('names the hour over its minutes as the clocks of the country do', () => {
    const startMs = Date.UTC(2025, 3, 25, 10);
    const span = { startMs, endMs: startMs + 4 * 60 * SECOND_MS };
    expect(labels(ticks(span).major)[0]).to.match(/2025, 10:00$/);
    expect(labels(ticks({ ...span, locale: 'en-US' }).major)[0]).to.match(/2025, 10 AM$/);
  });

  it('takes the words for eras from each axis, also for years that were written before', () => {
    for (const year of [-44, 33, 999]) {
      const startMs = new Date(0).setUTCFullYear(year, 2, 10);
      const span = { startMs, endMs: startMs + 4 * DAY_MS };
      for (const era of ['old', 'new']) {
        const { major } = ticks({ ...span, eras: { eraBce: `${era} BCE`, eraCe: `${era} CE` } });
        expect(labels(major)).to.deep.equal([`March ${year > 0 ? `${year} ${era} CE` : `${1 - year} ${era} BCE`}`]);
      }
    }
  });

  it('keeps apart what it wrote in one language and in another', () => {
    const startMs = Date.UTC(1000, 0, 1);
    const span = { startMs, endMs: startMs + 4 * DAY_MS };
    for (const [locale, month] of [
      ['en', 'January 1000'],
      ['de', 'Januar 1000'],
      ['en', 'January 1000'],
    ] as const) {
      expect(labels(ticks({ ...span, locale }).major)).to.deep.equal([month]);
    }
  });
});

describe('limits of a calendar axis', () => {
  it('takes a step that is just as wide as asked for', () => {
    expect(ticks({ widthPx: 400, minTickPx: 100 }).count).to.equal(1);
    expect(ticks({ widthPx: 400, minTickPx: 101 }).count).to.equal(10);
  });

  it('takes a coarser step before there are 400 ticks', () => {
    const counts = [398, 399, 400.9].map((endMs) => ticks({ endMs, widthPx: 100_000 }).count);
    expect(counts).to.deep.equal([1, 10, 10]);
  });

  it('begins in what the part of a millisecond at its start lies in', () => {
    const { major } = ticks({ startMs: -0.5, endMs: 4 * DAY_MS });
    expect(major.map(({ ms }) => ms)).to.deep.equal([Date.UTC(1969, 11, 1), 0]);
  });

  it('reaches as far as years are distinct, and no farther', () => {
    for (const [startMs, endMs] of [
      [-FARTHEST_MS, 0],
      [0, FARTHEST_MS],
      [-FARTHEST_MS, FARTHEST_MS],
    ] as const) {
      expect(ticks({ startMs, endMs, widthPx: 1000 }).minor.length).to.be.greaterThan(1);
    }
  });
});
