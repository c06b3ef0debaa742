/**
 * A date with a time of day:
 *
 *     ["-"] YYYY "-" MM "-" DD "T" hh ":" mm [":" ss ["." digits]] ["Z" | sign hh | sign hh mm | sign hh ":" mm]
 *
 * The range is as wide as the last unit written: 10:30 is the minute from 10:30:00.000 to 10:30:59.999. A decimal
 * fraction narrows it to its own last digit. 24:00 is the midnight that ends the day.
 */
import { civilMs, daysInMonth } from './civil.js';
import { DateFlag, Precision, type EdtfDate } from './date-range.js';
import { parsePlainDate, twoDigits } from './edtf-plain-date.js';
import { parseDigits } from './edtf-syntax.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

const DATE_LENGTH = 10;
const EARLIEST_OFFSET_MS = -12 * HOUR_MS;
const LATEST_OFFSET_MS = 14 * HOUR_MS;
/** The typographic minus, which ISO 8601 prefers to the hyphen. */
const MINUS = '\u2212';

interface ClockTime {
  readonly ms: number;
  readonly widthMs: number;
  readonly precision: Precision;
}

const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;
const MINUTES_END = 16;
const SECONDS_END = 19;

export function parseDateTime(text: string): EdtfDate | undefined {
  return parsePlainTime(text) ?? parseAnyTime(text);
}

/** `YYYY-MM-DDThh:mm` or `YYYY-MM-DDThh:mm:ss`, with or without a `Z`: nearly all are, and no substring is made. */
function parsePlainTime(text: string): EdtfDate | undefined {
  const isToSecond = text.charCodeAt(MINUTES_END) === COLON;
  const end = isToSecond ? SECONDS_END : MINUTES_END;
  const isUtc = text.charCodeAt(end) === LETTER_Z;
  if (text.length !== (isUtc ? end + 1 : end)) return undefined;
  if (text.charCodeAt(10) !== LETTER_T || text.charCodeAt(13) !== COLON) return undefined;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = isToSecond ? twoDigits(text, 17) : 0;
  const midnight = parsePlainDate(text, DATE_LENGTH)?.min;
  if (midnight === undefined) return undefined;
  const min = midnight + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
  // Midnight at the end of a day, `24:00`, is not plain.
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const precision = isToSecond ? Precision.second : Precision.minute;
  const max = min + (isToSecond ? SECOND_MS : MINUTE_MS) - 1;
  return { min, max, precision, flags: isUtc ? 0 : DateFlag.floating, text };
}

function parseAnyTime(text: string): EdtfDate | undefined {
  const split = text.indexOf('T');
  const midnight = parseMidnight(text.slice(0, split));
  const clock = text.slice(split + 1);
  const zoneAt = zoneStart(clock);
  const time = parseClock(clock.slice(0, zoneAt));
  const offset = parseOffset(clock.slice(zoneAt));
  if (midnight === undefined || time === undefined || offset === undefined) return undefined;
  const min = midnight + time.ms - offset;
  const flags = zoneAt === clock.length ? DateFlag.floating : 0;
  return { min, max: min + time.widthMs - 1, precision: time.precision, flags, text };
}

function parseMidnight(text: string): number | undefined {
  const negative = text.startsWith('-');
  const date = negative ? text.slice(1) : text;
  if (date.length !== DATE_LENGTH || date[4] !== '-' || date[7] !== '-') return undefined;
  const year = parseDigits(date.slice(0, 4));
  const month = parseDigits(date.slice(5, 7));
  const day = parseDigits(date.slice(8));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (negative && year === 0) return undefined;
  const signedYear = negative ? -year : year;
  return day >= 1 && day <= daysInMonth(signedYear, month) ? civilMs(signedYear, month, day) : undefined;
}

/** Start of the zone; the end of the text if there is none. */
function zoneStart(clock: string): number {
  for (let index = 0; index < clock.length; index++) if (isZoneMark(clock[index])) return index;
  return clock.length;
}

function isZoneMark(character: string | undefined): boolean {
  return character === 'Z' || character === '+' || character === '-' || character === MINUS;
}

function parseClock(text: string): ClockTime | undefined {
  const hour = parseDigits(text.slice(0, 2));
  const minute = parseDigits(text.slice(3, 5));
  if (text[2] !== ':' || text.length < 5 || hour === undefined || minute === undefined || minute > 59) return undefined;
  const seconds = parseSeconds(text.slice(5));
  if (seconds === undefined) return undefined;
  const ms = hour * HOUR_MS + minute * MINUTE_MS + seconds.ms;
  return ms > DAY_MS || hour > 24 ? undefined : { ...seconds, ms };
}

/** `text` is empty, `:ss` or `:ss.fff`. */
function parseSeconds(text: string): ClockTime | undefined {
  if (text === '') return { ms: 0, widthMs: MINUTE_MS, precision: Precision.minute };
  const second = parseDigits(text.slice(1, 3));
  if (!text.startsWith(':') || text.length < 3 || second === undefined || second > 59) return undefined;
  const ms = second * SECOND_MS;
  if (text.length === 3) return { ms, widthMs: SECOND_MS, precision: Precision.second };
  const digits = text.slice(4);
  if (text[3] !== '.' || parseDigits(digits) === undefined) return undefined;
  const fraction = Number(digits.slice(0, 3).padEnd(3, '0'));
  const widthMs = 10 ** Math.max(0, 3 - digits.length);
  return { ms: ms + fraction, widthMs, precision: Precision.millisecond };
}

/** Milliseconds east of UTC. ISO 8601 has no `-00`, and no zone lies outside -12:00 to +14:00. */
function parseOffset(text: string): number | undefined {
  if (text === '' || text === 'Z') return 0;
  const digits = text[3] === ':' ? text.slice(1, 3) + text.slice(4) : text.slice(1);
  const value = parseDigits(digits);
  if (value === undefined || text.startsWith('Z')) return undefined;
  if (digits.length !== 4 && (digits.length !== 2 || text.length !== 3)) return undefined;
  const hours = digits.length === 2 ? value : Math.floor(value / 100);
  const minutes = digits.length === 2 ? 0 : value % 100;
  if (minutes > 59) return undefined;
  const size = hours * HOUR_MS + minutes * MINUTE_MS;
  if (!text.startsWith('+') && size === 0) return undefined;
  const offset = text.startsWith('+') ? size : -size;
  return offset >= EARLIEST_OFFSET_MS && offset <= LATEST_OFFSET_MS ? offset : undefined;
}
