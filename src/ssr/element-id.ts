/**
 * Ids of entries as ids of elements: each entry has another one, none holds white space, and none can take the name of
 * something that the page's scripts look up.
 */
const OTHER_CHARACTER = /[^\w-]/gu;

/** The prefix is the page's own. What is no letter, digit, hyphen or low line is written as its code point between dots. */
export function elementId(prefix: string, id: string): string {
  return prefix + id.replace(OTHER_CHARACTER, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
}
