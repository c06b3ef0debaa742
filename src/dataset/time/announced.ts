/**
 * Hours as they were announced: in the zone that the entry or the dataset names, or else at the offset that the date is
 * written with.
 */
import { DateFlag, Precision, type DatePart, type EdtfDate } from './date-range.js';
import type { DateValue } from './date-ends.js';
import { HOUR_MS, MINUTE_MS } from './units.js';
import { civilToUtc } from './zone.js';

/** "+03:00", "-0430" or "+03" at the end of a time of day. */
const OFFSET = /T.*([+\-\u2212])(\d\d):?(\d\d)?$/;

/**
 * The date with its hours in a zone. Hours without an offset are of that zone, and become instants; a day is the same
 * day everywhere, and stays as it is.
 */
export function inZone<Part extends DatePart>(date: Part, zone: string | undefined): Part {
  if (zone === undefined || !hasHours(date)) return date;
  const { start, end, members } = date;
  const parts = {
    ...(start && { start: inZone(start, zone) }),
    ...(end && { end: inZone(end, zone) }),
    ...(members && { members: members.map((member: EdtfDate) => inZone(member, zone)) }),
  };
  const inner = [parts.start, parts.end, ...(parts.members ?? [])].filter((part) => part !== undefined);
  if (inner.length === 0) return { ...date, ...instantOf(date, zone), zone };
  const floats = inner.some(({ flags }) => (flags & DateFlag.floating) !== 0);
  return {
    ...date,
    ...parts,
    min: start === undefined && members === undefined ? date.min : Math.min(...inner.map(({ min }) => min)),
    max: end === undefined && members === undefined ? date.max : Math.max(...inner.map(({ max }) => max)),
    flags: floats ? date.flags : date.flags & ~DateFlag.floating,
  };
}

/** A time of day without an offset: its day, its clock, and what may follow. */
const FLOATING = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?![\d:.Z+\-\u2212])/g;

/** The date with an offset at each of its hours, as the clocks of the zone had it: for formats without zones. */
export function withOffsets<Value extends DateValue>(date: Value, zone: string | undefined): Value {
  if (zone === undefined) return date;
  const written = (text: string): string =>
    text.replace(FLOATING, (whole: string) => {
      const civil = Date.parse(`${whole}Z`);
      return Number.isNaN(civil) ? whole : whole + isoOffset(civil - civilToUtc(civil, zone));
    });
  if (typeof date === 'string') return written(date) as Value;
  const { start, end } = date;
  return { start: written(start), end: written(end) } as Value;
}

function isoOffset(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE_MS);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds east of UTC with which a time of day is written; 0 for `Z`. */
export function writtenOffset(text: string): number {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (hours === undefined) return 0;
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return sign === '+' ? size : -size;
}

function hasHours({ precision, start, end, members }: DatePart): boolean {
  if (members !== undefined) return members.some(hasHours);
  if (start === undefined && end === undefined) return precision < Precision.day;
  return (start !== undefined && hasHours(start)) || (end !== undefined && hasHours(end));
}

function instantOf({ min, max, flags }: DatePart, zone: string): Pick<DatePart, 'min' | 'max' | 'flags'> {
  if ((flags & DateFlag.floating) === 0) return { min, max, flags };
  const first = civilToUtc(min, zone);
  return { min: first, max: first + (max - min), flags: flags & ~DateFlag.floating };
}
