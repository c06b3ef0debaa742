/**
 * A finite instant for each entry to stand at: the day on which the source gives it as current; else its earliest
 * start; else, where the start is open, the known end. What is open on both sides stands at the latest anchor of the
 * others, since a lasting state is told from the present of its source.
 */
import { parseEdtf } from '../time/edtf.js';
import { earliest, type Bounds } from './bounds.js';
import type { Dataset } from './dataset.js';

export function findAnchors({ entries, updated }: Dataset, bounds: Bounds, timeZone: string): Float64Array {
  const anchors = Float64Array.from(entries, ({ asOf }, row) => instantOf(asOf, timeZone) ?? knownBound(bounds, row));
  let latest = -Infinity;
  for (const anchor of anchors) if (anchor > latest) latest = anchor;
  const others = Number.isFinite(latest) ? latest : (instantOf(updated, timeZone) ?? 0);
  return anchors.map((anchor) => (Number.isFinite(anchor) ? anchor : others));
}

function instantOf(date: string | undefined, timeZone: string): number | undefined {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  const instant = parsed === undefined ? undefined : earliest(parsed, timeZone);
  return Number.isFinite(instant) ? instant : undefined;
}

/** `-Infinity` where no bound is known. */
function knownBound({ startMin, endMin, endMax }: Bounds, row: number): number {
  const known = [startMin[row], endMin[row], endMax[row]].find((bound) => Number.isFinite(bound));
  return known ?? -Infinity;
}
