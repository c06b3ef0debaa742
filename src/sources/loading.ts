/**
 * Reads an answer while it comes, in slices that leave the page its frames. A short text of JSON is read at its end,
 * where what is wrong with it can be told best. What came before a connection breaks off is kept, and said to be a part.
 */
import type { GrowingDataset } from '../data/growing-dataset.js';
import type { LoadError } from '../data/load-error.js';
import { readJson } from '../data/read-json.js';

import { jsonError } from './faults.js';
import { formatOf, isTelling, SourceFormat } from './format.js';
import type { JsonStream } from './json-stream.js';
import { failureOf, loadError } from './load-errors.js';
import type { Loaded, LoadOptions } from './loaded.js';
import type { Patience } from './patience.js';
import { Slices } from '../base/pause.js';
import { readPieces, type ByteProgress } from './read-stream.js';
import type { RecordStream, StreamRecord } from './record-stream.js';
import { readValue } from './value-reader.js';
import type * as streamReaders from './stream-readers.js';
import { tagOf } from './version-tag.js';

type StreamReaders = typeof streamReaders;

const SLICE_MS = 12;
/** Asking for the time costs as much as reading a record. */
const RECORDS_BETWEEN_LOOKS = 16;
/** A JSON text of up to so many UTF-16 units is read at once: some milliseconds. */
const MAX_AT_ONCE = 262_144;
/** A picture of a part is due when the part has doubled, and not before this. */
const BETWEEN_PARTS_MS = 400;

export class Loading {
  /** What has come and does not tell its format yet; then the text of JSON. */
  #texts: string[] = [];
  #length = 0;
  #format: SourceFormat | undefined;
  #stream: RecordStream | undefined;
  #json: JsonStream | undefined;
  /** What reads record by record, once that is what has come. */
  #readers: StreamReaders | undefined;
  #growing: GrowingDataset | undefined;
  #slices = new Slices(SLICE_MS);
  #partAt = performance.now() + BETWEEN_PARTS_MS;
  #partCount = 0;
  #bytes: ByteProgress | undefined;
  #records = 0;

  constructor(
    readonly url: string,
    readonly response: Response,
    readonly patience: Patience,
    readonly options: LoadOptions,
  ) {}

  async run(): Promise<Loaded> {
    try {
      for await (const piece of readPieces(this.response, this.patience.signal, this.#onBytes)) {
        await this.#takePiece(piece);
        this.#stopIfAborted();
      }
      await this.#begin();
      if (this.#stream === undefined) return await this.#endJson();
      await this.#take(this.#stream.end());
    } catch {
      return await this.#breakOff(failureOf(this.url, this.patience));
    }
    const { fault } = this.#stream;
    if (fault !== undefined) return { error: { code: 'not-a-dataset', message: `src: ${fault}`, url: this.url } };
    return this.#stream.brokenOff ? this.#breakOff(loadError(this.url, 'broken-off')) : this.#finish(undefined);
  }

  get #type(): string {
    return this.response.headers.get('content-type') ?? '';
  }

  async #takePiece(piece: string): Promise<void> {
    if (this.#stream !== undefined) {
      await this.#take(this.#stream.read(piece));
      return;
    }
    this.#texts.push(piece);
    this.#length += piece.length;
    if (this.#format === undefined && isTelling(this.#type, this.url, this.#texts.join(''))) await this.#begin();
    if (this.#format !== SourceFormat.json || this.#length <= MAX_AT_ONCE) return;
    if (this.#json === undefined) await this.#beginJson();
    else await this.#take(this.#json.read(piece));
  }

  /** The format is known, or nothing more will tell it. */
  async #begin(): Promise<void> {
    if (this.#format !== undefined) return;
    const start = this.#texts.join('');
    this.#format = formatOf(this.#type, this.url, start);
    if (this.#format === SourceFormat.json) return;
    this.#stream = (await this.#streamReaders()).recordStream(this.#format);
    await this.#take(this.#stream.read(start));
  }

  async #beginJson(): Promise<void> {
    const { JsonStream } = await this.#streamReaders();
    const json = new JsonStream();
    this.#json = json;
    for (const text of this.#texts) await this.#take(json.read(text));
  }

  async #endJson(): Promise<Loaded> {
    const json = this.#json;
    if (json === undefined) return this.#readAtOnce();
    if (json.failed) {
      // What is on screen stays there, as a part; else there is but the error.
      const read = await this.#readAtOnce();
      return read !== undefined && 'error' in read && this.#partCount > 0 ? this.#breakOff(read.error) : read;
    }
    if (!json.hasEntries) return this.#readValue(json.head);
    if (json.isLate) await this.#readAgain(json.head);
    else this.#growing?.setTail(json.head);
    return this.#finish(undefined);
  }

  /** The entries once more, now that all they refer to is known. */
  async #readAgain(head: object): Promise<void> {
    const { GrowingDataset, JsonStream } = await this.#streamReaders();
    this.#growing = new GrowingDataset();
    this.#growing.setHead(head);
    const json = new JsonStream();
    for (const text of this.#texts) await this.#take(entriesAmong(json.read(text)));
  }

  /** What reads an answer record by record is fetched when one comes that is read so. */
  async #streamReaders(): Promise<StreamReaders> {
    this.#readers ??= await import('./stream-readers.js');
    this.#growing ??= new this.#readers.GrowingDataset();
    return this.#readers;
  }

  async #readAtOnce(): Promise<Loaded> {
    const { url } = this;
    const text = this.#texts.join('');
    const json = readJson(text);
    return json === undefined ? { error: await jsonError(text, url) } : this.#readValue(json.value);
  }

  async #readValue(value: unknown): Promise<Loaded> {
    const { url } = this;
    const validation = await readValue(value);
    if (validation.dataset !== undefined) return { validation, tag: tagOf(this.response) };
    return { error: { code: 'not-a-dataset', message: validation.issues[0]?.message ?? 'not a dataset', url } };
  }

  /** Whatever the reason: a part is shown as one, and without a part there is an error. */
  async #breakOff(error: LoadError | undefined): Promise<Loaded> {
    if (error === undefined) return undefined;
    if (this.#format === SourceFormat.json) await this.#readBroken();
    return (this.#growing?.count ?? 0) === 0 ? { error } : this.#finish(error);
  }

  /** What had come of JSON, up to its last whole entry. At most a short text is left to be read. */
  async #readBroken(): Promise<void> {
    // Without what reads it, nothing of it can be kept.
    const readers = await this.#streamReaders().catch(() => undefined);
    if (readers === undefined) return;
    const json = this.#json ?? new readers.JsonStream();
    const texts = this.#json === undefined ? this.#texts : [];
    for (const text of texts) for (const record of json.read(text)) this.#read(record);
    for (const record of json.end()) this.#read(record);
  }

  #finish(partial: LoadError | undefined): Loaded {
    const growing = this.#growing!;
    growing.end();
    return { validation: growing.validation(partial), tag: tagOf(this.response) };
  }

  async #take(records: Iterable<StreamRecord>): Promise<void> {
    for (const record of records) {
      this.#read(record);
      if (++this.#records % RECORDS_BETWEEN_LOOKS !== 0 || !this.#slices.due()) continue;
      await this.#showPart();
      await this.#slices.pause();
      this.#stopIfAborted();
    }
  }

  /** A body that is all there already goes on after an abort. */
  #stopIfAborted(): void {
    this.patience.signal.throwIfAborted();
  }

  #read(record: StreamRecord): void {
    const growing = this.#growing!;
    if (record.type === 'head') growing.setHead(record.value);
    else if (record.type === 'tail') growing.setTail(record.value);
    // Lines and tables have no place for lists of what they name, or the head before them gives some.
    if (this.#records === 0 && this.#stream !== undefined) growing.listNamed();
    if (record.type === 'entry') growing.add(record.value);
    else if (record.type === 'fault') growing.addUnreadable(record.text, record.detail);
  }

  async #showPart(): Promise<void> {
    const growing = this.#growing!;
    const { count } = growing;
    if (count < 2 * this.#partCount || count === 0 || performance.now() < this.#partAt) return;
    this.#partCount = count;
    // The picture must not be ahead of what is said of it.
    this.#report();
    await this.options.onPart(growing.validation());
    // Nobody was silent in the meantime: nobody was listened to.
    this.patience.heard();
    this.#partAt = performance.now() + BETWEEN_PARTS_MS;
  }

  readonly #onBytes = (bytes: ByteProgress): void => {
    this.patience.heard();
    this.#bytes = bytes;
    this.#report();
  };

  #report(): void {
    if (this.#bytes !== undefined) this.options.onProgress({ ...this.#bytes, entries: this.#growing?.count ?? 0 });
  }
}

function* entriesAmong(records: Iterable<StreamRecord>): Generator<StreamRecord> {
  for (const record of records) if (record.type === 'entry') yield record;
}
