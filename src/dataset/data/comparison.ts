/** Accounts of one matter: entries that contradict each other or report the same. */
import { RELATION_TABLE } from './relation-types.js';
import type { RelationIndex } from './relations.js';
import type { TimelineModel } from './timeline-model.js';

/** Nobody compares more side by side; a line says that there are more. */
const MAX_ACCOUNTS = 12;
/** The most relations of an entry that are read in each direction. */
export const MAX_RELATIONS = 1000;

export interface Accounts {
  /** Entries in order of time, with the entry itself; the entry alone if nothing is tied to it. */
  readonly entries: readonly number[];
  /** Whether more are tied than listed. */
  readonly more: boolean;
}

/** The accounts tied to the entry directly: those that contradict it or report the same, in either direction. */
export function accountsOf({ rank }: TimelineModel, relations: RelationIndex, entry: number): Accounts {
  const found = new Set([entry]);
  for (const { type, entry: other } of relations.of(entry, MAX_RELATIONS)) {
    if (other === undefined || !RELATION_TABLE[type].ties || found.has(other)) continue;
    if (found.size === MAX_ACCOUNTS) return { entries: byTime(found, rank), more: true };
    found.add(other);
  }
  return { entries: byTime(found, rank), more: false };
}

function byTime(entries: ReadonlySet<number>, rank: Uint32Array): readonly number[] {
  return [...entries].sort((left, right) => rank[left]! - rank[right]!);
}
