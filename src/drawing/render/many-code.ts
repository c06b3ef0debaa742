/** The place for {@link many}. */
import { Code } from '../../dataset/base/code.js';
import type * as many from './many.js';

export const manyDrawing = new Code<typeof many>();
