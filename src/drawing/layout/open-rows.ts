/** The rows with a mark in a window. O(rows · log entries). */
import { upperBound } from '../../dataset/base/search.js';
import type { View } from '../scale/view.js';
import type { Arrangement, Row } from './arrange.js';
import type { MarkColumns } from './mark-columns.js';

/** Whether each row is open. */
export function openRows({ rows }: Arrangement, marks: MarkColumns, window: View): readonly boolean[] {
  return rows.map((row) => row.form !== 'rows' || hasMark(row, marks, window));
}

/** Marks of a row do not overlap: either the first that ends after the start of the window is in it, or none is. */
function hasMark({ entry, times }: Row, { outerStart, reachStart }: MarkColumns, { start, end }: View): boolean {
  const first = entry[upperBound(times().reach, start)];
  return first !== undefined && outerStart[first]! - reachStart.at(first, 0) < end;
}
