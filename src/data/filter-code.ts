/** The place for the code of filters and of the values of entries: a first picture mostly shows every entry. */
import { Code } from '../base/code.js';
import type { categoryListSteps } from './derived-lists.js';
import type { filterSteps } from './filter-entries.js';
import type { readFilter } from './filter-read.js';

export const filterCode = new Code<{
  readonly categoryListSteps: typeof categoryListSteps;
  readonly filterSteps: typeof filterSteps;
  readonly readFilter: typeof readFilter;
}>();
