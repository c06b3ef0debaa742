/** All of English: the built-in words, and those that load with the parts. */
import { firstWords } from './en-first.js';
import { laterWords } from './en-part.js';
import type { Messages } from './messages.js';

export const english: Messages = { ...firstWords, ...laterWords };
