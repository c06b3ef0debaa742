/** Who refers to whom, both ways, resolved to entry indices. O(entries + relations). */
import type { RelationType } from './dataset.js';
import type { TimelineModel } from './timeline-model.js';

export interface ResolvedRelation {
  readonly type: RelationType;
  /** Index of the entry at the other end; undefined where the dataset has none of that id. */
  readonly entry: number | undefined;
  /** Id at the other end as it stands in the data. */
  readonly id: string;
  readonly note: string | undefined;
  /** Whether the other end is the one that relates to this entry. */
  readonly reversed: boolean;
}

export interface RelationIndex {
  /** What the entry relates to, then what relates to it. */
  readonly of: (entry: number) => readonly ResolvedRelation[];
}

export function indexRelations({ entries, indexOf }: TimelineModel): RelationIndex {
  const incoming = new Map<number, ResolvedRelation[]>();
  for (let entry = 0; entry < entries.length; entry++) {
    const record = entries.at(entry)!;
    for (const { type, target, note } of record.relations ?? []) {
      const at = indexOf(target);
      if (at === undefined) continue;
      const list = incoming.get(at) ?? [];
      incoming.set(at, list);
      list.push({ type, entry, id: record.id, note, reversed: true });
    }
  }
  return {
    of: (entry) => [
      ...(entries.at(entry)?.relations ?? []).map(({ type, target, note }) => ({
        type,
        entry: indexOf(target),
        id: target,
        note,
        reversed: false,
      })),
      ...(incoming.get(entry) ?? []),
    ],
  };
}
