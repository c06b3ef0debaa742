/**
 * Reads a value that has come at once. The code for what few pages have is fetched then: for columns, and for entries that
 * are so many that they are read in slices.
 */
import { whenReady, type MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import { hasManyEntries } from '../data/many-entries.js';
import { hasColumns, validateValue, type ColumnReader, type Validation } from '../data/validate-value.js';

type ValidateSteps = (value: unknown) => Steps<Validation>;

let columnReader: ColumnReader | undefined;
let steps: ValidateSteps | undefined;

/** Gives the code that would be fetched, for pages and servers that load everything at once. */
export function provideReaders(readers: { readonly columns: ColumnReader; readonly steps: ValidateSteps }): void {
  ({ columns: columnReader, steps } = readers);
}

/** At once for a list of entries; else once the code for columns is there. Rejects where that cannot be fetched. */
export function readValue(value: unknown): MaybePromise<Validation> {
  if (!hasColumns(value)) return validateValue(value, undefined);
  return whenReady(columnReader ?? fetchColumns(), (reader) => validateValue(value, reader));
}

/** How to read many entries in slices; undefined where there are few, or no such list. */
export function readInSlices(value: unknown): MaybePromise<ValidateSteps> | undefined {
  return hasManyEntries(value) ? (steps ?? fetchSteps()) : undefined;
}

async function fetchColumns(): Promise<ColumnReader> {
  columnReader = (await import('../data/read-columns.js')).readColumns;
  return columnReader;
}

async function fetchSteps(): Promise<ValidateSteps> {
  steps = (await import('../data/validate-steps.js')).validateSteps;
  return steps;
}
