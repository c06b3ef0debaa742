/**
 * One pair of an address's fragment: `#name=value` among others that `&` separates. Pairs of the page, or of other
 * timelines, stay as they are.
 */
import { escapeId } from '../../dataset/base/escape-id.js';

/**
 * The page's address. If a page may not change it (in a sandbox, in a frame without an address), or changes it too
 * often for the browser, nothing throws.
 */
export type HistoryUse = 'push' | 'replace';

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

/** Writes a fragment to the address; returns whether it could. */
export function writeFragment(page: Window, fragment: string, use: HistoryUse): boolean {
  const { location, history } = page;
  if (location.hash === fragment) return true;
  try {
    const url = addressWith(location, fragment);
    // The history state belongs to the page, which may keep its position in it.
    if (use === 'push') history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    return true;
  } catch {
    return false;
  }
}

/** The page's address with another fragment. */
export function addressWith({ href }: Location, fragment: string): string {
  const at = href.indexOf('#');
  return (at < 0 ? href : href.slice(0, at)) + fragment;
}
