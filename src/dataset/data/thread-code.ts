/** The place for the code that walks along a thread: only its part asks for such a step. */
import { Code } from '../base/code.js';
import type { followThread } from './thread-steps.js';

export const threadCode = new Code<{ readonly followThread: typeof followThread }>();
