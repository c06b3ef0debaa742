/** Models of entries that relate to each other, a day apart. */
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { Relation } from '../../../src/dataset/data/dataset.js';
import { indexRelations, type RelationIndex } from '../../../src/dataset/data/relations.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';

const DAY_MS = 86_400_000;

export function relatedModel(count: number, relationsOf: (entry: number) => readonly Relation[]): TimelineModel {
  const entries = Array.from({ length: count }, (_, entry) => ({
    id: `e${entry}`,
    kind: 'statement' as const,
    date: new Date(Date.UTC(2000, 0, 1) + (entry % 9000) * DAY_MS).toISOString().slice(0, 10),
    title: `Entry ${entry}`,
    relations: relationsOf(entry),
  }));
  return createModel({ entries }, { timeZone: 'UTC' });
}

/** Relations as pairs: who answers whom. */
export function indexOfPairs(count: number, pairs: readonly (readonly [number, number])[]): RelationIndex {
  const targets = new Map<number, Relation[]>();
  for (const [from, to] of pairs) {
    const list = targets.get(from) ?? [];
    targets.set(from, list);
    list.push({ type: 'responds-to', target: `e${to}` });
  }
  return indexRelations(relatedModel(count, (entry) => targets.get(entry) ?? []));
}
