/** The widths of titles, each with the sign before it if its mark has none. */
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import { isSpanAlone, signRoom } from '../../drawing/layout/own-sign.js';

/** Longer titles are cut: the details and the list have the whole title. Text of every size has as many letters. */
export const MAX_LABEL_EM = 27.7;

export function labelWidths(
  marks: MarkColumns,
  titleOf: (entry: number) => string,
  width: (text: string) => number,
  mostPx: number,
): (entry: number) => number {
  return (entry) => {
    const px = Math.min(width(titleOf(entry)), mostPx);
    return px > 0 && isSpanAlone(marks.form[entry]!, entry, marks) ? px + signRoom(width) : px;
  };
}
