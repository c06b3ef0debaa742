/** The place of what the chart has for many entries: a look-up of marks without an element, their tip, what is painted. */
import { Code } from '../base/code.js';
import type * as manyPart from './many-part.js';

export const manyChart = new Code<
  Pick<typeof manyPart, 'ChartPicker' | 'paintedScene' | 'sizedNames' | 'tipTemplate'>
>();
