import { expect } from 'chai';
import {
  countPeriod,
  entriesIn,
  finerUnit,
  nextPeriod,
  periodAt,
  timedOf,
  unitOf,
  unitOfPeriod,
  type PeriodUnit,
} from '../../../src/drawing/scene/periods.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';
import { modelOf } from '../rows/many-entries.js';
import { Precision } from '../../../src/dataset/time/date-range.js';
import { DAY_MS, HOUR_MS } from '../../../src/dataset/time/units.js';

const YEAR: PeriodUnit = { unit: 'year', years: 1 };
const MONTH: PeriodUnit = { unit: 'month' };
const at = (year: number, month = 1, day = 1): number => Date.UTC(year, month - 1, day);
const span = (years: number) => ({ start: at(2000), end: at(2000) + years * 365.2425 * DAY_MS });

/** Their order is not that of their places: a date on or before another day comes first. */
const PLACES = [at(2022, 2, 24), at(2025, 4, 25), at(2025, 3, 11), at(2025, 4, 25), at(2025, 4, 28)];
const timeOf = (entry: number): number => PLACES[entry]!;
const ORDER: FocusOrder = {
  entries: Uint32Array.from([0, 1, 2, 3, 4]),
  times: Float64Array.from([...PLACES].sort()),
  placeOf: (entry) => entry,
  gaps: [],
};
const timed = timedOf(ORDER, timeOf);

describe('the periods of a chart', () => {
  it('divide a window into neither one nor hundreds, and no finer than the dates are', () => {
    const units = [300_000, 500, 3, 0.5, 0.05, 0.001].map((years) => unitOf(span(years), Precision.minute));
    expect(units).to.deep.equal([
      { unit: 'year', years: 10_000 },
      { unit: 'year', years: 100 },
      YEAR,
      MONTH,
      { unit: 'day' },
      { unit: 'hour' },
    ]);
    expect(unitOf(span(0.001), Precision.day)).to.deep.equal({ unit: 'day' });
    expect(unitOf(span(0.001), Precision.month)).to.deep.equal(MONTH);
    expect(unitOf(span(0.001), Precision.decade)).to.deep.equal(YEAR);
  });

  it('have finer parts until no date is sharper', () => {
    const parts: string[] = [];
    let unit: PeriodUnit | undefined = { unit: 'year', years: 100 };
    for (; unit !== undefined; unit = finerUnit(unit, Precision.minute)) parts.push(unit.unit);
    expect(parts).to.deep.equal(['year', 'year', 'year', 'month', 'day', 'hour']);
    expect(finerUnit({ unit: 'day' }, Precision.day)).to.equal(undefined);
    expect(finerUnit(MONTH, Precision.month)).to.equal(undefined);
    expect(finerUnit(YEAR, Precision.year)).to.equal(undefined);
  });

  it('begin and end with the calendar of their zone, in years that have a leap day and before our era', () => {
    expect(periodAt(at(2024, 2, 29), MONTH, 'UTC')).to.deep.equal({ start: at(2024, 2), end: at(2024, 3) });
    expect(periodAt(at(2024, 1, 1), YEAR, 'America/New_York')).to.deep.equal({
      start: at(2023) + 5 * HOUR_MS,
      end: at(2024) + 5 * HOUR_MS,
    });
    const century = periodAt(-6e13, { unit: 'year', years: 100 }, 'UTC');
    expect(new Date(century.start).toISOString()).to.equal('0000-01-01T00:00:00.000Z');
  });

  it('know their unit by their length, for every unit', () => {
    const units: readonly PeriodUnit[] = [{ unit: 'year', years: 10 }, YEAR, MONTH, { unit: 'day' }, { unit: 'hour' }];
    for (const unit of units) expect(unitOfPeriod(periodAt(at(2025, 2, 3), unit, 'UTC'))).to.deep.equal(unit);
  });

  it('follow one another over years without an entry, to both ends', () => {
    const first = periodAt(PLACES[0]!, YEAR, 'UTC');
    const next = nextPeriod(timed, first, YEAR, 'UTC', 1)!;
    expect(next).to.deep.equal({ start: at(2025), end: at(2026) });
    expect(nextPeriod(timed, next, YEAR, 'UTC', 1)).to.equal(undefined);
    expect(nextPeriod(timed, next, YEAR, 'UTC', -1)).to.deep.equal(first);
    expect(nextPeriod(timed, first, YEAR, 'UTC', -1)).to.equal(undefined);
  });

  it('count the entries drawn in them, and name their fullest part', () => {
    const year = { start: at(2025), end: at(2026) };
    const model = modelOf({
      entries: ['2022-02-24', '../2025-04-25', '2025-03-11', '2025-04-25', '2025-04-28'].map((date, index) => ({
        id: `e${index}`,
        kind: 'event',
        title: 't',
        date,
      })),
    });
    expect(countPeriod(timed, year, MONTH, model)).to.deep.equal({
      certain: 3,
      possible: 1,
      most: { start: at(2025, 4), end: at(2025, 5), certain: 2, possible: 1 },
    });
    expect(countPeriod(timed, year, undefined, model)).to.deep.equal({ certain: 3, possible: 1, most: undefined });
    expect(entriesIn(ORDER, timeOf, year), 'in the order of the chart').to.deep.equal([1, 2, 3, 4]);
  });
});
