/** The place of what filters, and of what entries are in: a first picture mostly shows every entry. */
import { Code } from '../base/code.js';
import type { categoryListSteps } from './derived-lists.js';
import type { filterSteps } from './filter-entries.js';
import type { readFilter } from './filter-read.js';

export const filterCode = new Code<{
  readonly categoryListSteps: typeof categoryListSteps;
  readonly filterSteps: typeof filterSteps;
  readonly readFilter: typeof readFilter;
}>();
