/**
 * Loads a dataset from an address. Lines and tables are read while they come, in slices that leave the page its frames;
 * JSON is read at its end, since there is no half of it. What came before a connection breaks off is kept, and said to
 * be a part.
 */
import { createIssue } from '../data/issue-text.js';
import { GrowingDataset } from '../data/growing-dataset.js';
import type { LoadError } from '../data/load-error.js';
import { parseJsonText } from '../data/parse-json.js';
import { validateDataset, type Validation } from '../data/validate.js';
import { formatOf, isTelling, SourceFormat } from './format.js';
import { Slices } from './pause.js';
import { readPieces, type ByteProgress } from './read-stream.js';
import { recordStream, type RecordStream, type StreamRecord } from './record-stream.js';
import { Patience } from './patience.js';

const SLICE_MS = 12;
/** Asking for the time costs as much as reading a record. */
const RECORDS_BETWEEN_LOOKS = 16;
/** A picture of a part is due when the part has doubled, and not before this. */
const BETWEEN_PARTS_MS = 400;
const NOT_MODIFIED = 304;
const ACCEPT = 'application/json, application/x-ndjson, text/csv;q=0.9, */*;q=0.5';

export interface LoadProgress extends ByteProgress {
  /** Entries that can be shown. */
  readonly entries: number;
}

export interface LoadOptions {
  /** Aborts without any result; with the reason {@link CANCELLED}, what has come so far is the result. */
  readonly signal: AbortSignal;
  /** The version that is shown: the same one is not loaded again. */
  readonly tag?: string | undefined;
  /** Longest wait for anything to come; 0 for any. */
  readonly timeoutMs: number;
  readonly onProgress: (progress: LoadProgress) => void;
  /** What has come so far, now and then. */
  readonly onPart: (part: Validation) => void;
}

/** Reason of an abort by the reader. */
export const CANCELLED = 'cancelled';

export type Loaded =
  | {
      readonly validation: Validation;
      /** What the server calls this version of it. */
      readonly tag: string | undefined;
    }
  | { readonly error: LoadError }
  /** Nobody waits for it any more, or it is the same as before. */
  | undefined;

export async function load(url: string, options: LoadOptions): Promise<Loaded> {
  const patience = new Patience(options.signal, options.timeoutMs);
  try {
    const response = await fetch(url, {
      signal: patience.signal,
      headers: { accept: ACCEPT },
      referrerPolicy: 'no-referrer',
      // Asks the server whether what the browser has is still the latest.
      cache: options.tag === undefined ? 'default' : 'no-cache',
    });
    patience.heard();
    if (response.status === NOT_MODIFIED || (options.tag !== undefined && tagOf(response) === options.tag)) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) return { error: httpError(url, response.status) };
    return await new Loading(url, response, patience, options).run();
  } catch {
    const error = failureOf(url, patience);
    return error && { error };
  } finally {
    patience.end();
  }
}

class Loading {
  /** What has come and does not tell its format yet; then the text of JSON. */
  #texts: string[] = [];
  #format: SourceFormat | undefined;
  #stream: RecordStream | undefined;
  #growing = new GrowingDataset();
  #slices = new Slices(SLICE_MS);
  #partAt = performance.now() + BETWEEN_PARTS_MS;
  #partCount = 0;
  #records = 0;

  constructor(
    readonly url: string,
    readonly response: Response,
    readonly patience: Patience,
    readonly options: LoadOptions,
  ) {}

  get #type(): string {
    return this.response.headers.get('content-type') ?? '';
  }

  async run(): Promise<Loaded> {
    try {
      for await (const piece of readPieces(this.response, this.#onBytes)) {
        await this.#takePiece(piece);
        this.#stopIfAborted();
      }
      await this.#begin();
      if (this.#stream === undefined) return this.#readJson(this.#texts.join(''));
      await this.#take(this.#stream.end());
    } catch {
      return this.#breakOff(failureOf(this.url, this.patience));
    }
    return this.#stream.brokenOff ? this.#breakOff(loadError(this.url, 'broken-off')) : this.#finish(undefined);
  }

  async #takePiece(piece: string): Promise<void> {
    if (this.#stream !== undefined) {
      await this.#take(this.#stream.read(piece));
      return;
    }
    this.#texts.push(piece);
    if (this.#format === undefined && isTelling(this.#type, this.url, this.#texts.join(''))) await this.#begin();
  }

  /** The format is known, or nothing more will tell it. */
  async #begin(): Promise<void> {
    if (this.#format !== undefined) return;
    const start = this.#texts.join('');
    this.#format = formatOf(this.#type, this.url, start);
    if (this.#format === SourceFormat.json) return;
    this.#stream = recordStream(this.#format);
    await this.#take(this.#stream.read(start));
  }

  /** Whatever the reason: a part is shown as one, and without a part there is an error. */
  #breakOff(error: LoadError | undefined): Loaded {
    if (error === undefined) return undefined;
    return this.#growing.count === 0 ? { error } : this.#finish(error);
  }

  #finish(partial: LoadError | undefined): Loaded {
    this.#growing.end();
    return { validation: this.#growing.validation(partial), tag: tagOf(this.response) };
  }

  #readJson(text: string): Loaded {
    const { url } = this;
    const parsed = parseJsonText(text);
    if (parsed.issue !== undefined) {
      const { code, message } = parsed.issue;
      const empty = text.trim() === '';
      return { error: { code: code === 'not-json' ? 'not-json' : 'json-syntax', message, url, empty } };
    }
    const validation = validateDataset(parsed.value);
    if (validation.dataset !== undefined) return { validation, tag: tagOf(this.response) };
    return { error: { code: 'not-a-dataset', message: validation.issues[0]?.message ?? 'not a dataset', url } };
  }

  async #take(records: Iterable<StreamRecord>): Promise<void> {
    for (const record of records) {
      this.#read(record, this.#growing);
      if (++this.#records % RECORDS_BETWEEN_LOOKS !== 0 || !this.#slices.due()) continue;
      this.#showPart();
      await this.#slices.pause();
      this.#stopIfAborted();
    }
  }

  /** A body that is all there already goes on after an abort. */
  #stopIfAborted(): void {
    this.patience.signal.throwIfAborted();
  }

  #read(record: StreamRecord, growing: GrowingDataset): void {
    if (record.type === 'head') growing.setHead(record.value);
    if (this.#records === 0) growing.listNamed();
    if (record.type === 'entry') growing.add(record.value);
    else if (record.type === 'fault') growing.addUnreadable(record.text, record.detail);
  }

  #showPart(): void {
    const { count } = this.#growing;
    if (count < 2 * this.#partCount || count === 0 || performance.now() < this.#partAt) return;
    this.#partCount = count;
    this.#partAt = performance.now() + BETWEEN_PARTS_MS;
    this.options.onPart(this.#growing.validation());
  }

  readonly #onBytes = (bytes: ByteProgress): void => {
    this.patience.heard();
    this.options.onProgress({ ...bytes, entries: this.#growing.count });
  };
}

function tagOf({ headers }: Response): string | undefined {
  return headers.get('etag') ?? headers.get('last-modified') ?? undefined;
}

function failureOf(url: string, { signal, impatient, limitMs }: Patience): LoadError | undefined {
  if (impatient) return loadError(url, 'timeout', `${limitMs} ms`);
  if (!signal.aborted) return { code: 'network', message: `src: no answer ("${url}")`, url };
  return signal.reason === CANCELLED ? loadError(url, 'cancelled') : undefined;
}

function httpError(url: string, status: number): LoadError {
  return { code: 'http', message: `src: the server answered ${String(status)} ("${url}")`, url, status };
}

function loadError(url: string, code: LoadError['code'], detail = ''): LoadError {
  const { message } = createIssue({ code, severity: 'fatal', path: 'src', value: url, detail });
  return { code, message, url };
}
