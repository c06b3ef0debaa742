/**
 * Dates in the forms that people and programs write, as EDTF. Whether day or month comes first in `03/04/2022` is never
 * guessed: if both are possible, it asks. With points, the day comes first, as in all countries that write dates with
 * points.
 */
import { parseEdtf } from '../time/edtf.js';
import { suggestEdtf } from '../time/suggest-edtf.js';
import type { DayOrder } from './imported.js';

const WITH_TIME =
  /^(.{6,}?)[\sT]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const NUMBERS = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const YEAR_OF_TWO = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
const NOON = 12;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 60_000;

export type PeopleDate =
  | { readonly date: string; readonly fault?: undefined }
  | { readonly date?: undefined; readonly fault: 'day-order' | 'bad-date'; readonly readings: readonly string[] };

export function readPeopleDate(text: string, order: DayOrder | undefined): PeopleDate {
  const plain = text.trim();
  if (parseEdtf(plain) !== undefined) return { date: plain };
  const [, day, hour, minute, second, half, zone] = WITH_TIME.exec(plain) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return readDay(plain, order);
  const found = readDay(day, order);
  if (found.date === undefined) return found;
  const date = `${found.date}T${clock(hour, half)}:${minute}${second === undefined ? '' : `:${second}`}${zoneText(zone)}`;
  return parseEdtf(date) === undefined ? { fault: 'bad-date', readings: [] } : { date };
}

/** Adds a time of day from another cell. */
export function withTime(date: string, time: string): string {
  const [, hour, minute, second, half] = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]\.?m\.?)?$/i.exec(time.trim()) ?? [];
  if (hour === undefined || minute === undefined || !/^-?\d{4}-\d\d-\d\d$/.test(date)) return date;
  const whole = `${date}T${clock(hour, half)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return parseEdtf(whole) === undefined ? date : whole;
}

function readDay(text: string, order: DayOrder | undefined): PeopleDate {
  if (YEAR_OF_TWO.test(text)) return { fault: 'bad-date', readings: [] };
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return firstOf(suggestEdtf(text));
  const [, first = '', second = '', year = ''] = numbers;
  const dayFirst = dateOf(year, second, first);
  const monthFirst = dateOf(year, first, second);
  if (order !== undefined)
    return firstOf([order === 'day-first' ? dayFirst : monthFirst].filter((date) => date !== undefined));
  const readings = [...new Set([dayFirst, monthFirst].filter((date) => date !== undefined))];
  return readings.length > 1 ? { fault: 'day-order', readings } : firstOf(readings);
}

function firstOf([date]: readonly string[]): PeopleDate {
  return date === undefined ? { fault: 'bad-date', readings: [] } : { date };
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseEdtf(date) === undefined ? undefined : date;
}

function clock(hour: string, half: string | undefined): string {
  const number = Number(hour);
  if (half === undefined) return hour.padStart(2, '0');
  const late = half.toLowerCase().startsWith('p');
  return String((number % NOON) + (late ? NOON : 0)).padStart(2, '0');
}

function zoneText(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** A day as spreadsheets count them, if a number is likely to be one: from 1954 to 2064. */
export function dayOfNumber(text: string): string | undefined {
  const number = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  if (number < FIRST_LIKELY || number > LAST_LIKELY) return undefined;
  return new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}
