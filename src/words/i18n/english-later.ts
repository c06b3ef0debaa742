/** The English of what loads after a first picture; all of it where the catalogue is not cut. */
import catalogue from './languages/en.json' with { type: 'json' };
import type { Messages } from './messages.js';

export const laterWords: Partial<Messages> = catalogue.messages;
