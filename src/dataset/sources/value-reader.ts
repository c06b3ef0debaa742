/**
 * Reads a value that arrives at once. It then loads the code for columns, and for so many entries that they are read in
 * slices.
 */
import { Late } from '../base/late.js';
import { loadAgain } from '../base/load-again.js';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import { hasManyEntries } from '../data/read-list.js';
import { hasColumns, validateValue, type Validation } from '../data/validate-value.js';

type ValidateSteps = (value: unknown) => Steps<Validation>;

/** Reads columns; the next dataset of columns asks again if it cannot be loaded. */
export const columnReader = new Late(async () => (await loadAgain(loadColumns, 'readColumns')).readColumns);
/** Reads many entries in slices. */
export const slicedReader = new Late(async () => (await loadAgain(loadSteps, 'validateSteps')).validateSteps);

/** Reads a list of entries at once, and columns when their code has loaded. Rejects if that cannot be loaded. */
export function readValue(value: unknown): MaybePromise<Validation> {
  if (!hasColumns(value)) return validateValue(value, undefined);
  return whenReady(columnReader.now ?? columnReader.fetch(), (reader) => validateValue(value, reader));
}

/** The reader of many entries in slices; undefined if there are few, or no such list. */
export function readInSlices(value: unknown): MaybePromise<ValidateSteps> | undefined {
  return hasManyEntries(value) ? (slicedReader.now ?? slicedReader.fetch()) : undefined;
}

const loadColumns = () => import('../data/read-columns.js');
const loadSteps = () => import('../data/validate-steps.js');
