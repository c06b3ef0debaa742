/** Every entry of an actor, as speaker or participant: one pass over columns. */
import type { TimelineModel } from './timeline-model.js';

export interface ActorEntries {
  /** In order of time. */
  readonly entries: Uint32Array;
  readonly speaking: number;
  readonly taking: number;
}

export function entriesOfActor({ ids, order, speaks, dataset }: TimelineModel, id: string): ActorEntries {
  const actor = (dataset.actors ?? []).findIndex((record) => record.id === id);
  const { start, value } = ids.actors;
  let speaking = 0;
  const entries = order.filter((entry) => {
    const first = start[entry]!;
    const end = start[entry + 1]!;
    let at = first;
    while (at < end && value[at] !== actor) at++;
    if (at === first && speaks[entry] === 1) speaking++;
    return at < end;
  });
  return { entries, speaking, taking: entries.length - speaking };
}
