/**
 * How a spreadsheet shows a number: as a day, a month, a year or a time of day. A cell that shows `Mar 14` holds the first
 * of March, and means the month: its format is as much of the date as its author has written.
 */

export type Precision = 'year' | 'month' | 'day' | 'time';

/** Formats that have no code in the file, by their numbers: of all languages, and of those of East Asia. */
const BUILT_IN: ReadonlyMap<number, Precision> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 56, 57, 58].map((id) => [id, 'day'] as const),
  ...[17, 55].map((id) => [id, 'month'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'time'] as const),
]);
const FIRST_OWN = 164;
/** Words in quotation marks, single signs, colours, conditions and languages. */
const ASIDES = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Undefined for a number that is no date. `code`: of a format of the file's own. */
export function precisionOf(id: number, code: string | undefined): Precision | undefined {
  if (code === undefined) return id < FIRST_OWN ? BUILT_IN.get(id) : undefined;
  const [positive = ''] = code.split(';', 1);
  const signs = positive
    .replace(ASIDES, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase();
  if (/general|[0#?]/.test(signs.replace(/\.0+/g, ''))) return undefined;
  const [hasDay, hasHours] = [/d|aaa/.test(signs), /[hs]/.test(signs)];
  if (hasDay) return 'day';
  if (/[ygeb]/.test(signs)) return hasHours ? 'day' : signs.includes('m') ? 'month' : 'year';
  if (hasHours) return 'time';
  return signs.includes('m') ? 'month' : undefined;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
/** The last day that a spreadsheet knows. */
const LAST = 2_958_466;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** The calendar of 1900 has a 29 February, before which its days are off by one. */
const MARCH_1900 = 61;
const LENGTHS: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10, time: 10 };

/** The date of a number; undefined if it is none. A part of a day is a time of day alone. */
export function dateOfNumber(serial: number, precision: Precision, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST)) return undefined;
  const days = !is1904 && serial < MARCH_1900 ? serial + 1 : serial;
  const zero = is1904 ? DAY_ZERO_1904 : DAY_ZERO;
  const ms = zero + Math.round((days * DAY_MS) / SECOND_MS) * SECOND_MS;
  const text = new Date(ms).toISOString();
  const clock = text.slice(11, text.slice(17, 19) === '00' ? 16 : 19);
  if (is1904 ? serial > 0 && serial < 1 : serial < 1) return clock;
  const date = text.slice(0, LENGTHS[precision]);
  return date.length < LENGTHS.day || clock === '00:00' ? date : `${date}T${clock}`;
}
