/**
 * Bounds as whole numbers of 64 bits, and spans, which find lasting entries: an entry of a span began at most so long
 * before its end, so a range of starts leads to all entries in a range of time.
 */

/** An open side. A date beyond 146 million years counts as open. */
export const OPEN = 2n ** 62n;

/**
 * Bits of milliseconds that entries of each span last at most: a day and a half, seven weeks, two years, 70 years, any.
 */
export const SPAN_BITS: readonly (number | undefined)[] = [27, 32, 36, 41, undefined];

const SPAN_MS = SPAN_BITS.map((bits) => (bits === undefined ? undefined : 2n ** BigInt(bits)));

export function spanOf(start: bigint, end: bigint): number {
  const lasts = end - start;
  return SPAN_MS.findIndex((ms) => ms === undefined || lasts < ms);
}

/** A bound of a model. */
export function toInt(bound: number): bigint {
  if (Math.abs(bound) >= Number(OPEN)) return bound < 0 ? -OPEN : OPEN;
  return BigInt(Math.round(bound));
}

/** The first whole millisecond at or after an instant; beyond open sides if it is infinite. */
export function limitOf(instant: number): bigint {
  if (Math.abs(instant) >= Number(OPEN)) return instant < 0 ? -OPEN - 1n : OPEN + 1n;
  return BigInt(Math.ceil(instant));
}

export function toBound(text: string): number {
  const int = BigInt(text);
  if (int >= OPEN) return Infinity;
  return int <= -OPEN ? -Infinity : Number(int);
}
