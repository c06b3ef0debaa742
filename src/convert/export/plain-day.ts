/** The days of a date, for formats that know only days of the calendar. */
import { civilDateOf } from '../../dataset/time/civil.js';

const YEAR_DIGITS = 4;
const TWO_DIGITS = 2;
/** Years of four digits: no other program here reads more. */
const MAX_YEAR = 9999;

/** `2022-02-24`, `-0043-03-15`; undefined for an open bound, and for a year of more than four digits. */
export function plainDay(ms: number): string | undefined {
  if (!Number.isFinite(ms)) return undefined;
  const { year, month, day } = civilDateOf(ms);
  if (Math.abs(year) > MAX_YEAR) return undefined;
  const digits = String(Math.abs(year)).padStart(YEAR_DIGITS, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(TWO_DIGITS, '0');
}
