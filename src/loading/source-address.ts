/** The address that `src` means. */
import type { LoadError } from '../data/load-error.js';

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'blob:']);

/** Undefined where it is none that may be asked. */
export function resolveAddress(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What is said where `src` is no address. */
export function badAddress(src: string): LoadError {
  return { code: 'bad-url', message: `src: not an http address ("${src.slice(0, 80)}")`, url: src };
}
