import { expect } from 'chai';
import {
  boundariesOf,
  CALENDAR_STEPS,
  majorStepOf,
  MAX_TICKS,
  type CalendarStep,
} from '../../../src/dataset/time/calendar-steps.js';
import { civilDateOf, civilMs } from '../../../src/dataset/time/civil.js';

const DAY_MS = 86_400_000;
const MONDAY = 1;
const SUNDAY = 7;

/** Among them: midnights and just before, even and odd days, ends of months, years where an era or a round year begins. */
const STARTS = [
  ...[civilMs(1970), civilMs(2025, 4, 25), civilMs(2025, 4, 26) - 1, civilMs(2025, 5, 31) + 1, civilMs(2024, 2, 29)],
  ...[civilMs(2025, 4, 27) + DAY_MS / 2, civilMs(2025, 4, 28) + 1, civilMs(1969, 12, 31) + 12_345],
  ...[-99, -10, -9, 0, 1, 2, 4, 5, 6, 9, 10, 99, 100, 2000, 200_000].map((year) => civilMs(year)),
  ...[-9, 0, 1, 5, 10, 1000].map((year) => civilMs(year) - 1),
  civilMs(-200_000, 7, 15),
];

function stepOf(unit: string, count: number): CalendarStep {
  const step = CALENDAR_STEPS.find((other) => other.unit === unit && other.count === count);
  if (step === undefined) throw new Error(`no step of ${count} ${unit}`);
  return step;
}

function nameOf({ unit, count }: CalendarStep): string {
  return `${unit} ${count}`;
}

function isoDays(step: CalendarStep, start: string, end: string, weekStart = MONDAY): readonly string[] {
  const span = { startMs: Date.parse(start), endMs: Date.parse(end), weekStart };
  return boundariesOf(step, span).map((boundary) => new Date(boundary.civilMs).toISOString().slice(0, 10));
}

describe('boundariesOf', () => {
  for (const step of CALENDAR_STEPS) {
    it(`${nameOf(step)}: goes from the last boundary before a span to the first one behind it`, () => {
      for (const startMs of STARTS) {
        for (const endMs of [startMs + 1, startMs + step.minMs, startMs + 7.3 * step.minMs]) {
          const found = boundariesOf(step, { startMs, endMs, weekStart: MONDAY });
          const times = found.map((boundary) => boundary.civilMs);
          expect(times[0]).to.be.at.most(startMs);
          expect(times[1]).to.be.greaterThan(startMs);
          expect(times.at(-2)).to.be.at.most(endMs);
          expect(times.at(-1)).to.be.greaterThan(endMs);
          for (const { civilMs: ms, year } of found) {
            if (Number.isSafeInteger(ms)) expect(year).to.equal(civilDateOf(ms).year);
          }
          for (const [at, ms] of times.slice(1).entries()) expect(ms - times[at]!).to.be.at.least(step.minMs);
        }
      }
    });
  }

  it('goes on where a span ends on a boundary', () => {
    expect(isoDays(stepOf('day', 1), '2025-04-25', '2025-04-26')).to.deep.equal(
      ['25', '26', '27'].map((day) => `2025-04-${day}`),
    );
  });

  it('has each tick of the longest span, the one before and the one behind, and never more', () => {
    const second = stepOf('second', 1);
    const startMs = 500;
    const endMs = startMs + MAX_TICKS * second.minMs;
    const longest = boundariesOf(second, { startMs, endMs, weekStart: MONDAY });
    expect(longest.filter(({ civilMs: ms }) => ms >= startMs && ms <= endMs).length).to.equal(MAX_TICKS);
    expect(longest.at(-1)?.civilMs).to.be.greaterThan(endMs);
    expect(boundariesOf(second, { startMs, endMs: 1e15, weekStart: MONDAY }).length).to.equal(longest.length);
  });

  it('begins weeks on the day asked for', () => {
    const week = stepOf('week', 1);
    expect(isoDays(week, '2025-04-27T12:00Z', '2025-04-28')).to.deep.equal(['2025-04-21', '2025-04-28', '2025-05-05']);
    expect(isoDays(week, '2025-04-27T12:00Z', '2025-04-28', SUNDAY)).to.deep.equal(['2025-04-27', '2025-05-04']);
    expect(isoDays(week, '1969-12-28T12:00Z', '1969-12-29')).to.deep.equal(['1969-12-22', '1969-12-29', '1970-01-05']);
  });

  it('counts days from the first of each month', () => {
    const twoDays = stepOf('day', 2);
    expect(isoDays(twoDays, '2025-04-28', '2025-05-02')).to.deep.equal(
      ['2025-04-27', '2025-04-29', '2025-05-01'].concat('2025-05-03'),
    );
  });

  it('counts years of either era as people do', () => {
    const years = (count: number, from: number, to: number): readonly number[] =>
      boundariesOf(stepOf('year', count), { startMs: civilMs(from), endMs: civilMs(to), weekStart: MONDAY }).map(
        ({ year }) => year,
      );
    expect(years(100, -150, 150)).to.deep.equal([-199, -99, 1, 100, 200]);
    expect(years(5, 3, 9)).to.deep.equal([1, 5, 10]);
    expect(years(5, 5, 9)).to.deep.equal([5, 10]);
    expect(years(1, 0, 2)).to.deep.equal([0, 1, 2, 3]);
  });
});

describe('CALENDAR_STEPS', () => {
  it('become longer, up to five million million years', () => {
    const lengths = CALENDAR_STEPS.map(({ minMs }) => minMs);
    expect(lengths).to.deep.equal([...lengths].sort((left, right) => left - right));
    expect(CALENDAR_STEPS.map(nameOf).slice(-3)).to.deep.equal(
      ['year 1000000000000', 'year 2000000000000'].concat('year 5000000000000'),
    );
  });

  it('are hardly shorter than their shortest interval, and never longer', () => {
    for (const step of CALENDAR_STEPS) {
      const spans = [1, 2000, 2023].map((year) => ({
        startMs: civilMs(year),
        endMs: civilMs(year) + 20 * step.minMs,
      }));
      const shortest = spans.flatMap((span) => {
        const times = boundariesOf(step, { ...span, weekStart: MONDAY }).map((boundary) => boundary.civilMs);
        return times.slice(1).map((ms, at) => ms - times[at]!);
      });
      // Months are counted as if each were February, years as if none were a leap year.
      expect(Math.min(...shortest) / step.minMs, nameOf(step)).to.be.within(1, 1.1);
    }
  });
});

describe('majorStepOf', () => {
  const cases: readonly (readonly [minor: string, major: string])[] = [
    ['millisecond 1', 'second 1'],
    ['millisecond 100', 'second 1'],
    ['second 5', 'minute 1'],
    ['second 15', 'hour 1'],
    ['second 30', 'hour 1'],
    ['minute 5', 'hour 1'],
    ['minute 15', 'day 1'],
    ['hour 12', 'day 1'],
    ['day 1', 'month 1'],
    ['day 2', 'month 1'],
    ['week 1', 'month 1'],
    ['month 1', 'year 1'],
    ['month 3', 'year 1'],
    ['year 1', 'year 10'],
    ['year 5', 'year 10'],
    ['year 10', 'year 100'],
    ['year 500', 'year 1000'],
  ];
  for (const [minor, major] of cases) {
    it(`${minor} lies in ${major}`, () => {
      const [unit = '', count = ''] = minor.split(' ');
      const found = majorStepOf(stepOf(unit, Number(count)));
      expect(nameOf(found)).to.equal(major);
      expect(found).to.deep.equal(stepOf(found.unit, found.count));
    });
  }
});
