/**
 * A finite instant for the place of each entry: the day on which the source gives it as current; else its earliest
 * start; else, with an open start, the known end. An entry open on both sides stands at the latest anchor of the
 * others, since a source describes a state from its own present.
 */
import { parseEdtf } from '../time/edtf.js';
import { earliest, type Bounds } from './bounds.js';
import type { Dataset } from './dataset.js';

/** The anchor of an entry alone; `-Infinity` if no bound is known. */
export function ownAnchor(asOf: string | undefined, bounds: Bounds, row: number, timeZone: string): number {
  const current = instantOf(asOf, timeZone);
  if (current !== undefined) return current;
  const { startMin, endMin, endMax } = bounds;
  if (Number.isFinite(startMin[row])) return startMin[row]!;
  if (Number.isFinite(endMin[row])) return endMin[row]!;
  return Number.isFinite(endMax[row]) ? endMax[row]! : -Infinity;
}

/** The same anchors if every entry has its own. */
export function fillAnchors(own: Float64Array, { updated }: Pick<Dataset, 'updated'>, timeZone: string): Float64Array {
  let latest = -Infinity;
  let whole = true;
  for (let row = 0; row < own.length; row++) {
    const anchor = own[row]!;
    if (anchor > latest) latest = anchor;
    if (anchor === -Infinity) whole = false;
  }
  if (whole) return own;
  const others = latest === -Infinity ? (instantOf(updated, timeZone) ?? 0) : latest;
  return own.map((anchor) => (anchor === -Infinity ? others : anchor));
}

function instantOf(date: string | undefined, timeZone: string): number | undefined {
  const parsed = parseEdtf(date);
  const instant = parsed === undefined ? undefined : earliest(parsed, timeZone);
  return Number.isFinite(instant) ? instant : undefined;
}
