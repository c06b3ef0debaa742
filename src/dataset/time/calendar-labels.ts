/** Labels at the ticks of a calendar axis: for each step, ways to write it, from the fullest to the shortest. */
import type { Boundary, CalendarStep, TickUnit } from './calendar-steps.js';
import { civilDateOf, civilMs } from './civil.js';
import {
  FIRST_YEAR_WITHOUT_ERA,
  formatCivil,
  formatYear,
  formatYearSpan,
  hasTwelveHours,
  type DateFormatOptions,
  type DateStyle,
} from './date-format.js';
import { utcToCivil } from './zone.js';

const FIRST_WITHOUT_ERA_MS = civilMs(FIRST_YEAR_WITHOUT_ERA);
const MAX_LABELS = 1000;

/** Writes the interval from one boundary to the next. */
export type LabelWriter = (from: Boundary, to: Boundary) => string;

const MINOR_STYLES: Readonly<Record<Exclude<TickUnit, 'hour' | 'year'>, readonly DateStyle[]>> = {
  millisecond: ['secondFraction'],
  second: ['second', 'secondOnly'],
  minute: ['minute'],
  day: ['weekdayDay', 'dayNumber'],
  week: ['dayNumber'],
  month: ['monthName', 'monthNameShort'],
};

const MAJOR_STYLES: Readonly<Record<Exclude<TickUnit, 'hour' | 'year'>, readonly DateStyle[]>> = {
  millisecond: [],
  second: ['secondOfDate', 'second'],
  minute: ['minuteOfDate', 'minute'],
  day: ['dayHeading', 'weekdayDate', 'dayMonth'],
  week: [],
  month: ['month', 'monthShort', 'monthNameShort'],
};

const FULL_STYLES: ReadonlySet<DateStyle> = new Set<DateStyle>([
  'secondOfDate',
  'minuteOfDate',
  'hourOfDate',
  'dayHeading',
  'weekdayDate',
  'month',
  'monthShort',
]);

export function minorLabels(step: CalendarStep, options: DateFormatOptions): readonly LabelWriter[] {
  if (step.unit === 'year') return [yearWriter(options)];
  if (step.unit === 'hour') return [styleWriter(hourStyle(options), options)];
  const styles = MINOR_STYLES[step.unit];
  const shown = step.unit === 'day' && step.count > 1 ? styles.slice(1) : styles;
  return shown.map((style) => styleWriter(style, options));
}

/** First and last year of the data, both inclusive. */
export interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Those of a span of time, UTC ms, its end exclusive. */
export function yearsOf(start: number, end: number, timeZone: string): YearRange {
  const [first, last] = [start, end - 1].map((ms) => civilDateOf(utcToCivil(ms, timeZone)).year);
  return { firstYear: first!, lastYear: last! };
}

/** `isFull`: it names the whole of a period, including its year. */
export interface MajorWriter {
  readonly write: LabelWriter;
  readonly isFull: boolean;
}

export function majorLabels(step: CalendarStep, options: DateFormatOptions, years: YearRange): readonly MajorWriter[] {
  if (step.unit === 'year') {
    return [{ write: step.count === 1 ? yearWriter(options) : spanWriter(options, years), isFull: true }];
  }
  const styles = step.unit === 'hour' ? hourHeadings(options) : MAJOR_STYLES[step.unit];
  return styles.map((style) => ({ write: styleWriter(style, options), isFull: FULL_STYLES.has(style) }));
}

function hourHeadings(options: DateFormatOptions): readonly DateStyle[] {
  return [hasTwelveHours(options.locale) ? 'hourOfDate' : 'minuteOfDate', hourStyle(options)];
}

/** "10 am", but "10:00": a bare 10 would not look like a time. */
function hourStyle({ locale }: DateFormatOptions): DateStyle {
  return hasTwelveHours(locale) ? 'hour' : 'minute';
}

function styleWriter(style: DateStyle, options: DateFormatOptions): LabelWriter {
  const written = labelsOf(style, options.locale);
  return (from) => {
    // Words for eras come with the options; all other labels are the same in every frame.
    if (from.civilMs < FIRST_WITHOUT_ERA_MS) return formatCivil(from.civilMs, style, options);
    const known = written.get(from.civilMs);
    if (known !== undefined) return known;
    if (written.size >= MAX_LABELS) written.clear();
    const label = formatCivil(from.civilMs, style, options);
    written.set(from.civilMs, label);
    return label;
  };
}

const labels = new Map<string, Map<number, string>>();

/** Earlier results for a style and a language, by time. */
function labelsOf(style: DateStyle, locale: string): Map<number, string> {
  const key = `${style} ${locale}`;
  const known = labels.get(key) ?? new Map<number, string>();
  labels.set(key, known);
  return known;
}

function yearWriter(options: DateFormatOptions): LabelWriter {
  return ({ year }) => formatYear(year, options);
}

/** "1930–1939": needs no word for decade, century or what lies beyond. "1930" alone would name one year of them. */
function spanWriter(options: DateFormatOptions, { firstYear, lastYear }: YearRange): LabelWriter {
  return (from, to) => {
    const first = Math.max(from.year, firstYear);
    const last = Math.min(to.year - 1, lastYear);
    // The calm before the data may be in a decade without an entry.
    if (first > last) return '';
    return first === last ? formatYear(first, options) : formatYearSpan(first, last, options);
  };
}
