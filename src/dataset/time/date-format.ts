/**
 * Dates as text by `Intl`, for every year and from civil fields only, so that no zone can shift a day.
 *
 * `Intl` always gets the Gregorian calendar, since axis and data count in it. It writes no years beyond the range of
 * `Date`, and years of five digits as if they had four. So a year outside 1000 to 9999 is formatted 400 years or a
 * multiple of that away, where months and weekdays fall alike, and the year is inserted afterwards.
 */
import { memo } from '../base/memo.js';
import { usableLocale } from '../base/locale.js';
import { civilDateOf, dayOf, daysFromCivil, type CivilDate } from './civil.js';
import { DAY_MS, MINUTE_MS } from './units.js';

const CYCLE_YEARS = 400;
const STAND_IN_YEAR = 2000;
const LAST_PLAIN_YEAR = 9999;
/** A lower bare number does not look like a year, so it gives its era. */
export const FIRST_YEAR_WITHOUT_ERA = 1000;
const UNIT_BEFORE_DASH = /^\s?[\p{L}.]+(?=\s*[\p{Pd}~～〜])/u;
const MAX_FORMATS = 256;
const MINUTES_OF_AN_HOUR = 60;
/** An abbreviation of a zone. */
const LETTERS = /^[\p{Lu}\d+\-\u2212:]+$/u;
/** 15 October 1582. Before it people counted days otherwise, so a weekday beside such a date would mislead. */
const FIRST_WEEKDAY_MS = daysFromCivil(1582, 10, 15) * DAY_MS;

const year = 'numeric';
const day = 'numeric';
const hour = 'numeric';
const minute = '2-digit';
const second = '2-digit';

const STYLES = {
  dayHeading: { weekday: 'long', day, month: 'long', year },
  weekdayDate: { weekday: 'short', day, month: 'short', year },
  weekdayDay: { weekday: 'short', day },
  day: { day, month: 'long', year },
  dayShort: { day, month: 'short', year },
  dayMonth: { day, month: 'short' },
  dayNumber: { day },
  month: { month: 'long', year },
  monthShort: { month: 'short', year },
  monthName: { month: 'long' },
  monthNameShort: { month: 'short' },
  year: { year },
  hour: { hour },
  minute: { hour, minute },
  second: { hour, minute, second },
  secondOnly: { second },
  secondFraction: { second, fractionalSecondDigits: 3 },
  hourOfDate: { weekday: 'short', day, month: 'short', year, hour },
  minuteOfDate: { weekday: 'short', day, month: 'short', year, hour, minute },
  secondOfDate: { weekday: 'short', day, month: 'short', year, hour, minute, second },
  millisecond: { hour, minute, second, fractionalSecondDigits: 3 },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof STYLES;

/** Words for the eras, to replace those of `Intl` ("BC", "AD"). */
export interface EraWords {
  readonly eraBce: string;
  readonly eraCe: string;
  /** What `Intl` writes otherwise than the language: a pattern and what takes its place, in order: "1er avril". */
  readonly asWritten?: readonly Rewriting[];
}

/** The text of a regular expression, and the replacement. A catalogue of words holds both, so it is data. */
export type Rewriting = readonly string[];

export interface DateFormatOptions {
  readonly locale: string;
  readonly eras?: EraWords | undefined;
}

/** `year` is for callers that know it more exactly than milliseconds: in deep time they are rounded. */
export function formatCivil(civilMs: number, style: DateStyle, options: DateFormatOptions, year?: number): string {
  const date = civilDateOf(civilMs);
  const shown = year ?? date.year;
  const weekday = civilMs >= FIRST_WEEKDAY_MS;
  if (isPlainYear(shown))
    return asWritten(dateFormat(style, options.locale, { weekday }).format(civilMs), options.eras);
  const era = 'year' in STYLES[style] && shown < FIRST_YEAR_WITHOUT_ERA;
  const parts = dateFormat(style, options.locale, { era, weekday }).formatToParts(standInMs(date, shown, civilMs));
  return asWritten(parts.map((part) => partText(part, shown, options)).join(''), options.eras);
}

export function asWritten(text: string, eras: EraWords | undefined): string {
  if (eras?.asWritten === undefined) return text;
  return compiled(eras.asWritten).reduce((before, [pattern, by]) => before.replace(pattern, by), text);
}

const compiled = memo((rewritings: readonly Rewriting[]) =>
  rewritings.map(([pattern = '', by = '']) => [new RegExp(pattern, 'gu'), by] as const),
);

export function formatYear(year: number, options: DateFormatOptions): string {
  return formatCivil(daysFromCivil(year, 1, 1) * DAY_MS, 'year', options, year);
}

/** Years from one to another, the era once: "200–101 BCE". */
export function formatYearSpan(first: number, last: number, options: DateFormatOptions): string {
  const sameEra = last < FIRST_YEAR_WITHOUT_ERA && first > 0 === last > 0;
  const start = sameEra ? formatYearNumber(yearOfEra(first), options.locale) : formatYear(first, options);
  return `${start}–${formatYear(last, options)}`;
}

/** Writes two dates, with their common part once if `Intl` can. */
export function formatCivilRange(first: number, last: number, style: DateStyle, options: DateFormatOptions): string {
  if (isPlainYear(civilDateOf(first).year) && isPlainYear(civilDateOf(last).year)) {
    return asWritten(
      dateFormat(style, options.locale, { weekday: first >= FIRST_WEEKDAY_MS }).formatRange(first, last),
      options.eras,
    );
  }
  const [from, to] = [formatCivil(first, style, options), formatCivil(last, style, options)];
  return from === to ? from : `${from} – ${to}`;
}

export interface RangeText {
  readonly start: string;
  readonly end: string;
}

/**
 * A range in two texts with the common part of both ends once: "28 April" and "4 May 2025". `Intl` knows the order of
 * each language; its dash is left out, so that words can replace it. `undefined` if it cannot be split.
 */
export function splitRange(
  startMs: number,
  endMs: number,
  style: DateStyle,
  options: DateFormatOptions,
): RangeText | undefined {
  if (!isPlainYear(civilDateOf(startMs).year) || !isPlainYear(civilDateOf(endMs).year)) return undefined;
  const weekday = startMs >= FIRST_WEEKDAY_MS;
  const parts = dateFormat(style, options.locale, { weekday }).formatRangeToParts(startMs, endMs);
  const firstOfEnd = parts.findIndex(({ source }) => source === 'endRange');
  const separator = parts[firstOfEnd - 1];
  if (separator?.type !== 'literal') return undefined;
  const start = joinParts(parts.slice(0, firstOfEnd - 1), options) + unitBeforeDash(separator.value);
  return { start, end: joinParts(parts.slice(firstOfEnd), options) };
}

/**
 * Korean and Japanese write the unit of the first end, German its dot, Ukrainian the sign of the year right before the
 * dash, in one piece with it.
 */
function unitBeforeDash(separator: string): string {
  return UNIT_BEFORE_DASH.exec(separator)?.[0] ?? '';
}

function joinParts(parts: readonly Intl.DateTimeFormatPart[], options: DateFormatOptions): string {
  return asWritten(parts.map(({ value }) => value).join(''), options.eras);
}

/** A time of day with its distance from UTC, where the language puts it: "14:30 UTC+3". */
export function formatOffsetTime(civilMs: number, offsetMs: number, style: DateStyle, locale: string): string {
  const parts = dateFormat(style, locale, { zoneName: 'short' }).formatToParts(civilMs);
  const name = `UTC${offsetText(offsetMs)}`;
  return parts.map(({ type, value }) => (type === 'timeZoneName' ? name : value)).join('');
}

/** "+3", "−4:30"; empty for UTC itself. */
function offsetText(offsetMs: number): string {
  if (offsetMs === 0) return '';
  const minutes = Math.abs(offsetMs / MINUTE_MS);
  const rest = minutes % MINUTES_OF_AN_HOUR;
  const hours = `${offsetMs < 0 ? '\u2212' : '+'}${Math.floor(minutes / MINUTES_OF_AN_HOUR)}`;
  return rest === 0 ? hours : `${hours}:${String(rest).padStart(2, '0')}`;
}

/** A zone in the words of a language: "Eastern Time"; without letters that few readers know, as in "EET". */
export function zoneName(utcMs: number, timeZone: string, locale: string): string {
  const named = (zoneName: 'shortGeneric' | 'longGeneric'): string =>
    dateFormat('hour', locale, { timeZone, zoneName })
      .formatToParts(utcMs)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const short = named('shortGeneric');
  return LETTERS.test(short) ? named('longGeneric') : short;
}

/** Whether the locale's clocks run to 12 twice a day. */
export function hasTwelveHours(locale: string): boolean {
  return dateFormat('hour', locale).resolvedOptions().hour12 === true;
}

export function formatNumber(value: number, locale: string): string {
  return value.toLocaleString(usableLocale(locale), { maximumFractionDigits: 0 });
}

/** Long years are grouped: 170,000,002. Four digits are a year as everyone writes it. */
export function formatYearNumber(value: number, locale: string): string {
  return value.toLocaleString(usableLocale(locale), { useGrouping: value > LAST_PLAIN_YEAR });
}

function isPlainYear(shown: number): boolean {
  return shown >= FIRST_YEAR_WITHOUT_ERA && shown <= LAST_PLAIN_YEAR;
}

/** People count the year 0 as 1 BCE. */
function yearOfEra(shown: number): number {
  return shown > 0 ? shown : 1 - shown;
}

/** The same day of a year that `Intl` can write, in the same era and the same place of the calendar's cycle. */
function standInMs({ month, day: dayOfMonth }: CivilDate, shown: number, civilMs: number): number {
  const place = ((shown % CYCLE_YEARS) + CYCLE_YEARS) % CYCLE_YEARS;
  const standIn = shown > 0 ? STAND_IN_YEAR + place : place - CYCLE_YEARS;
  const clock = civilMs - dayOf(civilMs) * DAY_MS;
  return daysFromCivil(standIn, month, dayOfMonth) * DAY_MS + clock;
}

function partText(part: Intl.DateTimeFormatPart, shown: number, { locale, eras }: DateFormatOptions): string {
  if (part.type === 'year') return formatYearNumber(yearOfEra(shown), locale);
  if (part.type !== 'era' || eras === undefined) return part.value;
  return shown > 0 ? eras.eraCe : eras.eraBce;
}

interface Variant {
  readonly era?: boolean;
  /** Default true; styles without a weekday never have one. */
  readonly weekday?: boolean;
  /** Uses its clocks. Without it the fields are civil. */
  readonly timeZone?: string;
  /** Names the zone. */
  readonly zoneName?: 'short' | 'shortGeneric' | 'longGeneric';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(
  style: DateStyle,
  locale: string,
  { era = false, weekday = true, timeZone, zoneName }: Variant = {},
): Intl.DateTimeFormat {
  const key = [style, locale, era ? 'era' : '', weekday, timeZone ?? '', zoneName ?? ''].join('\n');
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MAX_FORMATS) formats.clear();
  const created = new Intl.DateTimeFormat(usableLocale(locale), {
    ...STYLES[style],
    ...(era && { era: 'short' as const }),
    ...(!weekday && { weekday: undefined }),
    ...(zoneName !== undefined && { timeZoneName: zoneName }),
    ...(style !== 'hour' && 'hour' in STYLES[style] && !hasTwelveHours(locale) && { hour: '2-digit' as const }),
    calendar: 'gregory',
    timeZone: timeZone ?? 'UTC',
  });
  formats.set(key, created);
  return created;
}
