/** The element's English: the words of a first picture are built in, those of the parts load with the first part. */
import { Late } from '../../dataset/base/late.js';
import { loadAgain } from '../../dataset/base/load-again.js';
import { firstWords } from './en-first.js';
import type * as later from './en-part.js';
import type { Messages } from './messages.js';

/** Nobody needs a word of the parts before there is one. */
export const spokenEnglish: Messages = { ...firstWords } as unknown as Messages;

export const laterEnglish = new Late(async () => {
  const module = await loadAgain(loadWords, 'laterWords');
  Object.assign(spokenEnglish, module.laterWords);
  return module;
});

function loadWords(): Promise<typeof later> {
  return import('./en-part.js');
}
