/** A date in two columns of a table. */
import type { DateValue } from './date-ends.js';

/** Flags that EDTF forbids in an end of an interval. */
const NOT_SINGLE = /[/[{]/;

/** A date from two columns of a table. Without an end, the start is the date. */
export function dateOfEnds(start: string, end: string): DateValue {
  if (end === '') return start;
  return NOT_SINGLE.test(start) || NOT_SINGLE.test(end) ? { start, end } : `${start}/${end}`;
}
