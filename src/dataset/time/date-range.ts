/**
 * What is known of a date: the first and the last millisecond that it can mean.
 *
 * A range is not a duration. `2022-02` is some unknown time within February 2022; an interval (`2022-02/2022-03`) is a
 * range whose parts are themselves ranges, see {@link EdtfDate}.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

/** How sharp a date is, from the sharpest to the widest. Larger numbers are wider. */
export const Precision = {
  millisecond: 0,
  second: 1,
  minute: 2,
  hour: 3,
  day: 4,
  month: 5,
  season: 6,
  year: 7,
  decade: 8,
  century: 9,
  millennium: 10,
  age: 11,
} as const;
export type Precision = (typeof Precision)[keyof typeof Precision];

/** Limits stated in a date. A date may carry several: the flags are bits. */
export const DateFlag = {
  /** `?`: the source is unsure of the date. */
  uncertain: 1,
  /** `~`: about this date. */
  approximate: 2,
  /** `X`: some digits are unknown. */
  unspecified: 4,
  /** `../b`: the interval has no beginning, or none that is given. */
  openStart: 8,
  /** `a/..`: the interval has no end, or has not ended. */
  openEnd: 16,
  /** `/b`: the interval began, nobody knows when. */
  unknownStart: 32,
  /** `a/`: the interval ended, nobody knows when. */
  unknownEnd: 64,
  /** `a/b`: lasting from one date to another. */
  interval: 128,
  /** `[a,b]`: one of several dates. */
  oneOf: 256,
  /** `{a,b}`: all of several dates. */
  allOf: 512,
  /** No zone given: the value means the same calendar date in every zone. */
  floating: 1024,
} as const;

export interface DateRange {
  /** First UTC millisecond that the date can mean; `-Infinity` if unbounded or unknown. */
  readonly min: number;
  /** Last UTC millisecond that the date can mean, inclusive; `Infinity` if unbounded or unknown. */
  readonly max: number;
  readonly precision: Precision;
  /** Bits of {@link DateFlag}. */
  readonly flags: number;
}

/** A date within another one: an end of an interval. Made from a text, it keeps its parts. */
export interface DatePart extends DateRange {
  readonly text?: string;
  /** The IANA zone in which its hours were announced. */
  readonly zone?: string;
  /** The first end of an interval. Absent in dates, sets and if the end is open or unknown. */
  readonly start?: DatePart;
  /** The last end of an interval. Absent in dates, sets and if the end is open or unknown. */
  readonly end?: DatePart;
  /** The best estimate within the bounds: 1950 of `1950S2`. */
  readonly estimate?: DateRange;
  /** The members of a set, in the order written. */
  readonly members?: readonly EdtfDate[];
}

/** A parsed date. For an interval and a set, `min` and `max` are the outer bounds of the whole. */
export interface EdtfDate extends DatePart {
  /** The value as written. */
  readonly text: string;
}

// The longest duration of one unit of a precision: no window over dates of that precision is closer.

const YEAR_MS = 366 * DAY_MS;

const UNIT_MS: Readonly<Record<number, number>> = {
  [Precision.millisecond]: SECOND_MS,
  [Precision.second]: SECOND_MS,
  [Precision.minute]: MINUTE_MS,
  [Precision.hour]: HOUR_MS,
  [Precision.day]: DAY_MS,
  [Precision.month]: 31 * DAY_MS,
  [Precision.season]: 92 * DAY_MS,
  [Precision.year]: YEAR_MS,
};

/** ms; at most a year. */
export function unitMs(precision: Precision): number {
  return UNIT_MS[precision] ?? YEAR_MS;
}
