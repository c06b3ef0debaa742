/** The names of the lanes of an entry, where the entry does not show them otherwise. */
import type { TimelineModel } from '../data/timeline-model.js';
import type { LaneGrouping } from '../layout/lanes.js';

export function laneWords({ ids, dataset }: TimelineModel, entry: number, by: LaneGrouping): string {
  const topics = by === 'topic';
  const { start, value } = topics ? ids.topics : ids.parties;
  const named = (topics ? dataset.topics : dataset.parties) ?? [];
  const places = [...value.subarray(start[entry], start[entry + 1])];
  return places.map((place) => named[place]?.name ?? '').join(', ');
}
