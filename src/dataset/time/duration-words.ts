/**
 * A length of time in one unit: "44 days", "6 weeks", "over 3 years". Never two units and never more digits than a reader
 * can use. It is never rounded up: "about" stands before what is a little more, "over" before what is up to a unit more.
 */
import { usableLocale } from '../base/locale.js';
import { manyYears } from './rare-date-names.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

const WEEK_MS = 7 * DAY_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;
/** The next unit is better from these on. */
const MAX_HOURS_MS = 2 * DAY_MS;
const MAX_DAYS_MS = 60 * DAY_MS;
const MAX_MONTHS_MS = 2 * YEAR_MS;
/** Three years of the calendar have 1095 or 1096 days, a month has 28 to 31: so far, a length is exact. */
const SLACK_MS = 2 * DAY_MS;
/** A day has 23 or 25 hours where clocks change. */
const DAY_SLACK_MS = HOUR_MS;
/** The share of its unit up to which the rest is a little. */
const LITTLE = 1 / 8;
const SIGNIFICANT_DIGITS = 4;

/** Words of a language. */
export interface DurationTexts {
  readonly locale: string;
  text(key: 'lengthAbout' | 'lengthOver', params: { readonly length: string }): string;
}

/** Empty for anything but a finite length. `short`: "≈ 3 yrs", "> 3 yrs". */
export function durationWords(ms: number, texts: DurationTexts, unitDisplay: 'long' | 'short' = 'long'): string {
  if (!Number.isFinite(ms)) return '';
  const { unit, unitMs, slackMs = 0 } = unitOf(Math.abs(ms));
  const count = Math.floor((Math.abs(ms) + slackMs) / unitMs);
  const rest = Math.abs(ms) - count * unitMs;
  const options = { style: 'unit', unit, unitDisplay, maximumSignificantDigits: SIGNIFICANT_DIGITS } as const;
  const tag = usableLocale(texts.locale);
  const length = manyYears(count, tag) ?? count.toLocaleString(tag, options);
  // Thousands of years are rounded in their own words.
  if (rest <= slackMs || count > 10 ** SIGNIFICANT_DIGITS) return length;
  const isLittle = rest <= LITTLE * unitMs;
  if (unitDisplay === 'short') return `${isLittle ? '≈' : '>'} ${length}`;
  return texts.text(isLittle ? 'lengthAbout' : 'lengthOver', { length });
}

interface Unit {
  readonly unit: string;
  readonly unitMs: number;
  readonly slackMs?: number;
}

/** Whole weeks are given as weeks, from a fortnight on. */
function unitOf(ms: number): Unit {
  if (ms >= MAX_MONTHS_MS - SLACK_MS) return { unit: 'year', unitMs: YEAR_MS, slackMs: SLACK_MS };
  if (ms >= MAX_DAYS_MS) return { unit: 'month', unitMs: MONTH_MS, slackMs: SLACK_MS };
  if (ms >= 2 * WEEK_MS && ms % WEEK_MS === 0) return { unit: 'week', unitMs: WEEK_MS };
  if (ms >= MAX_HOURS_MS || ms === DAY_MS) return { unit: 'day', unitMs: DAY_MS, slackMs: DAY_SLACK_MS };
  if (ms >= HOUR_MS) return { unit: 'hour', unitMs: HOUR_MS };
  if (ms >= MINUTE_MS) return { unit: 'minute', unitMs: MINUTE_MS };
  if (ms >= SECOND_MS || ms === 0) return { unit: 'second', unitMs: SECOND_MS };
  return { unit: 'millisecond', unitMs: 1 };
}
