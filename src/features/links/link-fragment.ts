/**
 * One pair of an address's fragment: `#name=value` among others that `&` separates. Pairs of the page, or of other
 * timelines, stay as they are.
 */
import { escapeId } from '../../dataset/base/escape-id.js';

/** The value under a name, as written; undefined if there is none. */
export function readPair(fragment: string, name: string): string | undefined {
  const head = headOf(name);
  return partsOf(fragment)
    .find((part) => part.startsWith(head))
    ?.slice(head.length);
}

/** The fragment with another value under the name, or without it. */
export function withPair(fragment: string, name: string, value: string): string {
  const head = headOf(name);
  const parts = partsOf(fragment).filter((part) => part !== '' && !part.startsWith(head));
  if (value !== '') parts.push(head + value);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function partsOf(fragment: string): readonly string[] {
  return fragment.slice(1).split('&');
}

function headOf(name: string): string {
  return `${escapeId(name)}=`;
}
