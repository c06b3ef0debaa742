/**
 * Years beyond four digits, `Y170000002`, with an exponent, `Y-17E7`, and with significant digits, `Y3388E2S3`:
 *
 *     long year = [q] "Y" ["-"] digits ["E" digits] ["S" digits] [q]
 *
 * Without an exponent a year within ±9999 is written with four digits and no `Y`, so here it is an error.
 */
import { civilMs, lastMsBefore } from './civil.js';
import { DateFlag, Precision, type EdtfDate } from './date-range.js';
import { parseDigits, type Reader } from './edtf-syntax.js';

const MIN_PLAIN_YEAR = 10_000;
/** Far beyond the age of the universe, and still told apart from its neighbours in a double of milliseconds. */
const GREATEST_YEAR = 1e12;
/** Precision of a year whose last so many digits are not known. */
const POWER_PRECISIONS = [Precision.year, Precision.decade, Precision.century, Precision.millennium] as const;

interface LongYear {
  readonly negative: boolean;
  readonly magnitude: number;
  readonly exponent: number | undefined;
  readonly significant: number | undefined;
}

/** `reader` stands behind the `Y`. */
export function parseLongYear(text: string, reader: Reader): EdtfDate | undefined {
  const year = readLongYear(reader);
  if (year === undefined || !reader.done) return undefined;
  const [low, high] = magnitudeBounds(year);
  const [first, last] = year.negative ? [-high, -low] : [low, high];
  const estimate = year.significant === undefined ? 0 : DateFlag.approximate;
  const flags = reader.flags | estimate | DateFlag.floating;
  return { min: civilMs(first), max: lastMsBefore(civilMs(last + 1)), precision: precisionOf(year), flags, text };
}

/** Precision of a year that is known to within 10^`power` years. */
export function precisionOfPower(power: number): Precision {
  return POWER_PRECISIONS[Math.max(0, power)] ?? Precision.age;
}

function readLongYear(reader: Reader): LongYear | undefined {
  const negative = reader.take('-');
  const digits = reader.takeDigits();
  if (digits === '' || digits.startsWith('0')) return undefined;
  const exponent = reader.take('E') ? (parseDigits(reader.takeDigits()) ?? Number.NaN) : undefined;
  const significant = reader.take('S') ? (parseDigits(reader.takeDigits()) ?? 0) : undefined;
  reader.takeQualifier();
  const magnitude = Number(digits) * 10 ** (exponent ?? 0);
  if (!(magnitude <= GREATEST_YEAR) || significant === 0) return undefined;
  return exponent === undefined && magnitude < MIN_PLAIN_YEAR
    ? undefined
    : { negative, magnitude, exponent, significant };
}

/** With an exponent, `S` says how many of the last digits may differ: `Y3388E2S3` is 338,000 to 338,999. */
function magnitudeBounds({ negative, magnitude, exponent, significant }: LongYear): readonly [number, number] {
  if (exponent === undefined || significant === undefined) return [magnitude, magnitude];
  const width = 10 ** significant;
  const low = Math.floor(magnitude / width) * width;
  const high = Math.min(low + width - 1, GREATEST_YEAR);
  return [negative ? Math.max(1, low) : low, high];
}

function precisionOf({ magnitude, exponent, significant }: LongYear): Precision {
  if (exponent !== undefined) return precisionOfPower(significant ?? exponent);
  return precisionOfPower(significant === undefined ? 0 : String(magnitude).length - significant);
}
