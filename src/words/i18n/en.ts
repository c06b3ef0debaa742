/** All of English. The builds for pages cut the catalogue by what loads first: see `config/vite.english.ts`. */
import catalogue from './languages/en.json' with { type: 'json' };
import type { Messages } from './messages.js';

export const english: Messages = catalogue.messages;
