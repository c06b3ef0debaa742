/**
 * Reads Extended Date/Time Format (ISO 8601-2): levels 0 and 1 whole; of level 2 sets, unspecified digits anywhere,
 * qualified components and ends, significant digits, exponential years, sub-year groupings and decades.
 *
 * What does not parse gives `undefined`; nothing throws. Each character is read a fixed number of times and long text
 * is refused unread, so hostile input costs nothing.
 */
import type { EdtfDate } from './date-range.js';
import { parseDate } from './edtf-date.js';
import { parseInterval } from './edtf-interval.js';
import { parsePlainDate } from './edtf-plain-date.js';
import { parseSet } from './edtf-set.js';

const MAX_TEXT = 200;

/** Takes anything, since datasets contain anything; only text can be a date. */
export function parseEdtf(text: unknown): EdtfDate | undefined {
  if (typeof text !== 'string' || text === '' || text.length > MAX_TEXT) return undefined;
  return parsePlainDate(text) ?? parseAny(text);
}

function parseAny(text: string): EdtfDate | undefined {
  if (text.startsWith('[') || text.startsWith('{')) return parseSet(text);
  return text.includes('/') ? parseInterval(text) : parseDate(text);
}
