/**
 * Years beyond four digits, `Y170000002`, with an exponent, `Y-17E7`, and with significant digits, `Y3388E2S3`:
 *
 *     long year = [q] "Y" ["-"] digits ["E" digits] ["S" digits] [q]
 *
 * Without an exponent a year within ±9999 is written with four digits and no `Y`, so here it is an error.
 */
import { civilMs, lastMsBefore } from './civil.js';
import { DateFlag, Precision, type DateRange, type EdtfDate } from './date-range.js';
import { parseDigits, type Reader } from './edtf-syntax.js';

const MIN_PLAIN_YEAR = 10_000;
/** Far beyond the age of the universe, and still distinct from its neighbours in a double of milliseconds. */
const GREATEST_YEAR = 1e12;
/** Precision of a year whose last so many digits are unknown. */
const POWER_PRECISIONS = [Precision.year, Precision.decade, Precision.century, Precision.millennium] as const;

interface LongYear {
  readonly negative: boolean;
  readonly magnitude: number;
  readonly exponent: number | undefined;
  readonly significant: number | undefined;
}

/** `reader` is after the `Y`. */
export function parseLongYear(text: string, reader: Reader): EdtfDate | undefined {
  const year = readLongYear(reader);
  if (year === undefined || !reader.done) return undefined;
  const { negative, magnitude, significant } = year;
  const flags = reader.flags | DateFlag.floating;
  if (significant === undefined) {
    const precision = precisionOfPower(year.exponent ?? 0);
    return { ...yearRange(negative, magnitude, magnitude), precision, flags, text };
  }
  const digits = String(magnitude).length;
  return { ...estimatedYear({ negative, magnitude, unsure: digits - significant }, flags), text };
}

interface Estimate {
  readonly negative: boolean;
  readonly magnitude: number;
  /** How many of the last digits are uncertain. */
  readonly unsure: number;
}

/** `1950S2`: some year of 1900 to 1999, estimated to be 1950. */
export function estimatedYear(
  { negative, magnitude, unsure }: Estimate,
  flags: number,
): DateRange & Pick<EdtfDate, 'estimate'> {
  const width = 10 ** Math.max(0, unsure);
  const low = Math.floor(magnitude / width) * width;
  const high = Math.min(low + width - 1, GREATEST_YEAR);
  return {
    ...yearRange(negative, negative ? Math.max(1, low) : low, high),
    precision: precisionOfPower(unsure),
    flags: flags | DateFlag.approximate,
    estimate: { ...yearRange(negative, magnitude, magnitude), precision: Precision.year, flags },
  };
}

function yearRange(negative: boolean, low: number, high: number): Pick<DateRange, 'min' | 'max'> {
  const [first, last] = negative ? [-high, -low] : [low, high];
  return { min: civilMs(first), max: lastMsBefore(civilMs(last + 1)) };
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
