/** The place for {@link changeWords}: no first picture says what has changed. */
import { Code } from '../../dataset/base/code.js';
import type { changeWords } from './change-words.js';

export const changeCode = new Code<{ readonly changeWords: typeof changeWords }>();
