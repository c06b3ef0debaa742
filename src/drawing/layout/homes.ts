/**
 * One event, one mark: an entry of several lanes has its row in the first of them, and an end of its stem in each other.
 * Lanes of columns count it in each, so this holds only where every open lane has rows.
 */
import type { Lane } from './lanes.js';

/** More stems than this are a thicket. */
const MAX_STEMS = 250;

export interface Homes {
  /** Entries of each lane, by its place, whose row is in another. */
  readonly away: readonly ReadonlySet<number>[];
  /** The places of the other lanes of each entry that has several. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

interface Housed extends Pick<Lane, 'guests'> {
  readonly entries: Iterable<number>;
  /** Collapsed lanes count what they have: they house no entry, and no stem ends there. */
  readonly isClosed: boolean;
}

/** Undefined if each entry has one lane. O(placements). */
export function homesOf(lanes: readonly Housed[]): Homes | undefined {
  if (lanes.every(({ guests }) => guests === undefined)) return undefined;
  const places = new Map<number, number[]>();
  for (const [place, lane] of lanes.entries()) {
    if (lane.isClosed) continue;
    for (const entry of lane.entries) {
      const known = places.get(entry);
      if (known === undefined) places.set(entry, [place]);
      else known.push(place);
    }
  }
  const ends = new Map<number, readonly number[]>();
  const away = lanes.map(() => new Set<number>());
  for (const [entry, own] of places) {
    if (own.length < 2) continue;
    const home = own.find((place) => lanes[place]!.guests?.has(entry) !== true) ?? own[0]!;
    const others = own.filter((place) => place !== home);
    ends.set(entry, others);
    for (const place of others) away[place]!.add(entry);
  }
  return ends.size === 0 || ends.size > MAX_STEMS ? undefined : { away, ends };
}
