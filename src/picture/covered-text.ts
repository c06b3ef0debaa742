/** From the first to the last entry: "Feb 2022 – May 2025", "3001–1200 BCE". */
import type { MarkColumns } from '../layout/mark-columns.js';
import type { DateFormatOptions } from '../time/date-format.js';
import type { Precision } from '../time/date-range.js';
import { coveredWords } from '../time/edge-words.js';

export function coveredText(
  { outerStart, outerEnd }: Pick<MarkColumns, 'outerStart' | 'outerEnd'>,
  precision: Precision,
  format: DateFormatOptions,
): string {
  let first = Infinity;
  let until = -Infinity;
  for (let at = 0; at < outerStart.length; at++) if (outerStart[at]! < first) first = outerStart[at]!;
  for (let at = 0; at < outerEnd.length; at++) if (outerEnd[at]! > until) until = outerEnd[at]!;
  return coveredWords(first, until - 1, precision, { ...format, timeZone: 'UTC' });
}
