/** The window's edges: in words for the thumbs, and as values of date fields. */
import { DAY_MS } from '../time/units.js';
import { parseEdtf } from '../time/edtf.js';
import { civilToUtc, utcToCivil } from '../time/zone.js';
import type { View } from '../scale/view.js';

/** A window shorter than this is given by the minute. */
const MINUTES_BELOW_MS = 3 * DAY_MS;
/** What a date field can hold: years 1 to 9999. */
const FIRST_FIELD_MS = -62135596800000;
const LAST_FIELD_MS = 253402300799999;
const FARTHEST_INTL_MS = 8.64e15;

export interface WindowWords {
  readonly start: string;
  readonly end: string;
  /** `text` takes an EDTF date: where years do not fit a date field. */
  readonly fieldType: 'date' | 'datetime-local' | 'text';
  readonly startField: string;
  readonly endField: string;
  /** UTC ms of what a field holds; undefined where it holds nothing that can be used. */
  readonly readStart: (value: string) => number | undefined;
  readonly readEnd: (value: string) => number | undefined;
}

export interface WindowWordOptions {
  readonly locale: string;
  readonly timeZone: string;
}

export function windowWords({ start, end }: View, { locale, timeZone }: WindowWordOptions): WindowWords {
  const minutes = end - start < MINUTES_BELOW_MS;
  const fits = start >= FIRST_FIELD_MS && end <= LAST_FIELD_MS;
  const fieldType = !fits ? 'text' : minutes ? 'datetime-local' : 'date';
  const words = writer(locale, timeZone, minutes);
  const field = (ms: number): string => fieldText(utcToCivil(ms, timeZone), minutes && fits);
  const read = (value: string, edge: 'min' | 'max'): number | undefined => {
    const range = parseEdtf(value);
    if (range === undefined || !Number.isFinite(range[edge])) return undefined;
    const exact = fieldType === 'datetime-local';
    return civilToUtc(exact || edge === 'min' ? range.min : range.max + 1, timeZone);
  };
  return {
    start: words(start),
    end: words(end),
    fieldType,
    startField: field(start),
    endField: field(minutes ? end : end - 1),
    readStart: (value) => read(value, 'min'),
    readEnd: (value) => read(value, 'max'),
  };
}

function writer(locale: string, timeZone: string, minutes: boolean): (ms: number) => string {
  const format = formatOf(locale, timeZone, minutes);
  return (ms) => (Math.abs(ms) <= FARTHEST_INTL_MS ? format.format(ms) : fieldText(ms, false));
}

/** Formats are dear to make and wanted in every frame. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MAX_FORMATS = 32;

function formatOf(locale: string, timeZone: string, minutes: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${String(minutes)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MAX_FORMATS) formats.clear();
  const clock = minutes ? ({ hour: 'numeric', minute: '2-digit', second: '2-digit' } as const) : {};
  const day = { year: 'numeric', month: 'long', day: 'numeric', calendar: 'gregory' } as const;
  const format = new Intl.DateTimeFormat(locale, { ...day, ...clock, timeZone });
  formats.set(key, format);
  return format;
}

/** ISO date or date and minute, as date fields want it; beyond their years, EDTF. */
function fieldText(civilMs: number, minutes: boolean): string {
  if (Math.abs(civilMs) > FARTHEST_INTL_MS) return `Y${String(Math.round(1970 + civilMs / (365.2425 * DAY_MS)))}`;
  const iso = new Date(civilMs).toISOString();
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
