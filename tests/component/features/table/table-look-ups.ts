/** Finds the cells of a column, and the row that is open. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { items } from '../../look-ups.js';
import { all, nameOf } from '../../mount.js';

/** A cell of each entry. */
export function cellsUnder(element: ConflictTimeline, column: string): readonly HTMLElement[] {
  const place = all(element, 'thead th').findIndex((head) => nameOf(head).startsWith(column));
  if (place < 0) throw new Error(`no column ${column}`);
  return items(element).map((item) => item.querySelector('tr')!.children[place] as HTMLElement);
}

/** The rows with the details below the entries. */
export function openedRows(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, 'tbody[data-entry] > tr + tr');
}
