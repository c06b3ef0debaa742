/** Every entry of an actor, as speaker or participant: one pass over columns. */
import { EntryKind, type TimelineModel } from './timeline-model.js';

export interface ActorEntries {
  /** Entries in order of time. */
  readonly entries: Uint32Array;
  /** Statements by the actor. */
  readonly said: number;
  readonly events: number;
  /** Statements by others that involve the actor. */
  readonly others: number;
}

export function entriesOfActor({ ids, order, kind, speaks, dataset }: TimelineModel, id: string): ActorEntries {
  const actor = (dataset.actors ?? []).findIndex((record) => record.id === id);
  const { start, value } = ids.actors;
  let said = 0;
  let events = 0;
  const entries = order.filter((entry) => {
    const first = start[entry]!;
    const end = start[entry + 1]!;
    let at = first;
    while (at < end && value[at] !== actor) at++;
    if (at === end) return false;
    if (at === first && speaks[entry] === 1) said++;
    else if (kind[entry] === EntryKind.event) events++;
    return true;
  });
  return { entries, said, events, others: entries.length - said - events };
}
