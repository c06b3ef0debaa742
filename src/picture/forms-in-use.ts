/** What the marks of a dataset look like, as far as the legend has to explain it. */
import type { MarkColumns } from '../layout/mark-columns.js';

/** Every form that some mark has, as bits. */
export function formsInUse({ form }: MarkColumns): number {
  return form.reduce((bits, value) => bits | value, 0);
}
