/** Turns any value into a dataset and a list of its faults, with entries in either form. */
import { provideCures } from './cures.js';
import { cures } from './find-cures.js';
import { readColumns } from './read-columns.js';
import { validateValue, type Validation } from './validate-value.js';

export type { Validation } from './validate-value.js';

/** Takes entries as a list of objects, or as columns: see `DatasetColumns`. Never throws. */
export function validateDataset(value: unknown): Validation {
  provideCures(cures);
  return validateValue(value, readColumns);
}
