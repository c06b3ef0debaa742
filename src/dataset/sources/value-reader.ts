/**
 * Reads a value that arrives at once. It then loads the code for rare needs: columns, rare forms of dates, and so many
 * entries that they are read in slices.
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

/** Gives the code that would be loaded, for pages and servers that load everything at once. */
export function provideReaders(readers: { readonly columns: ColumnReader; readonly steps: ValidateSteps }): void {
  ({ columns: columnReader, steps } = readers);
}

/** At once for a list of entries; else when the code for its content has loaded. Rejects if that cannot be loaded. */
export function readValue(value: unknown): MaybePromise<Validation> {
  if (!hasColumns(value)) return validate(value, undefined);
  return whenReady(columnReader ?? fetchColumns(), (reader) => validate(value, reader));
}

/** If a field or a date needs code that has not loaded, it is read again afterwards. */
function validate(value: unknown, reader: ColumnReader | undefined): MaybePromise<Validation> {
  try {
    return validateValue(value, reader);
  } catch (error) {
    if (!(error instanceof MissingCode)) throw error;
  }
  return whenReady(Promise.all([fetchFields(), fetchDates()]), () => validateValue(value, reader));
}

/** The reader of many entries in slices; undefined if there are few, or no such list. */
export function readInSlices(value: unknown): MaybePromise<ValidateSteps> | undefined {
  return hasManyEntries(value) ? (steps ?? fetchSteps()) : undefined;
}

/** The code that reads columns. Rejects if it cannot be loaded; the next dataset of columns asks for it again. */
export async function fetchColumns(): Promise<ColumnReader> {
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
