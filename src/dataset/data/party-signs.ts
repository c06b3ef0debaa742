/**
 * A short sign for each party: the initials of a name of several words, the first three letters of a single word. If
 * two would be alike, all parties get numbers instead. So do scripts without capitals, whose names begin alike too
 * often, with an article.
 */
import type { Party } from './dataset.js';

const BETWEEN_WORDS = /[\s\-–—/]+/u;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
const CAPITAL = /^\p{Lu}/u;
const CASED = /^[\p{Lu}\p{Ll}]/u;
/** No name is read further. */
const MAX_READ = 200;
const LETTERS = 3;
const MAX_INITIALS = 3;

/** Signs in the order of the parties. */
export function partySigns(parties: readonly Party[]): readonly string[] {
  const signs = parties.map(({ name }) => signOf(name));
  const apart = new Set(signs.map((sign) => sign.toLowerCase())).size === signs.length;
  return apart && signs.every((sign) => CASED.test(sign)) ? signs : parties.map((_, index) => String(index + 1));
}

function signOf(name: string): string {
  const words = name
    .slice(0, MAX_READ)
    .split(BETWEEN_WORDS)
    .map((word) => word.replace(NO_LETTER, ''))
    .filter((word) => word !== '');
  // "of" and "the" give no initial, unless nothing else would.
  const capitals = words.filter((word) => CAPITAL.test(word));
  const named = capitals.length > 0 ? capitals : words;
  if (named.length === 1) return letters(named[0]!).slice(0, LETTERS).join('');
  return named
    .slice(0, MAX_INITIALS)
    .map((word) => letters(word)[0])
    .join('');
}

/** Characters as readers count them: a letter with its accent is one. */
function letters(word: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}
