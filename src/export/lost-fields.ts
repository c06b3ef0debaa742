/** What a format has no place for is counted by the name of its field: whatever is not kept, also what comes to the dataset later. */
import type { Entry } from '../data/dataset.js';
import type { ExportLosses } from './export-losses.js';

/** What each format has a place for, and what this one has. */
export function keptFields(...more: readonly (keyof Entry)[]): ReadonlySet<string> {
  return new Set<keyof Entry>(['id', 'kind', 'date', 'title', 'summary', 'location', ...more]);
}

/** Where the schema lies is nothing that a reader would miss. */
const OF_THE_FILE = '$schema';

/** `within` is the path of the field that holds the records. It comes before each name. */
export function loseFields(record: object, kept: ReadonlySet<string>, losses: ExportLosses, within = ''): void {
  for (const [name, value] of Object.entries(record))
    if (value !== undefined && name !== OF_THE_FILE && !kept.has(name)) losses.add(`${within}${name}`, 'no-place');
}

/** Every format here is one of events: a statement comes back as one. */
export function loseKind({ kind }: Entry, losses: ExportLosses): void {
  if (kind === 'statement') losses.add('kind', 'statement');
}
