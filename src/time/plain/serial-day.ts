/** Days as spreadsheets count them. */

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 60_000;

/** If a number is likely to be one: from 1954 to 2064. */
export function dayOfSerial(text: string): string | undefined {
  const number = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  if (number < FIRST_LIKELY || number > LAST_LIKELY) return undefined;
  return new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}
