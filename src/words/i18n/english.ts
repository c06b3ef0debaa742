/** The element's English: the words of a first picture are built in, those of the parts load with the first part. */
import { firstWords } from './en-first.js';
import type { laterWords } from './en-part.js';
import type { Messages } from './messages.js';

interface LaterWords {
  readonly laterWords: typeof laterWords;
}

/** Nobody needs a word of the parts before there is one. */
export const spokenEnglish: Messages = { ...firstWords } as unknown as Messages;

let isWhole = false;

/** Gives the words that would be loaded, for pages and servers that load everything at once. */
export function provideWords({ laterWords: words }: LaterWords): void {
  isWhole = true;
  Object.assign(spokenEnglish, words);
}

/** Loads the words of the parts with a loader; at once if they are there. */
export async function fetchWords(
  by: (load: () => Promise<LaterWords>, name: keyof LaterWords) => Promise<LaterWords>,
): Promise<void> {
  if (!isWhole) provideWords(await by(loadWords, 'laterWords'));
}

function loadWords(): Promise<LaterWords> {
  return import('./en-part.js');
}
