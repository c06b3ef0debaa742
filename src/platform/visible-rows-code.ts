/** The place of what looks which rows are on screen: only a motion over a canvas asks. */
import { Code } from '../base/code.js';
import type * as visibleRows from './visible-rows.js';

export const visibleRowsCode = new Code<Pick<typeof visibleRows, 'VisibleRows'>>();
