/**
 * A short sign for each party: the initials of a name of several words, the first three letters of a single word. Signs
 * that would be alike get more letters of their names, as many as keep them apart. A sign begins with a letter, if its name
 * has one: a number before a title reads as a count.
 */
import type { Party } from './dataset.js';

const BETWEEN_WORDS = /[\s\-–—/]+/u;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
const CAPITAL = /^\p{Lu}/u;
/** No name is read further. */
const MAX_READ = 200;
const LETTERS = 3;
/** Longer signs would be names. */
const MAX_LETTERS = 10;
/** A name without a letter. */
const UNNAMED = '?';
const MAX_INITIALS = 3;

/** Signs in the order of the parties. */
export function partySigns(parties: readonly Party[]): readonly string[] {
  const names = parties.map(({ name }) => letters(name.slice(0, MAX_READ).replace(NO_LETTER, '')));
  let signs = parties.map(({ name }) => signOf(name) || UNNAMED);
  for (let length = LETTERS; length <= MAX_LETTERS && alikeIn(signs).size > 0; length++) {
    const alike = alikeIn(signs);
    signs = signs.map((sign, at) =>
      alike.has(sign.toLowerCase()) ? names[at]!.slice(0, length).join('') || UNNAMED : sign,
    );
  }
  const alike = alikeIn(signs);
  return signs.map((sign, at) => (alike.has(sign.toLowerCase()) ? `${sign}-${String(at + 1)}` : sign));
}

/** The signs of more than one party, in lower case. */
function alikeIn(signs: readonly string[]): ReadonlySet<string> {
  const lower = signs.map((sign) => sign.toLowerCase());
  return new Set(lower.filter((sign, at) => lower.indexOf(sign) !== at));
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
