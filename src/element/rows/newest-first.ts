/** The list from the newest entry to the oldest: the rows of the other order, read from the end. */
import type { ListGroups } from './list-groups.js';
import type { WindowRows } from './list-window.js';

/** Place of a row in the other order. */
export function turned(count: number, place: number): number {
  return place < 0 ? -1 : count - 1 - place;
}

/** A group begins with what was its last entry, and a fold stands before the entry that it came after. */
export function newestGroups({ count, starts, days, foldPlaces }: ListGroups): ListGroups {
  const ends = Array.from(starts, (_, group) => starts[group + 1] ?? count);
  return {
    count,
    starts: Uint32Array.from(ends.reverse(), (end) => count - end),
    days: days.toReversed(),
    foldPlaces: foldPlaces.map((place) => count - place).reverse(),
  };
}

/** `rows`: those of the other order with the groups of this one. */
export function newestRows(rows: WindowRows): WindowRows {
  const { count } = rows;
  return {
    ...rows,
    entryAt: (place) => rows.entryAt(turned(count, place)),
    placeOf: (entry) => turned(count, rows.placeOf(entry)),
    placeIn: (before, place) => turned(count, rows.placeIn(before, place)),
  };
}
