/**
 * The window's edges: in words for the thumbs, and as values of date fields, never sharper than the dates of the data.
 */
import { civilDateOf, civilMs } from '../../dataset/time/civil.js';
import { formatYear, type DateFormatOptions } from '../../dataset/time/date-format.js';
import type { Precision } from '../../dataset/time/date-range.js';
import { edgeUnit, edgeWords, lastWords } from '../../dataset/time/edge-words.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { civilToUtc, utcToCivil } from '../../dataset/time/zone.js';
import type { View } from '../../drawing/scale/view.js';

/** The range of a date field: years 1 to 9999. */
const FIRST_FIELD_MS = -62135596800000;
const LAST_FIELD_MS = 253402300799999;
const FARTHEST_INTL_MS = 8.64e15;

export interface WindowWords {
  readonly start: string;
  readonly end: string;
  /**
   * `text` accepts a year in words or an EDTF date: for years beyond a date field, or if no date is sharper than a
   * year.
   */
  readonly fieldType: 'date' | 'datetime-local' | 'text';
  readonly startField: string;
  readonly endField: string;
  /** The content of a field in UTC ms; undefined if it cannot be used. */
  readonly readStart: (value: string) => number | undefined;
  readonly readEnd: (value: string) => number | undefined;
}

export interface WindowWordOptions extends DateFormatOptions {
  readonly timeZone: string;
}

export function windowWords({ start, end }: View, precision: Precision, options: WindowWordOptions): WindowWords {
  const { timeZone } = options;
  const unit = edgeUnit(precision, end - start);
  const minutes = unit === 'minute' || unit === 'second';
  const fits = start >= FIRST_FIELD_MS && end <= LAST_FIELD_MS;
  const fieldType = !fits || unit === 'year' ? 'text' : minutes ? 'datetime-local' : 'date';
  const field = (ms: number): string =>
    unit === 'year' ? edgeWords(ms, unit, options) : fieldText(utcToCivil(ms, timeZone), minutes && fits);
  const read = (value: string, edge: 'min' | 'max'): number | undefined => {
    const range = rangeOf(value, unit === 'year' ? options : undefined);
    if (range === undefined || !Number.isFinite(range[edge])) return undefined;
    const exact = fieldType === 'datetime-local';
    return civilToUtc(exact || edge === 'min' ? range.min : range.max + 1, timeZone);
  };
  return {
    start: edgeWords(start, unit, options),
    end: lastWords(end, unit, options),
    fieldType,
    startField: field(start),
    endField: field(minutes ? end : end - 1),
    readStart: (value) => read(value, 'min'),
    readEnd: (value) => read(value, 'max'),
  };
}

interface CivilRange {
  readonly min: number;
  readonly max: number;
}

/** An EDTF date, or, with `years`, a year as the element writes it: "3001 BCE". */
function rangeOf(value: string, years: DateFormatOptions | undefined): CivilRange | undefined {
  const year = years === undefined ? undefined : yearOf(value, years);
  if (year !== undefined) return { min: civilMs(year), max: civilMs(year + 1) - 1 };
  return parseEdtf(value);
}

/** Undefined for a text that is not a year in the language. */
function yearOf(value: string, options: DateFormatOptions): number | undefined {
  const written = value.trim();
  const number = Number(digitsOf(written));
  if (!Number.isSafeInteger(number) || number <= 0) return undefined;
  return [number, 1 - number].find((year) => formatYear(year, options) === written);
}

/** Decimal digits of any script, as ASCII; each script has its ten in a row. */
function digitsOf(text: string): string {
  return Array.from(text.matchAll(/\p{Nd}/gu), ([character]) => {
    const point = character.codePointAt(0)!;
    let digit = 0;
    while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - digit - 1))) digit++;
    return String(digit);
  }).join('');
}

/** ISO date or date and minute, for date fields; beyond their years, EDTF. */
function fieldText(civil: number, minutes: boolean): string {
  if (Math.abs(civil) > FARTHEST_INTL_MS) return `Y${String(civilDateOf(civil).year)}`;
  const iso = new Date(civil).toISOString();
  const [date = '', time = ''] = iso.split('T');
  if (/^[+-]/.test(date)) return edtfYear(date);
  return minutes ? `${date}T${time.slice(0, 5)}` : date;
}

/** `-000044-03-15` is `-0044-03-15` in EDTF, `+012000-…` the year `Y12000`. */
function edtfYear(date: string): string {
  const year = Number(date.slice(0, 7));
  const rest = date.slice(7);
  if (Math.abs(year) > 9999) return `Y${String(year)}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${rest}`;
}
