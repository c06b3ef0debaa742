/** Choices beside a sheet for a name or an id that no row has: the dataset goes without them, until a row has it. */
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { idsOf as idsOfStep } from '../../../src/dataset/data/story-steps.js';
import type { MakerDraft } from './maker-draft.js';

export interface UnusedChoice {
  /** A colour, a role, a party or an entry. */
  readonly value: string;
  /** The name or id that no row has. */
  readonly name: string;
}

export function unusedChoices(dataset: Dataset, { format, people, story }: MakerDraft): readonly UnusedChoice[] {
  if (format === 'csv') return [];
  const parties = idsOf(dataset.parties);
  const actors = idsOf(dataset.actors);
  const entries = idsOf(dataset.entries);
  const choices = [
    ...(people?.parties ?? []).map(({ id, color, role = '' }) => [color || role, id, parties] as const),
    ...(people?.actors ?? []).flatMap(({ id, role, party }) =>
      actors.has(id) ? [[party, party, parties] as const] : [[role === '' ? party : role, id, actors] as const],
    ),
    ...(story ?? []).flatMap((step) => idsOfStep(step).map((id) => [step.heading, id, entries] as const)),
  ];
  return choices.flatMap(([value, name, known]) => (value === '' || known.has(name) ? [] : [{ value, name }]));
}

function idsOf(list: readonly { readonly id: string }[] = []): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
