/** Requests a dataset from an address, and reads the answer. It does not load the same version again. */
import { loadAgain } from '../base/load-again.js';
import { failureOf, httpError } from './load-errors.js';
import type { Loaded, LoadOptions } from './loaded.js';
import { Patience } from './patience.js';
import { type ByteProgress, readPieces } from './read-stream.js';
import { MAX_AT_ONCE, readWhole, tagOf, type Answer } from './read-whole.js';

// Reads the answer of a server. A short JSON text is read at its end, when faults can be reported best; for anything
// else, the code that reads it while it arrives loads then.

const JSON_TYPE = /^application\/(ld\+)?json\s*(;|$)/i;
/** Servers that use the one name for any JSON. */
const OTHER_EXTENSION = /\.(ndjson|jsonl|csv|tsv)([?#]|$)/i;

async function readAnswer(answer: Answer): Promise<Loaded> {
  const { url, response, patience, options } = answer;
  let onBytes = (bytes: ByteProgress): void => {
    patience.heard();
    options.onProgress({ ...bytes, entries: 0 });
  };
  const pieces = readPieces(response, patience.signal, (bytes) => {
    onBytes(bytes);
  });
  const texts: string[] = [];
  const failed = await takeShort(answer, pieces, texts).catch(() => true);
  if (failed === false) return readWhole(texts.join(''), answer);
  if (failed === true && texts.join('') === '') {
    const error = failureOf(url, patience);
    return error && { error };
  }
  try {
    const { StreamLoading } = await loadAgain(loadStreams, 'StreamLoading');
    const loading = new StreamLoading(answer);
    onBytes = loading.onBytes;
    return await loading.run(goOn(texts, pieces, failed === true));
  } finally {
    await pieces.return(undefined);
  }
}

/** False if all of it has arrived and is short; undefined if it has to be read as it arrives. */
async function takeShort(
  { url, response, patience }: Answer,
  pieces: AsyncGenerator<string, void>,
  texts: string[],
): Promise<false | undefined> {
  if (!JSON_TYPE.test(response.headers.get('content-type') ?? '') || OTHER_EXTENSION.test(url)) return undefined;
  for (let length = 0; length <= MAX_AT_ONCE; length += texts.at(-1)!.length) {
    const next = await pieces.next();
    if (next.done === true) return false;
    texts.push(next.value);
    patience.signal.throwIfAborted();
  }
  return undefined;
}

/** The received part, then the rest as it arrives, or the break. */
async function* goOn(texts: readonly string[], pieces: AsyncIterable<string>, failed: boolean): AsyncGenerator<string> {
  yield texts.join('');
  if (failed) throw new Error('the connection was lost');
  yield* pieces;
}

const loadStreams = () => import('./stream-readers.js');

const NOT_MODIFIED = 304;
const ACCEPT = 'application/json, application/x-ndjson, text/csv;q=0.9, */*;q=0.5';

export async function load(url: string, options: LoadOptions): Promise<Loaded> {
  const patience = new Patience(options.signal, options.timeoutMs);
  try {
    const response = await (options.loader ?? fetch)(url, {
      signal: patience.signal,
      headers: { accept: ACCEPT },
      referrerPolicy: 'no-referrer',
      // Asks the server whether the browser's copy is still the latest.
      cache: options.tag === undefined ? 'default' : 'no-cache',
    });
    patience.heard();
    // Nothing is the same as a version that is not shown: then the answer is like any other.
    const same = response.status === NOT_MODIFIED || tagOf(response) === options.tag;
    if (options.tag !== undefined && same) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) return { error: httpError(url, response.status, response.headers.get('retry-after')) };
    return await readAnswer({ url, response, patience, options });
  } catch {
    const error = failureOf(url, patience);
    return error && { error };
  } finally {
    patience.end();
  }
}
