import { validateDataset } from '../../../src/dataset/data/validate.js';

export const GOOD = { id: 'a', kind: 'event', date: '2022-02-24', title: 'A title' };

/** Validates a dataset of one good entry with some fields changed. */
export function entryOf(fields: object, head: object = {}) {
  const validation = validateDataset({ ...head, entries: [{ ...GOOD, ...fields }] });
  return { ...validation, entry: validation.dataset?.entries[0] };
}
