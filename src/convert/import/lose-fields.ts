/** Counts each lost field of a record by its name, including fields that a format gets later. */
import { isRecord } from '../../dataset/data/safe-read.js';
import type { Draft } from './draft.js';

/** `within` comes before each name: `media.`. */
export function loseOthers(record: unknown, kept: ReadonlySet<string>, draft: Draft, within = ''): void {
  if (!isRecord(record)) return;
  for (const [name, value] of Object.entries(record))
    if (!kept.has(name) && !isEmpty(value)) draft.lose(`${within}${name}`);
}

/** Also an empty list or record. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((part) => part === '' || part === null);
}
