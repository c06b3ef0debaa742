/** The lanes with most entries; one lane has the entries of all others, until the reader opens it. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { guestsIn, REST_LANE, type Lane } from './lanes.js';
import { NEUTRAL_COLOUR } from './party-colours.js';

/** Nobody finds their way through more lanes: a file of 500 actors was 59,000 px high. */
export const MAX_LANES = 24;

/** So many with most entries; of equals the first. */
export function fullest<Sized extends Pick<Lane, 'entries'>>(
  lanes: readonly Sized[],
  most: number,
): ReadonlySet<Sized> {
  const sizes = lanes.map(({ entries }) => entries.length).sort((one, other) => other - one);
  const least = sizes[most - 1] ?? 0;
  let atLeast = most - sizes.filter((size) => size > least).length;
  return new Set(lanes.filter(({ entries: { length } }) => length > least || (length === least && atLeast-- > 0)));
}

/** One lane for several. */
export function restLane(
  others: readonly Pick<Lane, 'entries' | 'guests'>[],
  { rank }: Pick<TimelineModel, 'rank'>,
): Pick<Lane, 'name' | 'colour' | 'entries' | 'guests'> {
  const entries = Uint32Array.from(new Set(others.flatMap((lane) => [...lane.entries]))).sort(
    (one, other) => rank[one]! - rank[other]!,
  );
  const first = new Set(
    others.flatMap((lane) => [...lane.entries].filter((entry) => lane.guests?.has(entry) !== true)),
  );
  const guests = new Set(entries.filter((entry) => !first.has(entry)));
  const name = { type: 'count', key: 'laneMore', count: others.length } as const;
  return { name, colour: NEUTRAL_COLOUR, entries, ...guestsIn(guests) };
}

/** Lanes in their order. O(entries), if there are too many lanes. */
export function fewLanes(lanes: readonly Lane[], model: Pick<TimelineModel, 'rank'>): readonly Lane[] {
  const kept = fullest(lanes, MAX_LANES);
  const others = lanes.filter((lane) => !kept.has(lane));
  return [...lanes.filter((lane) => kept.has(lane)), { key: REST_LANE, ...restLane(others, model) }];
}
