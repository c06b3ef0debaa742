/** "Russia: …", "Lavrov: …": the speaker before the words, if the entry has that name as its party or as an actor. */
import type { IdLists, TimelineModel } from '../data/timeline-model.js';

const PREFIX = /^(.{1,60}?)\s?[:：]\s*(?=\S)/u;

export interface SaidTitle {
  /** Title without them. */
  readonly rest: string;
  /** Whether they are the one party, or the one actor, of the entry. */
  readonly party: boolean;
  readonly actor: boolean;
}

/** Undefined if the title begins with no name of the entry's own. */
export function saidTitle({ ids, dataset }: TimelineModel, entry: number, title: string): SaidTitle | undefined {
  const [whole, name] = PREFIX.exec(title) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const parties = itemsOf(ids.parties, entry, dataset.parties);
  const actors = itemsOf(ids.actors, entry, dataset.actors);
  const party = parties.some((each) => each.name === name);
  const actor = actors.some(
    (each) => each.name.endsWith(` ${name}`) || [each.name, ...(each.aliases ?? [])].includes(name),
  );
  if (!party && !actor) return undefined;
  const rest = title.slice(whole.length);
  return {
    rest: rest.charAt(0).toLocaleUpperCase() + rest.slice(1),
    party: party && parties.length === 1,
    actor: actor && actors.length === 1,
  };
}

function itemsOf<Item>({ start, value }: IdLists, entry: number, items: readonly Item[] = []): readonly Item[] {
  return Array.from(value.subarray(start[entry], start[entry + 1]), (at) => items[at]).filter(
    (item) => item !== undefined,
  );
}
