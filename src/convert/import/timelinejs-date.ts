/** Dates of TimelineJS, numbers of a year, a month, a day and a clock, as EDTF. */
import { parseEdtf } from '../../dataset/time/edtf.js';

/** Fields by their names in JSON. Values may be texts or numbers; an empty text is none. */
export interface TimelineJsDate {
  readonly year?: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
  readonly millisecond?: unknown;
}

const LAST_YEAR_OF_FOUR = 9999;

/** Undefined if there is no year, or no such day. */
export function edtfOf(date: TimelineJsDate): string | undefined {
  const year = numberOf(date.year);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  const month = numberOf(date.month);
  const day = month === undefined ? undefined : numberOf(date.day);
  const text = [yearText(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)]))].join('-');
  const whole = day === undefined ? text : text + clockText(date);
  return [whole, text].find((candidate) => parseEdtf(candidate) !== undefined);
}

/** A time of day without minutes is ignored: the day is kept. */
function clockText(date: TimelineJsDate): string {
  const [hour, minute, second, millisecond] = [date.hour, date.minute, date.second, date.millisecond].map(numberOf);
  if (hour === undefined || minute === undefined) return '';
  const seconds =
    second === undefined
      ? ''
      : `:${two(second)}${millisecond === undefined ? '' : `.${String(millisecond).padStart(3, '0')}`}`;
  return `T${two(hour)}:${two(minute)}${seconds}`;
}

/**
 * "44 BC" is written -44 there; EDTF has a year 0, so it becomes -0043. Years in tens of thousands are not counted so
 * exactly.
 */
function yearText(year: number): string {
  const astronomical = year < 0 && year >= -LAST_YEAR_OF_FOUR ? year + 1 : year;
  const digits = String(Math.abs(astronomical));
  const sign = astronomical < 0 ? '-' : '';
  return Math.abs(astronomical) > LAST_YEAR_OF_FOUR ? `Y${sign}${digits}` : sign + digits.padStart(4, '0');
}

/** Sheets write "13,798,000,000". */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const plain = value.replace(/[,\s]/g, '');
  const number = Number(plain);
  return plain === '' || Number.isNaN(number) ? undefined : number;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
