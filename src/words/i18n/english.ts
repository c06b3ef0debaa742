/** The element's English: the builds for pages have the words of a first picture built in, the others come with the first part. */
import { Late } from '../../dataset/base/late.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import type * as later from './english-later.js';
import catalogue from './languages/en.json' with { type: 'json' };
import type { Messages } from './messages.js';

/** Nobody needs a word of the parts before there is one. */
export const spokenEnglish: Messages = { ...catalogue.messages };

export const laterEnglish = new Late(async () => {
  const module = await loadAgain(loadWords, 'laterWords');
  Object.assign(spokenEnglish, module.laterWords);
  return module;
});

function loadWords(): Promise<typeof later> {
  return import('./english-later.js');
}
