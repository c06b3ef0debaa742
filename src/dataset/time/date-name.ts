/**
 * The name of a date, without a word on its certainty: "25 April 2025", "February 2022", "the 1930s", "spring 2021". A
 * range that is not a day, month, year or decade is named by its two ends.
 */
import { fillMessage } from '../base/message.js';
import { civilDateOf, daysInMonth, type CivilDate } from './civil.js';
import { formatCivil, formatZonedTime, splitRange, type DateStyle, type RangeText } from './date-format.js';
import { DateFlag, Precision, type DateRange } from './date-range.js';
import type { DatePhrases, DateWordMessages } from './date-words-messages.js';
import { decadeName, isNamedDecade, seasonName } from './rare-date-names.js';
import { DAY_MS } from './units.js';
import { utcToCivil } from './zone.js';

/** The manner of the words: the language, its messages, and whether at length. */
export interface Speaker {
  readonly locale: string;
  readonly timeZone: string;
  readonly words: DateWordMessages;
  readonly phrases: DatePhrases;
  readonly length: 'long' | 'short';
}

/** Ends of intervals may come without their original text. */
type Nameable = DateRange & { readonly text?: string };

export function nameOf(date: Nameable, speaker: Speaker): string {
  if (date.precision < Precision.day) return timeName(date, speaker);
  if (date.precision === Precision.age && date.flags & DateFlag.unspecified) {
    return fillMessage(speaker.phrases.notFullyKnown, new Map([['text', date.text ?? '']]));
  }
  const season = date.precision === Precision.season ? seasonName(date, speaker) : undefined;
  if (season !== undefined) return season;
  const shape = shapeOf(date);
  if (shape.unit === 'decade') return decadeName(shape.first.year, speaker);
  if (shape.single) return formatDay(date.min, shape.unit, speaker);
  const { start, end } = endsText(date, shape, speaker);
  return fillMessage(speaker.phrases.span, new Map(Object.entries({ start, end })));
}

/** The two ends of a date that has no single name; `undefined` if it has one. */
export function boundsText(date: DateRange, speaker: Speaker): RangeText | undefined {
  const shape = shapeOf(date);
  return shape.single ? undefined : endsText(date, shape, speaker);
}

type Unit = 'day' | 'month' | 'year' | 'decade';

interface Shape {
  readonly first: CivilDate;
  /** The widest unit that divides the range without a rest. */
  readonly unit: Unit;
  /** Whether it is exactly one such unit. */
  readonly single: boolean;
}

function shapeOf({ min, max, precision }: DateRange): Shape {
  const first = civilDateOf(min);
  const last = civilDateOf(max);
  if (first.day !== 1 || last.day !== daysInMonth(last.year, last.month)) {
    return { first, unit: 'day', single: max - min < DAY_MS };
  }
  const sameYear = first.year === last.year;
  if (first.month !== 1 || last.month !== 12) {
    return { first, unit: 'month', single: sameYear && first.month === last.month };
  }
  const decade = precision === Precision.decade && isNamedDecade(first.year, last.year);
  return { first, unit: decade ? 'decade' : 'year', single: decade || sameYear };
}

function endsText({ min, max }: DateRange, { unit }: Shape, speaker: Speaker): RangeText {
  const split = splitRange(min, max, styleOf(unit, speaker), { locale: speaker.locale, eras: speaker.words });
  return split ?? { start: formatDay(min, unit, speaker), end: formatDay(max, unit, speaker) };
}

function formatDay(ms: number, unit: Unit, speaker: Speaker): string {
  return formatCivil(ms, styleOf(unit, speaker), { locale: speaker.locale, eras: speaker.words });
}

function styleOf(unit: Unit, { length }: Speaker): DateStyle {
  if (unit === 'day') return length === 'long' ? 'day' : 'dayShort';
  if (unit === 'month') return length === 'long' ? 'month' : 'monthShort';
  return 'year';
}

function timeName(range: DateRange, speaker: Speaker): string {
  const { min, flags } = range;
  const { locale, timeZone, words } = speaker;
  const civil = flags & DateFlag.floating ? min : utcToCivil(min, timeZone);
  const date = formatCivil(civil, styleOf('day', speaker), { locale, eras: words });
  const time = timeOfDay(range, speaker);
  return fillMessage(words.dateTime, new Map(Object.entries({ date, time })));
}

/** "14:30", as sharp as the date gives it; with its zone if it has one. */
export function timeOfDay(
  { min, precision, flags }: DateRange,
  { locale, timeZone }: Pick<Speaker, 'locale' | 'timeZone'>,
): string {
  const style = timeStyle(precision);
  return flags & DateFlag.floating
    ? formatCivil(min, style, { locale })
    : formatZonedTime(min, style, timeZone, locale);
}

function timeStyle(precision: Precision): DateStyle {
  if (precision === Precision.millisecond) return 'millisecond';
  return precision === Precision.second ? 'second' : 'minute';
}
