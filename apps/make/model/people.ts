/**
 * Colours and roles of parties, roles of people: beside any other sheet, in our own table in rows of the kinds `party` and
 * `actor`.
 */
import type { Actor, Dataset, Party } from '../../../src/dataset/data/dataset.js';
import type { MakerDraft, People } from './maker-draft.js';
import { rowsOfKind, textNamed, withNamedCells, withRowOfKind } from './own-rows.js';

/** An editor's choices for a party or a person. An empty text removes one. */
export type PartyChoice = Pick<Party, 'id' | 'name'> & { readonly color: string; readonly role?: string };
export type ActorChoice = Pick<Actor, 'id' | 'name'> & { readonly role: string; readonly party: string };

const NOBODY: People = { parties: [], actors: [] };

export function withParty(draft: MakerDraft, { id, name, color, role = '' }: PartyChoice): MakerDraft {
  if (draft.format === 'csv') return withHeadRow(draft, 'party', id, name, { color, role });
  const { parties, ...people } = draft.people ?? NOBODY;
  return { ...draft, people: { ...people, parties: [...without(parties, id), { id, color, role }] } };
}

export function withActor(draft: MakerDraft, { id, name, role, party }: ActorChoice): MakerDraft {
  if (draft.format === 'csv') return withHeadRow(draft, 'actor', id, name, { role, party });
  const { actors, ...people } = draft.people ?? NOBODY;
  return { ...draft, people: { ...people, actors: [...without(actors, id), { id, role, party }] } };
}

/** A list of roles with times is more than a field can show: it stays as it is. */
export function isPlainRole(role: Actor['role']): role is string | undefined {
  return role === undefined || typeof role === 'string';
}

/** Adds the choices that stand beside a sheet to its dataset. It ignores those of parties and people that no row names now. */
export function withPeople(dataset: Dataset | undefined, { format, people }: MakerDraft): Dataset | undefined {
  if (dataset === undefined || format === 'csv' || people === undefined) return dataset;
  const chosen = new Map(people.parties.map((party) => [party.id, party]));
  const told = new Map(people.actors.map((actor) => [actor.id, actor]));
  const known = new Set(dataset.parties?.map(({ id }) => id));
  return {
    ...dataset,
    ...(dataset.parties !== undefined && {
      parties: dataset.parties.map((party) =>
        given(party, { color: chosen.get(party.id)?.color, role: chosen.get(party.id)?.role }),
      ),
    }),
    ...(dataset.actors !== undefined && {
      actors: dataset.actors.map((actor) => {
        const { role, party } = told.get(actor.id) ?? {};
        return given(actor, { role, party: known.has(party ?? '') ? party : undefined });
      }),
    }),
  };
}

function without<Item extends { readonly id: string }>(items: readonly Item[], id: string): readonly Item[] {
  return items.filter((item) => item.id !== id);
}

function given<Item extends object>(item: Item, more: Readonly<Record<string, string | undefined>>): Item {
  return { ...item, ...Object.fromEntries(Object.entries(more).filter(([, text]) => (text ?? '') !== '')) };
}

/** The row that describes it, or a new one: entries name parties and people whom no row describes. */
function withHeadRow(
  draft: MakerDraft,
  kind: 'party' | 'actor',
  id: string,
  name: string,
  cells: Readonly<Record<string, string>>,
): MakerDraft {
  const { sheet } = draft;
  const row = rowsOfKind(sheet, kind).find((at) => textNamed(sheet, at, 'id') === id);
  const changed =
    row === undefined ? withRowOfKind(sheet, kind, { id, title: name, ...cells }) : withNamedCells(sheet, row, cells);
  return changed === sheet ? draft : { ...draft, sheet: changed };
}
