/** The place of what filters, and of what entries are in: a first picture mostly shows every entry. */
import { Code } from '../base/code.js';
import type { categoryListsOf } from './derived-lists.js';
import type { filterEntries } from './filter-entries.js';
import type { readFilter } from './filter-read.js';

export const filterCode = new Code<{
  readonly categoryListsOf: typeof categoryListsOf;
  readonly filterEntries: typeof filterEntries;
  readonly readFilter: typeof readFilter;
}>();
