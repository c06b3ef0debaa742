import { expect } from 'chai';
import {
  calendarTicks,
  type CalendarTicks,
  type CalendarTicksOptions,
  type Tick,
} from '../../../src/dataset/time/calendar-ticks.js';
import { firstDayOfWeek } from '../../../src/dataset/time/week-start.js';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function ticks(options: Partial<CalendarTicksOptions>): CalendarTicks {
  return calendarTicks({ startMs: 0, endMs: DAY_MS, widthPx: 1000, locale: 'en', timeZone: 'UTC', ...options });
}

function labels(list: readonly Tick[]): readonly string[] {
  return list.map(({ label }) => label.replace(/\s/gu, ' '));
}

function between(start: string, end: string): Pick<CalendarTicksOptions, 'startMs' | 'endMs'> {
  return { startMs: Date.parse(start), endMs: Date.parse(end) };
}

const ERAS = { eraBce: 'BCE', eraCe: 'CE' };

describe('calendarTicks: levels', () => {
  it('days over months, with their weekdays if there is room', () => {
    const { unit, count, minor, major } = ticks({ ...between('2025-04-24', '2025-04-28'), widthPx: 250 });
    expect([unit, count]).to.deep.equal(['day', 1]);
    expect(labels(minor)).to.deep.equal(['Thu 24', 'Fri 25', 'Sat 26', 'Sun 27']);
    expect(labels(major)).to.deep.equal(['April 2025']);
    expect(major[0]?.ms).to.equal(Date.UTC(2025, 3, 1));
    expect(major[0]?.endMs).to.equal(Date.UTC(2025, 4, 1));
  });

  it('only the number of the day with less room', () => {
    const { unit, minor } = ticks({ ...between('2025-04-24', '2025-04-28'), widthPx: 120 });
    expect(unit).to.equal('day');
    expect(labels(minor)).to.deep.equal(['24', '25', '26', '27']);
  });

  it('every other day, and never the last of a month next to a first', () => {
    const { unit, count, minor } = ticks({ ...between('2025-05-27', '2025-06-06'), widthPx: 150 });
    expect([unit, count]).to.deep.equal(['day', 2]);
    expect(labels(minor)).to.deep.equal(['27', '29', '1', '3', '5']);
    const leap = ticks({ ...between('2024-02-25', '2024-03-04'), widthPx: 140 });
    expect(labels(leap.minor)).to.deep.equal(['25', '27', '1', '3']);
  });

  it('begins the step before a last day that is left out', () => {
    const { minor, major } = ticks({ ...between('2025-05-31T06:00:00Z', '2025-06-06'), widthPx: 90 });
    expect(labels(minor)).to.deep.equal(['1', '3', '5']);
    expect(major.map(({ ms }) => ms)).to.deep.equal([Date.UTC(2025, 4, 1), Date.UTC(2025, 5, 1)]);
  });

  it('weeks over months, from Monday, or from Sunday in the United States', () => {
    const span = { ...between('2025-04-01', '2025-05-20'), widthPx: 200 };
    const european = ticks(span);
    expect(european.unit).to.equal('week');
    expect(labels(european.minor)).to.deep.equal(['7', '14', '21', '28', '5', '12', '19'].with(-1, ''));
    const american = ticks({ ...span, locale: 'en-US' });
    expect(new Date(american.minor[0]?.ms ?? 0).getUTCDay()).to.equal(firstDayOfWeek('en-US') % 7);
  });

  it('months over years', () => {
    const { unit, minor, major } = ticks({ ...between('2024-11-15', '2025-03-10'), widthPx: 300 });
    expect(unit).to.equal('month');
    expect(labels(minor)).to.deep.equal(['December', 'January', 'February', 'March'].with(-1, ''));
    expect(labels(major)).to.deep.equal(['2024', '2025']);
    expect(major[0]?.ms).to.equal(Date.UTC(2024, 0, 1));
  });

  it('quarters over years', () => {
    const { unit, count, minor } = ticks({ ...between('2022-02-20', '2025-05-01'), widthPx: 1000 });
    expect([unit, count]).to.deep.equal(['month', 3]);
    expect(labels(minor).slice(0, 4)).to.deep.equal(['April', 'July', 'October', 'January']);
  });

  it('years over decades, and steps of years over centuries', () => {
    const years = ticks({ ...between('1988-06-01', '2003-01-01'), widthPx: 600 });
    expect([years.unit, years.count]).to.deep.equal(['year', 1]);
    expect(labels(years.major)).to.deep.equal(['', '1990–1999', '2000–2009']);
    const fives = ticks({ ...between('1990-01-01', '2030-01-01'), widthPx: 400 });
    expect([fives.count, fives.minor[1]?.ms]).to.deep.equal([5, Date.UTC(1995, 0, 1)]);
    const twenties = ticks({ ...between('1700-01-01', '2000-01-01'), widthPx: 600 });
    expect(twenties.count).to.equal(20);
    expect(labels(twenties.major)).to.deep.equal(['1700–1799', '1800–1899', '1900–1999']);
  });

  it('hours over days, on a clock of 24 or of 12 hours', () => {
    const span = { ...between('2025-04-25', '2025-04-25T12:00:00Z'), widthPx: 240 };
    const day = ticks(span);
    expect([day.unit, day.count]).to.deep.equal(['hour', 3]);
    expect(labels(day.minor)).to.deep.equal(['00:00', '03:00', '06:00', '09:00']);
    expect(labels(day.major)[0]).to.match(/^Friday,? 25 April 2025$/);
    expect(labels(ticks({ ...span, locale: 'en-US' }).minor)).to.deep.equal(['12 AM', '3 AM', '6 AM', '9 AM']);
  });

  it('minutes over hours, and quarters of an hour over days', () => {
    const fives = ticks({ ...between('2025-04-25T10:00:00Z', '2025-04-25T10:20:00Z'), widthPx: 240 });
    expect([fives.unit, fives.count]).to.deep.equal(['minute', 5]);
    expect(labels(fives.minor)).to.deep.equal(['10:00', '10:05', '10:10', '10:15']);
    expect(labels(fives.major)[0]).to.match(/^Fri,? 25 Apr 2025, 10:00$/);
    const quarters = ticks({ ...between('2025-04-25T10:00:00Z', '2025-04-25T11:00:00Z'), widthPx: 240 });
    expect([quarters.unit, quarters.count, quarters.major.length]).to.deep.equal(['minute', 15, 1]);
    expect(quarters.major[0]?.endMs).to.equal(Date.UTC(2025, 3, 26));
  });

  it('seconds over minutes, and milliseconds over seconds', () => {
    const seconds = ticks({ startMs: 0, endMs: 4 * SECOND_MS, widthPx: 300 });
    expect(seconds.unit).to.equal('second');
    expect(labels(seconds.minor)).to.deep.equal(['00:00:00', '00:00:01', '00:00:02', '00:00:03']);
    expect(seconds.major[0]?.endMs).to.equal(60 * SECOND_MS);
    const milliseconds = ticks({ startMs: 0, endMs: 4, widthPx: 300 });
    expect(milliseconds.unit).to.equal('millisecond');
    expect(labels(milliseconds.minor).join(' ')).to.match(/^0?0\.000 0?0\.001 0?0\.002 0?0\.003$/);
  });

  it('shortens the label of a major tick to its visible part', () => {
    const { major } = ticks({ ...between('2025-03-29', '2025-04-25'), widthPx: 700 });
    expect(labels(major)).to.deep.equal(['Mar 2025', 'April 2025']);
    const narrower = ticks({ ...between('2025-03-30', '2025-04-25'), widthPx: 700 });
    expect(labels(narrower.major)).to.deep.equal(['', 'April 2025']);
  });

  it('leaves a sliver of a day at an end without a name rather than with a part of one', () => {
    const hours = ticks({ ...between('2025-01-31T21:00:00Z', '2025-02-03T04:00:00Z'), widthPx: 900 });
    expect(labels(hours.major)[0]).to.equal('');
    expect(labels(hours.major)[1]).to.match(/1 Feb(ruary)? 2025/);
  });

  it('has no tick finer than the dates are, and names in full the one interval that all of a span lies in', () => {
    const day = between('2025-04-25T06:00:00Z', '2025-04-25T18:00:00Z');
    const one = ticks({ ...day, widthPx: 700, finest: 'day' });
    expect([one.unit, one.minor.length]).to.deep.equal(['day', 0]);
    expect(labels(one.major).join()).to.match(/^Friday,? 25 April 2025$/);
    const year = ticks({ ...between('-003000-01-05', '-003000-02-01'), widthPx: 700, finest: 'year', eras: ERAS });
    expect(labels(year.major)).to.deep.equal(['3001 BCE']);
  });

  it('knows what a span begins in', () => {
    const days = ticks({ ...between('2025-04-24T12:00:00Z', '2025-04-28'), widthPx: 700, finest: 'day' });
    expect(days.lead?.label).to.equal('Thu 24');
    expect(ticks({ ...between('2025-04-24', '2025-04-28'), widthPx: 700 }).lead).to.equal(undefined);
  });

  it('asks for the width of each text', () => {
    const span = { ...between('2025-04-24', '2025-04-28'), widthPx: 250 };
    expect(ticks({ ...span, measure: () => 50 }).unit).to.equal('day');
    expect(ticks({ ...span, measure: () => 60 }).count).to.equal(2);
    expect(ticks({ ...span, minTickPx: 100 }).count).to.equal(2);
  });
});

describe('calendarTicks: far years', () => {
  it('falls on round years of either era', () => {
    const { minor, major } = ticks({ ...between('-000249-01-01', '0250-01-01'), widthPx: 500, locale: 'en' });
    const eras = { eraBce: 'BCE', eraCe: 'CE' };
    const own = ticks({ ...between('-000249-01-01', '0250-01-01'), widthPx: 600, eras });
    expect(labels(own.minor)).to.deep.equal(
      ['250 BCE', '200 BCE', '150 BCE', '100 BCE', '50 BCE', '1 CE', '50 CE'].concat(['100 CE', '150 CE', '200 CE']),
    );
    expect(labels(own.major)).to.deep.equal(['', '200–101 BCE', '100–1 BCE', '1–99 CE', '100–199 CE', '']);
    expect(minor.length).to.be.greaterThan(2);
    expect(major[0]?.ms).to.be.at.most(Date.parse('-000249-01-01'));
  });

  it('writes years that Date does not reach', () => {
    const { minor } = ticks({ startMs: -4.4e20, endMs: 0, widthPx: 1000 });
    expect(labels(minor)[0]).to.match(/^12,000,000,000 BC/);
    const months = ticks({ startMs: 5e18, endMs: 5e18 + 1e11, widthPx: 1000 });
    expect([months.unit, labels(months.major)[0]]).to.deep.equal(['month', '158,445,662']);
  });
});

describe('calendarTicks: clocks that jump', () => {
  it('begins days at local midnight', () => {
    const { minor } = ticks({
      ...between('2025-03-27T22:00:00Z', '2025-03-31T21:00:00Z'),
      widthPx: 300,
      timeZone: 'Europe/Kyiv',
    });
    expect(minor.map(({ ms }) => new Date(ms).toISOString().slice(5, 16))).to.deep.equal([
      '03-27T22:00',
      '03-28T22:00',
      '03-29T22:00',
      '03-30T21:00',
    ]);
  });

  it('has no tick for an hour that is skipped, and one for an hour shown twice', () => {
    const skipped = ticks({
      ...between('2025-03-29T23:00:00Z', '2025-03-30T04:00:00Z'),
      widthPx: 400,
      timeZone: 'Europe/Kyiv',
    });
    expect(labels(skipped.minor)).to.deep.equal(['01:00', '02:00', '04:00', '05:00', '06:00']);
    const twice = ticks({
      ...between('2025-10-25T22:00:00Z', '2025-10-26T04:00:00Z'),
      widthPx: 400,
      timeZone: 'Europe/Kyiv',
    });
    expect(labels(twice.minor)).to.deep.equal(['01:00', '02:00', '03:00', '04:00', '05:00']);
  });

  it('has no tick for a day that is skipped', () => {
    const { minor } = ticks({
      ...between('2011-12-28T10:00:00Z', '2012-01-01T10:00:00Z'),
      widthPx: 250,
      timeZone: 'Pacific/Apia',
    });
    expect(labels(minor)).to.deep.equal(['Wed 28', 'Thu 29', 'Sat 31', 'Sun 1']);
  });
});
