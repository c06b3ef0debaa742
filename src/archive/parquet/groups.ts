/** Row groups in order, and how many of them one page may read. */
import { writeCursor } from '../place.js';
import { toBound } from '../sql/bounds.js';
import type { RowGroup } from './files.js';
import { MAX_GROUPS, type FoundRow } from './scan.js';

export function sorted(groups: readonly RowGroup[], sign: number): readonly RowGroup[] {
  return groups.toSorted((left, right) => sign * Math.sign(edgeOf(left, sign) - edgeOf(right, sign)) || 0);
}

/** Groups with a row that starts there or later. Open sides are equal, and have no difference. */
export function reaching(groups: readonly RowGroup[], start: number | undefined, sign: number): readonly RowGroup[] {
  if (start === undefined) return groups;
  return groups.filter((group) => {
    const last = edgeOf(group, -sign);
    return sign > 0 ? last >= start : last <= start;
  });
}

/**
 * How many of the groups one page may read. Groups that share its first start are all read, whatever their number: if a
 * page ended among them, the next would begin at the same start and get no further.
 */
export function mostOf(groups: readonly RowGroup[], start: number | undefined, sign: number): number {
  const first = start ?? (groups[0] && edgeOf(groups[0], sign)) ?? 0;
  const at = groups.findIndex((group, place) => {
    const edge = edgeOf(group, sign);
    return place >= MAX_GROUPS && (sign > 0 ? edge > first : edge < first);
  });
  return at < 0 ? groups.length : at;
}

/** The earliest start of a group, or the latest where `sign` is negative. */
export function edgeOf(group: RowGroup, sign: number): number {
  const [least, most] = group.bounds('begins') ?? [undefined, undefined];
  if (sign > 0) return least === undefined ? -Infinity : toBound(String(least));
  return most === undefined ? Infinity : toBound(String(most));
}

export function nextOf(
  safe: readonly FoundRow[],
  limit: number,
  frontier: number | undefined,
  sign: number,
): string | undefined {
  if (safe.length > limit) return writeCursor(safe[limit - 1]!);
  // Everything that starts at the frontier comes after this place.
  if (frontier !== undefined) return writeCursor({ start: frontier, end: sign > 0 ? Infinity : -Infinity, id: '' });
  return undefined;
}
