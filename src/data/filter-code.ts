/** The place of what filters: a first picture mostly shows every entry. */
import { Code } from '../base/code.js';
import type * as filterEntries from './filter-entries.js';

export const filterCode = new Code<Pick<typeof filterEntries, 'filterEntries'>>();
