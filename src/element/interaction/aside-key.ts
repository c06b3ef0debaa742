/** Finds the button that opened an aside. */
import type { Aside } from './command.js';

export function asideKey(aside: Aside): string {
  return aside.type === 'actor' ? `actor:${aside.actor}` : aside.type;
}
