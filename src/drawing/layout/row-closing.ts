/** The place for the code that closes rows: it loads when a window has fewer than all of them. */
import { Code } from '../../dataset/base/code.js';
import type * as closing from './close-rows.js';

export const rowClosing = new Code<Pick<typeof closing, 'closeRows'>>();
