/**
 * Losses are counted by the name of their field: everything that is not kept, also fields added to the dataset later.
 */
import type { Entry } from '../../dataset/data/dataset.js';
import { EXPORT_LOSSES, type ExportLosses } from './export-losses.js';
import { Losses } from '../../dataset/data/losses.js';
import type { ExportData, Exporter } from './exporter.js';

/** The fields that each format can hold, and those of this one. */
export function keptFields(...more: readonly (keyof Entry)[]): ReadonlySet<string> {
  return new Set<keyof Entry>(['id', 'kind', 'date', 'title', 'summary', 'location', ...more]);
}

/** No reader misses the address of the schema. */
const OF_THE_FILE = '$schema';

/** `within` is the path of the field with the records. It comes before each name. */
export function loseFields(record: object, kept: ReadonlySet<string>, losses: ExportLosses, within = ''): void {
  for (const [name, value] of Object.entries(record))
    if (value !== undefined && name !== OF_THE_FILE && !kept.has(name)) losses.add(`${within}${name}`, 'no-place');
}

/** Every format here holds only events: a statement becomes an event. */
export function loseKind({ kind }: Entry, losses: ExportLosses): void {
  if (kind === 'statement') losses.add('kind', 'statement');
}

// Exporters of formats that hold less than the dataset.

/** An exporter that counts losses while it writes. */
export function losing(pieces: (data: ExportData, losses: ExportLosses) => Iterable<string>): Exporter['write'] {
  return (data) => {
    const losses = new Losses(EXPORT_LOSSES);
    return { pieces: pieces(data, losses), notKept: () => losses.list() };
  };
}
