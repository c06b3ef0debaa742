/** Lanes in the order in which the element draws them: that of the dataset's lists, the rest last. */
import type { DatasetHead } from '../dataset/data/timeline-model.js';
import type { LaneGrouping } from '../drawing/layout/lanes.js';
import { compareCodePoints } from './code-points.js';
import type { LaneSummary } from './contract.js';

const LISTS = { party: 'parties', 'party-apart': 'parties', actor: 'actors', topic: 'topics' } as const;
const LAST = ['+', '-'];

export function laneOrder(lanes: readonly LaneSummary[], head: DatasetHead, by: LaneGrouping): readonly LaneSummary[] {
  const records = by === 'kind' || by === 'none' ? [] : (head[LISTS[by]] ?? []);
  const places = new Map(records.map(({ id }, place) => [`=${id}`, place]));
  const placeOf = (key: string): number => places.get(key) ?? records.length + 1 + LAST.indexOf(key);
  return lanes.toSorted(
    (left, right) => placeOf(left.key) - placeOf(right.key) || compareCodePoints(left.key, right.key),
  );
}
