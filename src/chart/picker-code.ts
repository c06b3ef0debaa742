/** The place of what looks up marks and counts that have no element: few pictures have such. */
import { Code } from '../base/code.js';
import type * as chartPicker from './chart-picker.js';

export const pickerCode = new Code<Pick<typeof chartPicker, 'ChartPicker'>>();
