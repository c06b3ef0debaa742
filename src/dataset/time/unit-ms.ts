/** The longest duration of one unit of a precision: no window over dates of that precision is closer. */
import { Precision } from './date-range.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './units.js';

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
