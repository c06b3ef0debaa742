/** From the first to the last entry, in months: "Feb 2022 – May 2025". */
import type { MarkColumns } from '../layout/mark-columns.js';

/** Beyond this `Intl` knows no dates. */
const FARTHEST_INTL_MS = 8.64e15;

/** Undefined where the calendar of `Intl` does not reach. */
export function coveredText(
  { outerStart, outerEnd }: Pick<MarkColumns, 'outerStart' | 'outerEnd'>,
  locale: string,
): string | undefined {
  let first = Infinity;
  let until = -Infinity;
  for (let at = 0; at < outerStart.length; at++) if (outerStart[at]! < first) first = outerStart[at]!;
  for (let at = 0; at < outerEnd.length; at++) if (outerEnd[at]! > until) until = outerEnd[at]!;
  const last = until - 1;
  if (Math.abs(first) > FARTHEST_INTL_MS || Math.abs(last) > FARTHEST_INTL_MS) return undefined;
  const format = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.formatRange(first, last);
}
