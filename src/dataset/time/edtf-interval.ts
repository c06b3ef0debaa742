/**
 * Intervals, `a/b`. Either end may be open (`..`: none, or none that is given) or unknown (empty: there is one, nobody
 * knows which). Both make that side infinite; the flags distinguish them.
 *
 * An interval is refused if its start must come after its end. Overlapping ends are allowed: `2022-02-24/2022-02` ended
 * on one of the last days of February, and `2003/2003-06` began by June. Years with a `Y` are read as elsewhere; some
 * implementations refuse `Y-61000/-2000`, which the standard does not.
 */
import { civilMs, daysInMonth, lastMsBefore } from './civil.js';
import { DateFlag, type EdtfDate, Precision } from './date-range.js';
import { parseAnyDate } from './edtf-any-date.js';
import { parsePlainDate } from './edtf-plain-date.js';
import { DAY_MS } from './units.js';

// One EDTF date, without interval or set. Nearly all are a year, a month or a day, with or without qualifiers: these
// are read here. All other forms, and invalid texts, are for `edtf-any-date.ts`, which reads these too.

const COMMON = /^[?~%]?(\d{4})[?~%]?(?:-[?~%]?(\d\d)[?~%]?(?:-[?~%]?(\d\d)[?~%]?)?)?$/;
/** A pattern takes longer than to see that a text is too long for it: a date with a time is. */
const MAX_COMMON = 16;
const UNCERTAIN = /[?%]/;
const APPROXIMATE = /[~%]/;

export function parseDate(text: string): EdtfDate | undefined {
  return parseCommonDate(text) ?? parseAnyDate(text);
}

function parseCommonDate(text: string): EdtfDate | undefined {
  if (text.length > MAX_COMMON) return undefined;
  const [match, year, month, day] = COMMON.exec(text) ?? [];
  if (match === undefined) return undefined;
  const range = rangeOf(Number(year), month, day);
  if (range === undefined) return undefined;
  const uncertain = UNCERTAIN.test(text) ? DateFlag.uncertain : 0;
  const approximate = APPROXIMATE.test(text) ? DateFlag.approximate : 0;
  return { ...range, flags: uncertain | approximate | DateFlag.floating, text };
}

function rangeOf(
  year: number,
  month: string | undefined,
  day: string | undefined,
): Pick<EdtfDate, 'min' | 'max' | 'precision'> | undefined {
  if (month === undefined) {
    return { min: civilMs(year), max: lastMsBefore(civilMs(year + 1)), precision: Precision.year };
  }
  const monthNumber = Number(month);
  // Codes beyond are seasons.
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) {
    const min = civilMs(year, monthNumber);
    return { min, max: lastMsBefore(civilMs(year, monthNumber + 1)), precision: Precision.month };
  }
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(year, monthNumber)) return undefined;
  const min = civilMs(year, monthNumber, dayNumber);
  return { min, max: lastMsBefore(min + DAY_MS), precision: Precision.day };
}

/** A date, none, or one that nobody knows. */
export type End = EdtfDate | 'open' | 'unknown';

export function parseInterval(text: string): EdtfDate | undefined {
  const slash = text.indexOf('/');
  const start = parseEnd(text.slice(0, slash));
  const end = parseEnd(text.slice(slash + 1));
  return start === undefined || end === undefined ? undefined : intervalOf(text, start, end);
}

/** An interval from two ends, `undefined` if they can only be in the wrong order. */
export function intervalOf(text: string, start: End, end: End): EdtfDate | undefined {
  const from = dateOf(start);
  const to = dateOf(end);
  if (from !== undefined && to !== undefined && from.min > to.max) return undefined;
  return {
    min: from?.min ?? -Infinity,
    max: to?.max ?? Infinity,
    precision: widerPrecision(from, to),
    flags: DateFlag.interval | startFlags(start) | endFlags(end),
    text,
    ...(from && { start: from }),
    ...(to && { end: to }),
  };
}

function parseEnd(text: string): End | undefined {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : (parsePlainDate(text) ?? parseDate(text));
}

function dateOf(end: End): EdtfDate | undefined {
  return typeof end === 'string' ? undefined : end;
}

function startFlags(start: End): number {
  if (start === 'open') return DateFlag.openStart;
  return start === 'unknown' ? DateFlag.unknownStart : start.flags;
}

function endFlags(end: End): number {
  if (end === 'open') return DateFlag.openEnd;
  return end === 'unknown' ? DateFlag.unknownEnd : end.flags;
}

/** The date is unknown if no end is known. */
function widerPrecision(from: EdtfDate | undefined, to: EdtfDate | undefined): Precision {
  if (from === undefined) return to?.precision ?? Precision.age;
  return to !== undefined && to.precision > from.precision ? to.precision : from.precision;
}
