/**
 * The steps of a calendar axis and their places, in civil time: every 3 hours, every Monday, every 5 years.
 *
 * A step never needs the ones before it: it starts at the last boundary before the span, and goes on to the first one
 * after it. The number of boundaries is capped, so a domain of any size ends.
 */
import { civilDateOf, civilMs, daysInMonth } from './civil.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface CalendarStep {
  readonly unit: TickUnit;
  readonly count: number;
  /** The shortest possible interval of this step. */
  readonly minMs: number;
}

/** A boundary in civil time. In deep time its year is exact while its milliseconds are rounded. */
export interface Boundary {
  readonly civilMs: number;
  readonly year: number;
}

export interface CivilSpan {
  readonly startMs: number;
  readonly endMs: number;
  /** 1 is Monday. */
  readonly weekStart: number;
}

/** One span never has more ticks than this, whatever its size. */
export const MAX_TICKS = 400;
const GREATEST_YEAR_STEP = 1e12;
/** A quarter of an hour in minutes, and of a minute in seconds. */
const QUARTER = 15;
const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;
const MIN_MONTH_DAYS = 28;
const MIN_YEAR_DAYS = 365;

const CLOCK_UNITS = new Map<TickUnit, number>([
  ['millisecond', 1],
  ['second', SECOND_MS],
  ['minute', MINUTE_MS],
  ['hour', HOUR_MS],
]);

/** The steps go from the finest to the coarsest. */
export const CALENDAR_STEPS: readonly CalendarStep[] = [
  ...[1, 10, 100].map((count) => clockStep('millisecond', count, 1)),
  ...[1, 5, 15, 30].map((count) => clockStep('second', count, SECOND_MS)),
  ...[1, 5, 15, 30].map((count) => clockStep('minute', count, MINUTE_MS)),
  ...[1, 3, 6, 12].map((count) => clockStep('hour', count, HOUR_MS)),
  ...[1, 2].map((count) => clockStep('day', count, DAY_MS)),
  clockStep('week', 1, WEEK_DAYS * DAY_MS),
  ...[1, 3].map((count) => clockStep('month', count, MIN_MONTH_DAYS * DAY_MS)),
  ...yearSteps(),
];

/**
 * The coarser step that names the surroundings of the boundaries of `step`: days lie in months. Quarters of an hour lie
 * in days, since a row of hours above them would repeat every fourth of their own labels.
 */
export function majorStepOf({ unit, count }: CalendarStep): CalendarStep {
  if (unit === 'millisecond') return clockStep('second', 1, SECOND_MS);
  const quarters = count >= QUARTER;
  if (unit === 'second') return quarters ? clockStep('hour', 1, HOUR_MS) : clockStep('minute', 1, MINUTE_MS);
  if (unit === 'minute') return quarters ? clockStep('day', 1, DAY_MS) : clockStep('hour', 1, HOUR_MS);
  if (unit === 'hour') return clockStep('day', 1, DAY_MS);
  if (unit === 'day' || unit === 'week') return clockStep('month', 1, MIN_MONTH_DAYS * DAY_MS);
  return unit === 'month' ? yearStep(1) : yearStep(10 ** (Math.floor(Math.log10(count)) + 1));
}

/** The last boundary at or before the span's start, to the first one after its end. */
export function boundariesOf(step: CalendarStep, span: CivilSpan): readonly Boundary[] {
  const boundaries: Boundary[] = [];
  let boundary = firstBoundary(step, span);
  boundaries.push(boundary);
  while (boundary.civilMs <= span.endMs && boundaries.length <= MAX_TICKS + 1) {
    boundary = nextBoundary(step, boundary);
    boundaries.push(boundary);
  }
  return boundaries;
}

function clockStep(unit: TickUnit, count: number, unitMs: number): CalendarStep {
  return { unit, count, minMs: count * unitMs };
}

function yearSteps(): readonly CalendarStep[] {
  const steps: CalendarStep[] = [];
  for (let power = 1; power <= GREATEST_YEAR_STEP; power *= 10) {
    steps.push(...[1, 2, 5].map((factor) => yearStep(factor * power)));
  }
  return steps;
}

/** The step from the year 1 to the next boundary is a year short. */
function yearStep(count: number): CalendarStep {
  return { unit: 'year', count, minMs: Math.max(1, count - 1) * MIN_YEAR_DAYS * DAY_MS };
}

function firstBoundary({ unit, count, minMs }: CalendarStep, { startMs, weekStart }: CivilSpan): Boundary {
  const { year, month, day } = civilDateOf(startMs);
  if (unit === 'year') return yearBoundary(floorYear(year, count));
  if (unit === 'month') return at(civilMs(year, month - ((month - 1) % count)));
  if (unit === 'week') return at(startOfWeek(startMs, weekStart));
  if (unit === 'day') return at(civilMs(year, month, floorDay(day, count, daysInMonth(year, month))));
  return at(Math.floor(startMs / minMs) * minMs);
}

function nextBoundary({ unit, count, minMs }: CalendarStep, { civilMs: ms, year }: Boundary): Boundary {
  if (unit === 'year') return yearBoundary(nextYear(year, count));
  if (CLOCK_UNITS.has(unit) || unit === 'week') return at(ms + minMs);
  const { month, day } = civilDateOf(ms);
  if (unit === 'month') return at(civilMs(year, month + count));
  const next = day + count;
  const fits = next <= daysInMonth(year, month) && floorDay(next, count, daysInMonth(year, month)) === next;
  return at(fits ? civilMs(year, month, next) : civilMs(year, month + 1));
}

function at(ms: number): Boundary {
  return { civilMs: ms, year: civilDateOf(ms).year };
}

function yearBoundary(year: number): Boundary {
  return { civilMs: civilMs(year), year };
}

/** Days are counted from the first of each month. A last day that would be alone before the next first is left out. */
function floorDay(day: number, count: number, monthLength: number): number {
  const floor = day - ((day - 1) % count);
  return count > 1 && floor === monthLength ? floor - count : floor;
}

function startOfWeek(ms: number, weekStart: number): number {
  const days = Math.floor(ms / DAY_MS);
  const past = days + EPOCH_WEEKDAY - weekStart;
  return (days - (((past % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS)) * DAY_MS;
}

/** Steps of years fall on round years of either era, as people count them: 200 BCE, 100 BCE, 1 CE, 100 CE, 200 CE. */
function floorYear(year: number, count: number): number {
  return year >= count ? Math.floor(year / count) * count : 1 - Math.ceil((1 - year) / count) * count;
}

function nextYear(year: number, count: number): number {
  return year === 1 && count > 1 ? count : year + count;
}
