/**
 * The place for the code of filters, of the values of entries and of the day with most entries: a first picture mostly
 * shows every entry, and is shaded a moment later.
 */
import { Code } from '../base/code.js';
import type { busiestDay } from './busiest-day.js';
import type { categoryListSteps } from './derived-lists.js';
import type { filterSteps } from './filter-entries.js';
import type { readFilter } from './filter-read.js';

export const filterCode = new Code<{
  readonly busiestDay: typeof busiestDay;
  readonly categoryListSteps: typeof categoryListSteps;
  readonly filterSteps: typeof filterSteps;
  readonly readFilter: typeof readFilter;
}>();
