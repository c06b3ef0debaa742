/** The lanes with most entries; one lane has the entries of all others, until the reader opens it. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { REST_LANE, type Lane } from './lanes.js';
import { NEUTRAL_COLOUR } from './party-colours.js';

/** Nobody finds their way through more lanes: a file of 500 actors was 59,000 px high. */
export const MAX_LANES = 24;

/** Lanes in their order. O(entries), if there are too many lanes. */
export function fewLanes(lanes: readonly Lane[], { rank }: Pick<TimelineModel, 'rank'>): readonly Lane[] {
  const sizes = lanes.map(({ entries }) => entries.length).sort((one, other) => other - one);
  const least = sizes[MAX_LANES - 1]!;
  let atLeast = MAX_LANES - sizes.filter((size) => size > least).length;
  const kept = new Set(
    lanes.filter(({ entries: { length } }) => length > least || (length === least && atLeast-- > 0)),
  );
  const others = lanes.filter((lane) => !kept.has(lane));
  const entries = Uint32Array.from(new Set(others.flatMap((lane) => [...lane.entries]))).sort(
    (one, other) => rank[one]! - rank[other]!,
  );
  return [
    ...lanes.filter((lane) => kept.has(lane)),
    { key: REST_LANE, name: { type: 'count', key: 'laneMore', count: others.length }, colour: NEUTRAL_COLOUR, entries },
  ];
}
