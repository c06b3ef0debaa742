/** The order of parties, which is that of their lanes, and those that are hidden: their entries stay, without them. */
import type { Dataset, Party } from '../../../src/dataset/data/dataset.js';
import type { MakerDraft, People } from './maker-draft.js';

export type HiddenParty = Pick<Party, 'id' | 'name'>;

/** `parties`: all that are shown, in their present order. */
export function withPartyUp(draft: MakerDraft, parties: readonly Pick<Party, 'id'>[], id: string): MakerDraft {
  const ids = parties.map((party) => party.id);
  const at = ids.indexOf(id);
  if (at < 1) return draft;
  return withMore(draft, { order: [...ids.slice(0, at - 1), id, ids[at - 1]!, ...ids.slice(at + 1)] });
}

export function withPartyHidden(draft: MakerDraft, { id, name }: HiddenParty): MakerDraft {
  return withMore(draft, { hidden: [...(draft.people?.hidden ?? []), { id, name }] });
}

export function withPartyShown(draft: MakerDraft, id: string): MakerDraft {
  return withMore(draft, { hidden: (draft.people?.hidden ?? []).filter((party) => party.id !== id) });
}

/** The dataset as it is published. What is said of parties that no row names now is ignored. */
export function withShownParties(dataset: Dataset | undefined, people: People | undefined): Dataset | undefined {
  const { order = [], hidden = [] } = people ?? {};
  if (dataset?.parties === undefined || order.length + hidden.length === 0) return dataset;
  const placeOf = ({ id }: Party): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const gone = new Set(hidden.map(({ id }) => id));
  const isShown = (id: string): boolean => !gone.has(id);
  return {
    ...dataset,
    parties: dataset.parties.filter(({ id }) => isShown(id)).sort((one, two) => placeOf(one) - placeOf(two)),
    ...(dataset.actors !== undefined && {
      actors: dataset.actors.map(({ party, ...actor }) => ({
        ...actor,
        ...(party !== undefined && isShown(party) && { party }),
      })),
    }),
    entries: dataset.entries.map((entry) => {
      if (entry.parties?.every(isShown) !== false) return entry;
      const { parties, ...rest } = entry;
      const left = parties.filter(isShown);
      return left.length === 0 ? rest : { ...rest, parties: left };
    }),
  };
}

function withMore(draft: MakerDraft, more: Partial<People>): MakerDraft {
  return { ...draft, people: { parties: [], actors: [], ...draft.people, ...more } };
}
