/**
 * Reads a value that has come at once. The code for what few pages have is fetched then: for columns, for rare forms of
 * dates, and for entries that are so many that they are read in slices.
 */
import { MissingCode } from '../base/code.js';
import { loadAgain } from '../base/load-again.js';
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import { fieldCode } from '../data/field-code.js';
import { hasManyEntries } from '../data/many-entries.js';
import { hasColumns, validateValue, type ColumnReader, type Validation } from '../data/validate-value.js';
import { fetchDates } from '../time/more-dates.js';

type ValidateSteps = (value: unknown) => Steps<Validation>;

let columnReader: ColumnReader | undefined;
let steps: ValidateSteps | undefined;

/** Gives the code that would be fetched, for pages and servers that load everything at once. */
export function provideReaders(readers: { readonly columns: ColumnReader; readonly steps: ValidateSteps }): void {
  ({ columns: columnReader, steps } = readers);
}

/** At once for a list of entries; else once the code for what it holds is there. Rejects where that cannot be fetched. */
export function readValue(value: unknown): MaybePromise<Validation> {
  if (!hasColumns(value)) return validate(value, undefined);
  return whenReady(columnReader ?? fetchColumns(), (reader) => validate(value, reader));
}

/** Where a field or a date needs code that is not there, it is read again once that has come. */
function validate(value: unknown, reader: ColumnReader | undefined): MaybePromise<Validation> {
  try {
    return validateValue(value, reader);
  } catch (error) {
    if (!(error instanceof MissingCode)) throw error;
  }
  return whenReady(Promise.all([fetchFields(), fetchDates()]), () => validateValue(value, reader));
}

/** How to read many entries in slices; undefined where there are few, or no such list. */
export function readInSlices(value: unknown): MaybePromise<ValidateSteps> | undefined {
  return hasManyEntries(value) ? (steps ?? fetchSteps()) : undefined;
}

async function fetchColumns(): Promise<ColumnReader> {
  const [{ readColumns }] = await Promise.all([loadAgain(loadColumns, 'readColumns'), fetchDates()]);
  columnReader = readColumns;
  return readColumns;
}

async function fetchFields(): Promise<void> {
  fieldCode.provide(await loadAgain(loadFields, 'categories'));
}

async function fetchSteps(): Promise<ValidateSteps> {
  const [{ validateSteps }] = await Promise.all([loadAgain(loadSteps, 'validateSteps'), fetchDates()]);
  steps = validateSteps;
  return validateSteps;
}

const loadColumns = () => import('../data/read-columns.js');
const loadFields = () => import('../data/field-readers.js');
const loadSteps = () => import('../data/validate-steps.js');
