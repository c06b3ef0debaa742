/** The address in `src`. */
import type { LoadError } from '../../dataset/data/load-error.js';

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:']);

/** Undefined if it is not an address that may be requested. */
export function resolveAddress(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The message if `src` is not an address. */
export function badAddress(src: string): LoadError {
  return { code: 'bad-url', message: `src: not an http address ("${src.slice(0, 80)}")`, url: src };
}
