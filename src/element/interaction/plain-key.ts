/** Keys that are not text: without a modifier, and while an entry of the chart, the list or the table has the focus. */
import type { Aside } from './command.js';

export function isPlainKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, wanted: string): boolean {
  return key === wanted && !ctrlKey && !metaKey && !altKey;
}

export function onEntry({ target }: Event): boolean {
  return target instanceof Element && (target.closest('.window') !== null || target.matches('.toggle'));
}

/** Finds the button that opened an aside. */
export function asideKey(aside: Aside): string {
  return aside.type === 'actor' ? `actor:${aside.actor}` : aside.type;
}
