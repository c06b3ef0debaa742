/**
 * The name of a date, without a word on its certainty: "25 April 2025", "February 2022", "the 1930s", "spring 2021". A
 * range that is not a day, month, year or decade is named by its two ends.
 */
import { fillMessage } from '../base/message.js';
import { writtenOffset } from './announced.js';
import { civilDateOf, daysInMonth, type CivilDate } from './civil.js';
import { formatCivil, formatOffsetTime, splitRange, zoneName, type DateStyle, type RangeText } from './date-format.js';
import { DateFlag, Precision, type DateRange } from './date-range.js';
import type { DatePhrases, DateWordMessages } from './date-words-messages.js';
import { decadeName, isNamedDecade, seasonName } from './rare-date-names.js';
import { DAY_MS, MINUTE_MS } from './units.js';
import { isUtc, utcToCivil } from './zone.js';

/** The manner of the words: the language, its messages, and whether at length. */
export interface Speaker {
  readonly locale: string;
  /** The reader's; undefined for hours as they were announced. */
  readonly timeZone: string | undefined;
  readonly words: DateWordMessages;
  readonly phrases: DatePhrases;
  readonly length: 'long' | 'short';
  /** Whether the zone is left out: at the first end of a range whose other end names the zone of both. */
  readonly zoneless?: boolean;
}

/** Ends of intervals may come without their original text. */
type Nameable = DateRange & { readonly text?: string; readonly zone?: string };

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
export function boundsText(date: DateRange, speaker: Speaker): Bounds | undefined {
  const shape = shapeOf(date);
  return shape.single ? undefined : { ...endsText(date, shape, speaker), days: shape.unit === 'day' };
}

interface Bounds extends RangeText {
  /** Whether the ends are days. */
  readonly days: boolean;
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

function timeName(range: Nameable, speaker: Speaker): string {
  const { locale, words } = speaker;
  const date = formatCivil(clockOf(range, speaker.timeZone).civil, styleOf('day', speaker), { locale, eras: words });
  const time = timeOfDay(range, speaker);
  return fillMessage(words.dateTime, new Map(Object.entries({ date, time })));
}

/** "14:30, Kyiv time": as sharp as the date gives it; with its zone if it has one. */
export function timeOfDay(
  range: Nameable,
  { locale, timeZone, words, zoneless }: Pick<Speaker, 'locale' | 'timeZone' | 'words' | 'zoneless'>,
): string {
  const style = timeStyle(range);
  const { civil, zone, offset } = clockOf(range, timeZone);
  if (zoneless === true) return formatCivil(civil, style, { locale });
  if (offset !== undefined) return formatOffsetTime(civil, offset, style, locale);
  const time = formatCivil(civil, style, { locale });
  if (zone === undefined) return time;
  const own = OWN_NAMES.get(zone);
  const values = new Map([
    ['time', time],
    ['zone', own === undefined ? zoneName(range.min, zone, locale) : ''],
  ]);
  return fillMessage(words[own ?? 'zonedTime'], values);
}

/** Whether two times of day are told by the clocks of one zone. */
export function shareClocks(one: Nameable, other: Nameable, timeZone: string | undefined): boolean {
  if (one.precision >= Precision.day || other.precision >= Precision.day) return false;
  const [first, last] = [clockOf(one, timeZone), clockOf(other, timeZone)];
  return first.zone === last.zone && first.offset === last.offset;
}

/** The day that the clocks showed, in days since 1970. */
export function announcedDay(range: Nameable, timeZone: string | undefined): number {
  return Math.floor(clockOf(range, timeZone).civil / DAY_MS);
}

/** Zones that a language names in its own words: `Intl` calls that of Kyiv by its country or by letters. */
const OWN_NAMES: ReadonlyMap<string, 'kyivTime' | 'moscowTime'> = new Map([
  ['Europe/Kyiv', 'kyivTime'],
  ['Europe/Kiev', 'kyivTime'],
  ['Europe/Moscow', 'moscowTime'],
]);

interface Clock {
  /** What the clocks showed, as if it were UTC. */
  readonly civil: number;
  /** The zone of these clocks; undefined if only their offset is known, or nothing. */
  readonly zone?: string;
  /** ms east of UTC. */
  readonly offset?: number;
}

function clockOf({ min, flags, text = '', zone }: Nameable, chosen: string | undefined): Clock {
  if (flags & DateFlag.floating) return { civil: min };
  const named = chosen ?? zone;
  if (named !== undefined) {
    return isUtc(named) ? { civil: min, offset: 0 } : { civil: utcToCivil(min, named), zone: named };
  }
  const offset = writtenOffset(text);
  return { civil: min + offset, offset };
}

/** No seconds that nobody gave: many programs write `:00` after each minute. */
function timeStyle({ min, precision }: DateRange): DateStyle {
  if (precision === Precision.millisecond) return 'millisecond';
  return precision === Precision.second && min % MINUTE_MS !== 0 ? 'second' : 'minute';
}
