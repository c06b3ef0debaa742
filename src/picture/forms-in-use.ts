/** The forms of marks in a dataset that the legend has to explain. */
import type { MarkColumns } from '../layout/mark-columns.js';

/** Every form in use, as bits. */
export function formsInUse({ form }: MarkColumns): number {
  return form.reduce((bits, value) => bits | value, 0);
}
