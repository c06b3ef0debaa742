/**
 * A length of time in one unit: "44 days", "6 weeks", "3 years". Never two units and never more digits than a reader
 * can use, so a gap of three years and a fortnight is "3 years".
 */
import { usableLocale } from '../base/locale.js';
import { manyYears } from './rare-date-names.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

const WEEK_DAYS = 7;
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;
/** The next unit is better from these on. */
const MAX_HOURS_MS = 2 * DAY_MS;
const MAX_DAYS_MS = 60 * DAY_MS;
const MAX_MONTHS_MS = 2 * YEAR_MS;
const SIGNIFICANT_DIGITS = 4;

export interface DurationWordOptions {
  readonly locale: string;
}

/** Empty for anything but a finite length. */
export function durationWords(ms: number, { locale }: DurationWordOptions): string {
  if (!Number.isFinite(ms)) return '';
  const { unit, count } = chooseUnit(Math.abs(ms));
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: SIGNIFICANT_DIGITS } as const;
  const tag = usableLocale(locale);
  return manyYears(count, tag) ?? count.toLocaleString(tag, options);
}

interface Amount {
  readonly unit: string;
  readonly count: number;
}

function chooseUnit(ms: number): Amount {
  if (ms >= MAX_MONTHS_MS) return { unit: 'year', count: Math.round(ms / YEAR_MS) };
  if (ms >= MAX_DAYS_MS) return { unit: 'month', count: Math.round(ms / MONTH_MS) };
  if (ms >= MAX_HOURS_MS || ms === DAY_MS) return dayAmount(Math.round(ms / DAY_MS));
  if (ms >= HOUR_MS) return { unit: 'hour', count: Math.round(ms / HOUR_MS) };
  if (ms >= MINUTE_MS) return { unit: 'minute', count: Math.round(ms / MINUTE_MS) };
  if (ms >= SECOND_MS || ms === 0) return { unit: 'second', count: Math.round(ms / SECOND_MS) };
  return { unit: 'millisecond', count: Math.round(ms) };
}

/** Whole weeks are given as weeks, from a fortnight on. */
function dayAmount(days: number): Amount {
  const weeks = days / WEEK_DAYS;
  return weeks >= 2 && Number.isInteger(weeks) ? { unit: 'week', count: weeks } : { unit: 'day', count: days };
}
