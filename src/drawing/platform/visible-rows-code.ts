/** The place for the code that finds the rows on screen: only a motion over a canvas needs it. */
import { Code } from '../../dataset/base/code.js';
import type * as visibleRows from './visible-rows.js';

export const visibleRowsCode = new Code<Pick<typeof visibleRows, 'VisibleRows'>>();
