/** What a format has no place for is counted by the name of its field: whatever is not kept, also what comes to the dataset later. */
import type { Entry } from '../data/dataset.js';
import type { Losses } from '../data/losses.js';

/** `within` is the path of the field that holds the records. It comes before each name. */
export function loseFields(record: object, kept: ReadonlySet<string>, losses: Losses, within = ''): void {
  for (const [name, value] of Object.entries(record))
    if (value !== undefined && !kept.has(name)) losses.add(`${within}${name}`);
}

/** Every format here is one of events: a statement comes back as one. */
export function loseKind({ kind }: Entry, losses: Losses): void {
  if (kind === 'statement') losses.add('kind', 'a statement comes back as an event');
}
