/** Row groups in order, and what of them one answer may read. */
import { writeCursor } from '../place.js';
import { toBound } from '../sql/bounds.js';
import type { RowGroup } from './files.js';
import { MAX_GROUPS, type FoundRow } from './scan.js';

/** As many groups as may be read, spread evenly, and how many times as many there are. */
export function sampled(groups: readonly RowGroup[]): { readonly groups: readonly RowGroup[]; readonly times: number } {
  if (groups.length <= MAX_GROUPS) return { groups, times: 1 };
  const times = groups.length / MAX_GROUPS;
  return { groups: Array.from({ length: MAX_GROUPS }, (_, at) => groups[Math.floor((at + 0.5) * times)]!), times };
}

export function sorted(groups: readonly RowGroup[], sign: number): readonly RowGroup[] {
  return groups.toSorted((left, right) => sign * Math.sign(edgeOf(left, sign) - edgeOf(right, sign)) || 0);
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
  // Whatever starts at the frontier stands behind this place.
  if (frontier !== undefined) return writeCursor({ start: frontier, end: sign > 0 ? Infinity : -Infinity, id: '' });
  return undefined;
}
