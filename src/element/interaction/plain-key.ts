/** Keys that are not text: without a modifier, and while an entry of the chart, the list or the table has the focus. */
import type { Aside } from './command.js';

export function isPlainKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, wanted: string): boolean {
  return key === wanted && !ctrlKey && !metaKey && !altKey;
}

let areSignsKeys = true;

/** Whether a letter, digit or sign alone is a key, in each timeline of the page: who speaks to the page may not want that. */
export function letSignsBeKeys(are: boolean): void {
  areSignsKeys = are;
}

/** Whether the reader has switched this key off. */
export function isOff({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return !areSignsKeys && /^[^ ]$/u.test(key);
}

export function onEntry({ target }: Event): boolean {
  return target instanceof Element && (target.closest('.window') !== null || target.matches('.toggle'));
}

/** Finds the button that opened an aside. */
export function asideKey(aside: Aside): string {
  return aside.type === 'actor' ? `actor:${aside.actor}` : aside.type;
}
