/** The place for the steps of the keyboard: the first key loads them. */
import { Code } from '../../dataset/base/code.js';
import type { move } from './moves.js';

export const moveCode = new Code<{ readonly move: typeof move }>();
