/**
 * What an exporter leaves out, and why. Losses are counted by the name of their field: everything that is not kept,
 * also fields added to the dataset later.
 */
import type { Losses, Reasons } from '../../dataset/data/losses.js';
import type { Entry } from '../../dataset/data/dataset.js';

export type ExportLoss =
  | 'no-place'
  | 'no-beginning'
  | 'open-phase'
  | 'no-calendar-date'
  | 'vague-date'
  | 'inexact-date'
  | 'statement'
  | 'one-group'
  | 'one-medium'
  | 'one-address'
  | 'address-only'
  | 'claim'
  | 'images-only'
  | 'no-location';

export const EXPORT_LOSSES: Reasons<ExportLoss> = {
  'no-place': 'the format has no place for it',
  'no-beginning': 'a slide must have a beginning',
  'open-phase': 'a phase without a beginning or an end has no place there',
  'no-calendar-date': 'a calendar has no open dates, and only years of four digits',
  'vague-date': 'a calendar shows a vague date on every day that it can mean',
  'inexact-date': 'only exact dates have a place',
  statement: 'a statement becomes an event',
  'one-group': 'a slide has one group',
  'one-medium': 'a slide has one picture or other medium',
  'one-address': 'an event has one address',
  'address-only': 'an event keeps only the address of a source',
  claim: 'an uncertain entry becomes a claim, which has no place for it',
  'images-only': 'only pictures with an https address have a place',
  'no-location': 'an entry without a place has none in the format',
};

export type ExportLosses = Losses<ExportLoss>;

/** No reader misses the address of the schema. */
const OF_THE_FILE = '$schema';

/** The fields that each format can hold, and those of this one. */
export function keptFields(...more: readonly (keyof Entry)[]): ReadonlySet<string> {
  return new Set<keyof Entry>(['id', 'kind', 'date', 'title', 'summary', 'location', ...more]);
}

/** `within` is the path of the field with the records. It comes before each name. */
export function loseFields(record: object, kept: ReadonlySet<string>, losses: ExportLosses, within = ''): void {
  for (const [name, value] of Object.entries(record))
    if (value !== undefined && name !== OF_THE_FILE && !kept.has(name)) losses.add(`${within}${name}`, 'no-place');
}

/** Ids of a list of the head. An exporter takes away those that an entry names, for the others have no place. */
export function idsOf(records: readonly { readonly id: string }[] = []): Set<string> {
  return new Set(records.map(({ id }) => id));
}

export function loseUnnamed(list: string, { size }: ReadonlySet<string>, losses: ExportLosses): void {
  if (size > 0) losses.add(list, 'no-place', size);
}

/** Every format here holds only events: a statement becomes an event. */
export function loseKind({ kind }: Entry, losses: ExportLosses): void {
  if (kind === 'statement') losses.add('kind', 'statement');
}
