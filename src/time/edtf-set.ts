/**
 * Sets: `[a,b]` is one of several dates, `{a,b}` all of them. A member is a date, a run `a..b`, or a run open to one
 * side: `..a`, `a..`. Both ends of a run have the same precision. Spaces may stand around members.
 */
import { DateFlag, type EdtfDate, type Precision } from './date-range.js';
import { parseDate } from './edtf-date.js';
import { intervalOf } from './edtf-interval.js';

const RUN = '..';
const SPACE = ' ';

export function parseSet(text: string): EdtfDate | undefined {
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
