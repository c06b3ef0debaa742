/** English as a whole: what is built in, and what comes with the parts. */
import { firstWords } from './en-first.js';
import { laterWords } from './en-part.js';
import type { Messages } from './messages.js';

export const english: Messages = { ...firstWords, ...laterWords };
