/**
 * A date of two ends, each a range of its own: earliest and latest start, earliest and latest end. EDTF has no form for
 * it, since the ends of its intervals are single dates.
 *
 * { start: '2022-02-24/2022-02-28', end: '[2022-03-28..2022-04-01]' }
 *
 * An end is any EDTF date; an interval means that the end lies within it. As in EDTF, `..` is open and an empty text
 * unknown.
 */
import { DateFlag, type EdtfDate } from './date-range.js';
import { intervalOf, type End } from './edtf-interval.js';
import { parseEdtf } from './edtf.js';

export interface DateEnds {
  readonly start: string;
  readonly end: string;
}

/** A date in a dataset: EDTF, or two ends. */
export type DateValue = string | DateEnds;

const OPEN = '..';
/** The flags that stay with an end: that it lasts, is open or one of several says nothing about the whole. */
const OF_AN_END = DateFlag.uncertain | DateFlag.approximate | DateFlag.unspecified | DateFlag.floating;

/** `undefined` if an end is not a date, or if the start must come after the end. */
export function parseDate(value: DateValue | undefined): EdtfDate | undefined {
  if (value === undefined || typeof value === 'string') return parseEdtf(value);
  const start = parseEnd(value.start, 'start');
  const end = parseEnd(value.end, 'end');
  return start === undefined || end === undefined ? undefined : intervalOf(dateText(value), start, end);
}

/** Whether a text may be an end. */
export function isDateEnd(text: string): boolean {
  return parseEnd(text, 'start') !== undefined;
}

/** One line of text; EDTF if the ends are single dates. */
export function dateText(value: DateValue): string {
  return typeof value === 'string' ? value : `${endText(value.start)}/${endText(value.end)}`;
}

function parseEnd(text: string, side: 'start' | 'end'): End | undefined {
  if (text === '') return 'unknown';
  if (text === OPEN) return 'open';
  const date = parseEdtf(text);
  if (date === undefined) return undefined;
  // Its parts stay: each may have a zone of its own.
  return { ...date, flags: (date.flags & OF_AN_END) | unboundedFlag(date, side) };
}

/** `../2022-03-01` as a start: it began by then, nobody knows when. */
function unboundedFlag({ min, max }: EdtfDate, side: 'start' | 'end'): number {
  if (side === 'start') return min === -Infinity ? DateFlag.unknownStart : 0;
  return max === Infinity ? DateFlag.unknownEnd : 0;
}

function endText(text: string): string {
  const [from, to, more] = text.split('/', 3);
  if (to === undefined || more !== undefined) return text;
  return `[${from === OPEN ? '' : from}..${to === OPEN ? '' : to}]`;
}
