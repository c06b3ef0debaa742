/** Validation of many entries, with pauses. Few are validated at once. */
import type { Steps } from '../base/steps.js';
import { GrowingDataset } from './growing-dataset.js';
import { hasManyEntries } from './read-list.js';
import { readLength, readProperty } from './safe-read.js';
import { validateDataset, type Validation } from './validate.js';

const ENTRIES_OF_A_STEP = 500;
/** A list may lie about its length: 2^21 ids take 16 MB. */
const MOST_RESERVED = 2 ** 21;

export function* validateSteps(value: unknown): Steps<Validation> {
  if (!hasManyEntries(value)) return validateDataset(value);
  const growing = new GrowingDataset();
  growing.setHead(value as object);
  const entries = readProperty(value as object, 'entries') as object;
  const length = readLength(entries);
  growing.reserve(Math.min(length, MOST_RESERVED));
  for (let index = 0; index < length; index++) {
    if (index % ENTRIES_OF_A_STEP === 0) yield;
    growing.add(readProperty(entries, index));
  }
  growing.end();
  return growing.validation();
}
