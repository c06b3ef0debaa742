/**
 * Reads a file of any length, record by record: tables and newline-delimited JSON, with at most some thousand records
 * in memory at a time. Other files are read as a whole.
 */
import type { Entry } from '../data/dataset.js';
import type { DatasetHead } from '../data/timeline-model.js';
import { encodingOf } from './decode-text.js';
import { importData, isStreamed, tableReading, type ImportFormat } from './import-data.js';
import type { Imported, ImportOptions } from './imported.js';
import { isLongDataset, JsonReading } from './json-reading.js';
import { LinesReading } from './own-json.js';
import { StreamedDraft } from './streamed-draft.js';
import { TableText } from './table-importer.js';

/** Entries that are passed on together. */
const BATCH = 2000;
const START = 65_536;
const MAX_FIRST_LINE = 64_000_000;
const OPENING_BRACE = 123;
const LINE_FEED = 10;

export interface StreamOutcome extends Omit<Imported, 'dataset'> {
  /** Everything but the entries; undefined if nothing could be read. */
  readonly head: DatasetHead | undefined;
}

type Options = ImportOptions & {
  readonly format?: ImportFormat;
  /** A dataset in JSON is read record by record too: its relations are not looked up. */
  readonly recordByRecord?: boolean;
};

/** Passes on entries as they arrive, and at the end all other findings. It does not look up relations. */
export async function* importStream(
  chunks: AsyncIterable<Uint8Array>,
  options: Options = {},
): AsyncGenerator<readonly Entry[], StreamOutcome> {
  const source = new Peeked(chunks);
  const start = await startOf(source);
  const encoding = options.encoding ?? encodingOf(start);
  const text = encoding === undefined ? '' : new TextDecoder(encoding).decode(start);
  const isJson = options.recordByRecord === true && (options.format ?? 'json') === 'json' && isLongDataset(text);
  if (encoding === undefined || !(isJson || isStreamed(start, text, options.format)))
    return yield* whole(source, options);
  const draft = new StreamedDraft(options);
  const reading = isJson
    ? new JsonReading(draft)
    : text.trimStart().startsWith('{')
      ? new LinesReading(draft)
      : new TableText(tableReading(options.format, draft));
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.all()) {
    reading.take(decoder.decode(chunk, { stream: true }));
    if (draft.failed) break;
    if (draft.waiting >= BATCH) yield* batches(draft.takeEntries());
  }
  reading.take(decoder.decode());
  reading.end();
  yield* batches(draft.takeEntries());
  return { ...draft.outcome(), head: draft.failed ? undefined : draft.wholeHead };
}

async function* whole(source: Peeked, options: Options): AsyncGenerator<readonly Entry[], StreamOutcome> {
  const { dataset, ...outcome } = await importData(await source.bytes(), options);
  if (dataset === undefined) return { ...outcome, head: undefined };
  const { entries, ...head } = dataset;
  yield entries;
  return { ...outcome, head };
}

/** The first line of lines of JSON holds the whole head, which may be long: the second one tells what they are. */
async function startOf(source: Peeked): Promise<Uint8Array> {
  for (let size = START; ; size *= 4) {
    const start = await source.peek(size);
    const isLong = start[0] === OPENING_BRACE && !start.includes(LINE_FEED);
    if (!isLong || start.byteLength < size || size >= MAX_FIRST_LINE) return start;
  }
}

/** A table that looks ahead gives many entries at once. */
function* batches(entries: readonly Entry[]): Generator<readonly Entry[]> {
  for (let at = 0; at < entries.length; at += BATCH) yield entries.slice(at, at + BATCH);
}

/** Chunks whose first one can be read ahead. */
class Peeked {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #seen: Uint8Array[] = [];

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async peek(length: number): Promise<Uint8Array> {
    let size = 0;
    while (size < length) {
      const next: IteratorResult<Uint8Array> = await this.#chunks.next();
      if (next.done === true) break;
      this.#seen.push(next.value);
      size += next.value.byteLength;
    }
    return joined(this.#seen).subarray(0, length);
  }

  async *all(): AsyncGenerator<Uint8Array> {
    yield* this.#seen;
    for (;;) {
      const next: IteratorResult<Uint8Array> = await this.#chunks.next();
      if (next.done === true) return;
      yield next.value;
    }
  }

  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.all()) chunks.push(chunk);
    return joined(chunks);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
