/**
 * Ids of entries as ids of elements: each entry has its own, none contains white space, and none can take a name that
 * the page's scripts look up.
 */
const OTHER_CHARACTER = /[^\w-]/gu;

/**
 * The prefix is the page's own. A character other than a letter, digit, hyphen or underscore becomes its code point
 * between dots.
 */
export function elementId(prefix: string, id: string): string {
  return prefix + id.replace(OTHER_CHARACTER, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
}
