/** Requests a dataset from an address, and reads the answer. It does not load the same version again. */
import { failureOf, httpError } from './load-errors.js';
import type { Loaded, LoadOptions } from './loaded.js';
import { readAnswer } from './read-answer.js';
import { Patience } from './patience.js';
import { tagOf } from './version-tag.js';

const NOT_MODIFIED = 304;
const ACCEPT = 'application/json, application/x-ndjson, text/csv;q=0.9, */*;q=0.5';

export async function load(url: string, options: LoadOptions): Promise<Loaded> {
  const patience = new Patience(options.signal, options.timeoutMs);
  try {
    const response = await fetch(url, {
      signal: patience.signal,
      headers: { accept: ACCEPT },
      referrerPolicy: 'no-referrer',
      // Asks the server whether the browser's copy is still the latest.
      cache: options.tag === undefined ? 'default' : 'no-cache',
    });
    patience.heard();
    // Without a shown version nothing could be the same: then it is an answer like any other.
    const same = response.status === NOT_MODIFIED || tagOf(response) === options.tag;
    if (options.tag !== undefined && same) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) return { error: httpError(url, response.status) };
    return await readAnswer({ url, response, patience, options });
  } catch {
    const error = failureOf(url, patience);
    return error && { error };
  } finally {
    patience.end();
  }
}
