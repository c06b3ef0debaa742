/**
 * EDTF for dates in the forms that people write: "1 August 2022", "Aug 1, 2022", "1.8.2022", "2022/8/1", "c. 1950",
 * "1940s".
 */
import { parseEdtf } from './edtf.js';

const MAX_LENGTH = 60;
/** The languages of the element. */
const LOCALES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'ar'];
/** Shorter beginnings of a month's name are ambiguous. */
const MIN_MONTH_LETTERS = 3;
const BETWEEN_ENDS = /\s+(?:–|—|-|to|until)\s+|\s*[–—]\s*/u;

/** All possible meanings, the likelier first; empty if it looks like no date. */
export function suggestEdtf(text: string): readonly string[] {
  const plain = text.trim();
  if (plain.length > MAX_LENGTH) return [];
  const ends = plain.split(BETWEEN_ENDS, 3);
  const [from, to] = ends.map((end) => dateTexts(end)[0]);
  const found = ends.length === 2 && from !== undefined && to !== undefined ? [`${from}/${to}`] : dateTexts(plain);
  return [...new Set(found)].filter((date) => parseEdtf(date) !== undefined);
}

type Pattern = readonly [RegExp, (...groups: readonly string[]) => readonly (string | undefined)[]];

const PATTERNS: readonly Pattern[] = [
  [
    /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}+)\.?,?\s+(\d{4})(?:\s*(?:р|г)\.)?$/iu,
    (day, month, year) => [named(year, month, day)],
  ],
  [/^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu, (month, day, year) => [named(year, month, day)]],
  [/^(\p{L}+)\.?,?\s+(\d{4})$/u, (month, year) => [named(year, month)]],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (year, month, day) => [numbered(year, month, day)]],
  [/^(\d{4})[-/.](\d{1,2})$/, (year, month) => [numbered(year, month)]],
  [/^(\d{1,2})[.](\d{1,2})[.](\d{4})$/, (day, month, year) => [numbered(year, month, day)]],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (one, two, year) => [numbered(year, two, one), numbered(year, one, two)]],
  [/^(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)$/, (day, time) => [`${day}T${time}`]],
  [/^(?:c\.?|ca\.?|circa|about|around)\s*(\d{4})$/i, (year) => [`${year}~`]],
  [/^(\d{3})0'?s$/, (decade) => [`${decade}X`]],
  [/^(\S+)$/, (date) => [date]],
];

function dateTexts(text: string): readonly string[] {
  for (const [pattern, read] of PATTERNS) {
    const groups = pattern.exec(text)?.slice(1);
    const dates = groups === undefined ? [] : read(...groups).filter((date) => date !== undefined && isDate(date));
    if (dates.length > 0) return dates as readonly string[];
  }
  return [];
}

const isDate = (text: string): boolean => parseEdtf(text) !== undefined;

function numbered(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function named(year: string | undefined, name = '', day?: string): string | undefined {
  const month = monthOf(name.toLowerCase());
  return month === undefined ? undefined : numbered(year, String(month), day);
}

let months: ReadonlyMap<string, number> | undefined;

/** By its name in any of the languages, or the beginning of one. */
function monthOf(name: string): number | undefined {
  months ??= monthNames();
  const exact = months.get(name);
  if (exact !== undefined || name.length < MIN_MONTH_LETTERS) return exact;
  const found = new Set([...months].filter(([known]) => known.startsWith(name)).map(([, month]) => month));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Some languages inflect the name beside a day: "серпень", "1 серпня". */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.toLowerCase()
              .replace(/\.$/, '') ?? '';
          if (!names.has(name)) names.set(name, month);
        }
      }
    }
  }
  return names;
}
