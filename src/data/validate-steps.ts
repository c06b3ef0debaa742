/** Validation of many entries, with pauses. Few, and columns, which are read at a look, are validated at once. */
import type { Steps } from '../base/steps.js';
import { GrowingDataset } from './growing-dataset.js';
import { MAX_ITEMS } from './read-list.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';
import { validateDataset, type Validation } from './validate.js';

/** Fewer take some milliseconds. */
const FEWEST = 2000;
const ENTRIES_OF_A_STEP = 500;

/** Whether it takes long enough to pause. */
export function hasManyEntries(value: unknown): boolean {
  const entries = isRecord(value) ? readProperty(value, 'entries') : undefined;
  const length = isList(entries) ? readLength(entries) : 0;
  return length >= FEWEST && length <= MAX_ITEMS;
}

export function* validateSteps(value: unknown): Steps<Validation> {
  if (!hasManyEntries(value)) return validateDataset(value);
  const growing = new GrowingDataset();
  growing.setHead(value as object);
  const entries = readProperty(value as object, 'entries') as object;
  const length = readLength(entries);
  for (let index = 0; index < length; index++) {
    if (index % ENTRIES_OF_A_STEP === 0) yield;
    growing.add(readProperty(entries, index));
  }
  growing.end();
  return growing.validation();
}
