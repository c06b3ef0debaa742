import { quotedText } from './short-text.js';

const MAX_KEY = 40;
const PLAIN_KEY = /^[\w$-]{1,40}$/;

/** `entries[12].date`; an odd name is in brackets, so that nobody takes it for a path. */
export function pathText(keys: readonly (string | number)[]): string {
  const path = keys.map(keyText).join('');
  return path.startsWith('.') ? path.slice(1) : path;
}

function keyText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN_KEY.test(key) ? `.${key}` : `[${quotedText(key, MAX_KEY)}]`;
}
