/** The place of what filters: a first picture mostly shows every entry. */
import { Code } from '../base/code.js';
import type { filterEntries } from './filter-entries.js';
import type { readFilter } from './filter-read.js';

export const filterCode = new Code<{
  readonly filterEntries: typeof filterEntries;
  readonly readFilter: typeof readFilter;
}>();
