/**
 * Reads Extended Date/Time Format (ISO 8601-2): levels 0 and 1 whole; of level 2 sets, unspecified digits anywhere,
 * qualified components and ends, significant digits, exponential years, sub-year groupings and decades.
 *
 * What does not parse gives `undefined`; nothing throws. Each character is read a fixed number of times and long text
 * is refused unread, so hostile input costs nothing.
 */
import { DateFlag, type EdtfDate, type Precision } from './date-range.js';
import { intervalOf, parseDate, parseInterval } from './edtf-interval.js';
import { parsePlainDate } from './edtf-plain-date.js';

// Sets: `[a,b]` is one of several dates, `{a,b}` all of them. A member is a date, a run `a..b`, or a run open to one
// side: `..a`, `a..`. Both ends of a run have the same precision. Spaces may stand around members.

const RUN = '..';
const SPACE = ' ';

function parseSet(text: string): EdtfDate | undefined {
  const oneOf = text.startsWith('[');
  if (!text.endsWith(oneOf ? ']' : '}')) return undefined;
  const members: EdtfDate[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const member = parseMember(trimSpaces(part));
    if (member === undefined) return undefined;
    members.push(member);
  }
  return unite(text, oneOf ? DateFlag.oneOf : DateFlag.allOf, members);
}

function parseMember(text: string): EdtfDate | undefined {
  const run = text.indexOf(RUN);
  if (run < 0) return parseDate(text);
  const from = text.slice(0, run);
  const to = text.slice(run + RUN.length);
  if (from === '' && to === '') return undefined;
  const start = from === '' ? 'open' : parseDate(from);
  const end = to === '' ? 'open' : parseDate(to);
  if (start === undefined || end === undefined || !samePrecision(start, end)) return undefined;
  return intervalOf(text, start, end);
}

function samePrecision(start: EdtfDate | 'open', end: EdtfDate | 'open'): boolean {
  return start === 'open' || end === 'open' || start.precision === end.precision;
}

/** The interval flag of a run stays with that run: the set as a whole does not last. */
function unite(text: string, kind: number, members: readonly EdtfDate[]): EdtfDate {
  let min = Infinity;
  let max = -Infinity;
  let precision: Precision = 0;
  let flags = kind;
  for (const member of members) {
    min = Math.min(min, member.min);
    max = Math.max(max, member.max);
    if (member.precision > precision) precision = member.precision;
    flags |= member.flags & ~DateFlag.interval;
  }
  return { min, max, precision, flags, text, members };
}

/** `trim` would also take tabs and line ends, which no date holds. */
function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (text[from] === SPACE) from++;
  while (text[to - 1] === SPACE) to--;
  return text.slice(from, to);
}

const MAX_TEXT = 200;

/** The last date that was read: a date is checked, and then placed. */
let known: EdtfDate | undefined;

/** Takes anything, since datasets contain anything; only text can be a date. */
export function parseEdtf(text: unknown): EdtfDate | undefined {
  if (typeof text !== 'string' || text === '' || text.length > MAX_TEXT) return undefined;
  if (known?.text === text) return known;
  return (known = parsePlainDate(text) ?? parseAny(text));
}

function parseAny(text: string): EdtfDate | undefined {
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text);
  return text.includes('/') ? parseInterval(text) : parseDate(text);
}
