/** The place for the code that draws discs: few charts have any. */
import { Code } from '../../dataset/base/code.js';
import type * as disc from './draw-disc.js';

export const discCode = new Code<typeof disc>();
