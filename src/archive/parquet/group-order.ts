/** What a page is: groups of entries in its order, and the place where it ends. */
import type { Entry } from '../../dataset/data/dataset.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import type { NamedHits } from '../named-hits.js';
import { type Place, writeCursor } from '../place.js';
import type { SourceRange } from '../contract.js';
import { limitOf, toBound } from '../sql/where.js';
import type { RowGroup } from './files.js';

export interface PageNarrowing {
  readonly filter: Filter;
  readonly hits: readonly NamedHits[] | undefined;
  /** It names what entries refer to. */
  readonly head: DatasetHead;
}

export interface ParquetPage {
  readonly entries: readonly Entry[];
  readonly next: string | undefined;
  /** The number of entries found; all of them if it is whole. */
  readonly count: number;
  readonly isWhole: boolean;
}

export function sorted<Item>(items: readonly Item[], sign: number, groupOf: (item: Item) => RowGroup): readonly Item[] {
  return items.toSorted(
    (left, right) => sign * Math.sign(edgeOf(groupOf(left), sign) - edgeOf(groupOf(right), sign)) || 0,
  );
}

/** Whether a group has a row that starts there or later. Open sides are equal, and have no difference. */
export function isReaching(group: RowGroup, start: number | undefined, sign: number): boolean {
  if (start === undefined) return true;
  const last = edgeOf(group, -sign);
  return sign > 0 ? last >= start : last <= start;
}

/** The earliest start of a group, or the latest where `sign` is negative. */
export function edgeOf(group: RowGroup, sign: number): number {
  const [least, most] = group.bounds('begins') ?? [undefined, undefined];
  if (sign > 0) return least === undefined ? -Infinity : toBound(String(least));
  return most === undefined ? Infinity : toBound(String(most));
}

export function nextOf(
  safe: readonly Place[],
  limit: number,
  frontier: number | undefined,
  sign: number,
): string | undefined {
  if (safe.length > limit) return writeCursor(safe[limit - 1]!);
  // Everything that starts at the frontier comes after this place.
  if (frontier !== undefined) return writeCursor({ start: frontier, end: sign > 0 ? Infinity : -Infinity, id: '' });
  return undefined;
}

/** Whether each row of a group begins in the range. */
export function isWithin(group: RowGroup, range: SourceRange): boolean {
  const begins = group.bounds('begins');
  return begins !== undefined && begins[0] >= limitOf(range.start) && begins[1] < limitOf(range.end);
}
