/** How many entries cite each source. */
import type { TimelineModel } from '../../data/timeline-model.js';

export function sourceUses({ entries, count }: Pick<TimelineModel, 'entries' | 'count'>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (let entry = 0; entry < count; entry++) {
    const cited = new Set((entries.at(entry)?.citations ?? []).map(({ source }) => source));
    for (const id of cited) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}
