/** The address in `src`, and faults of loading that no server reports. */
import type { LoadError } from '../data/issue.js';

/** Links by which services share a sheet; `convert/import/linked-sheet.ts` knows where its rows are. */
const SHARED = /\/\/(docs\.google|1drv|onedrive)\.|\/s\/\w{10,}$/;
const PROTOCOL = /^(https?|blob):/;

/** Undefined if it is not an address that may be requested. */
export function resolveAddress(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return PROTOCOL.test(url.href) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The meaning of the columns of a sheet, if the source is one: as the page says, or guessed. */
export function sheetColumns(url: string, columns: string): string | undefined {
  return columns || (SHARED.test(url) ? 'auto' : undefined);
}

/** The message if `src` is not an address. */
export function badAddress(src: string): LoadError {
  return { code: 'bad-url', message: `src: not an http address ("${src.slice(0, 80)}")`, url: src };
}

/** Code that the data need could not be loaded. */
export function codeError(error: unknown): LoadError {
  return { code: 'network', message: String(error), url: import.meta.url, of: 'code' };
}
