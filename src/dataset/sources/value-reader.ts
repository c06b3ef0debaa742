/**
 * Reads a value that arrives at once. It then loads the code for rare needs: columns, rare fields, rare forms of dates,
 * and so many entries that they are read in slices.
 */
import { Late } from '../base/late.js';
import { loadAgain } from '../base/load-again.js';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import { hasManyEntries } from '../data/read-list.js';
import { rareFields } from '../data/rare-fields.js';
import { hasColumns, validateValue, type ColumnReader, type Validation } from '../data/validate-value.js';
import { moreDates } from '../time/more-dates.js';

type ValidateSteps = (value: unknown) => Steps<Validation>;

/** Reads columns; the next dataset of columns asks again if it cannot be loaded. */
export const columnReader = withDates(async () => (await loadAgain(loadColumns, 'readColumns')).readColumns);
/** Reads many entries in slices. */
export const slicedReader = withDates(async () => (await loadAgain(loadSteps, 'validateSteps')).validateSteps);

/** Reads a list of entries at once; else when the code for its content has loaded. Rejects if that cannot be loaded. */
export function readValue(value: unknown): MaybePromise<Validation> {
  if (!hasColumns(value)) return validate(value, undefined);
  return whenReady(columnReader.now ?? columnReader.fetch(), (reader) => validate(value, reader));
}

/** A value that needs code that has not loaded is read again afterwards. */
function validate(value: unknown, reader: ColumnReader | undefined): MaybePromise<Validation> {
  const read = validateValue(value, reader);
  if (read !== undefined) return read;
  return whenReady(Promise.all([rareFields.fetch(), moreDates.fetch()]), () => validateValue(value, reader)!);
}

/** The reader of many entries in slices; undefined if there are few, or no such list. */
export function readInSlices(value: unknown): MaybePromise<ValidateSteps> | undefined {
  return hasManyEntries(value) ? (slicedReader.now ?? slicedReader.fetch()) : undefined;
}

/** Readers that find any form of date, and any field: the code for both comes beside theirs. */
function withDates<Reader>(load: () => Promise<Reader>): Late<Reader> {
  return new Late(async () => {
    const [reader] = await Promise.all([load(), moreDates.fetch(), rareFields.fetch()]);
    return reader;
  });
}

const loadColumns = () => import('../data/read-columns.js');
const loadSteps = () => import('../data/validate-steps.js');
