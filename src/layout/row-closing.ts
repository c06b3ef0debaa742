/** The place of what closes rows: code that comes where a window has less than all of them. */
import { Code } from '../base/code.js';
import type * as closing from './close-rows.js';

export const rowClosing = new Code<Pick<typeof closing, 'closeRows'>>();
