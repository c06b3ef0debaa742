/** Numbers that programs write for a day or an instant. Each is a question: a number may be anything. */

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;
const MINUTE_LENGTH = 16;
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 60_000;
/** Seconds, from 1973 to 2099. */
const FIRST_SECOND = 100_000_000;
const LAST_SECOND = 4_102_444_799;

/** A day as spreadsheets count them, if a number is likely to be one: from 1954 to 2064. */
export function dayOfSerial(text: string): string | undefined {
  return /^\d{5}$/.test(text.trim()) ? isoOfSerial(Number(text))?.slice(0, DAY_LENGTH) : undefined;
}

/** A day with a time of day, seconds or milliseconds since 1970, or all digits of an instant in a row. */
export function instantOfNumber(text: string): string | undefined {
  const plain = text.trim();
  if (/^\d{5}\.\d+$/.test(plain)) return isoOfSerial(Number(plain))?.slice(0, MINUTE_LENGTH);
  const since = /^\d{9,10}$/.test(plain) ? Number(plain) : /^\d{12,13}$/.test(plain) ? Number(plain) / 1000 : 0;
  if (since >= FIRST_SECOND && since <= LAST_SECOND)
    return new Date(since * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const [, year, month, day, hour, minute, second] =
    /^(1\d{3}|20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(plain) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

function isoOfSerial(number: number): string | undefined {
  if (!(number >= FIRST_LIKELY && number <= LAST_LIKELY)) return undefined;
  // Fractions of a day are not exact: half a minute more, so that 14:30 is not 14:29.
  return new Date(DAY_ZERO + number * DAY_MS + (Number.isInteger(number) ? 0 : 30_000)).toISOString();
}
