/**
 * Reads an answer while it arrives, in slices that leave the page its frames. If the connection breaks off, the
 * received part is kept, and said to be a part.
 */
import { GrowingDataset } from '../data/growing-dataset.js';
import type { LoadError } from '../data/issue.js';
import { formatOf, isTelling, SourceFormat } from './format.js';
import { JsonStream } from './json-stream.js';
import { failureOf, loadError } from './load-errors.js';
import type { Loaded } from './loaded.js';
import { MAX_AT_ONCE, readWhole, readWholeValue, tagOf, type Answer } from './read-whole.js';
import type { ByteProgress } from './read-stream.js';
import { recordStream, type RecordStream, type StreamRecord } from './record-stream.js';
import { pause } from '../base/pause.js';

// Work that pauses for the page.

/** Work in slices: `due()` is true when the page should have its turn. */
class Slices {
  #until: number;

  constructor(readonly sliceMs: number) {
    this.#until = performance.now() + sliceMs;
  }

  due(): boolean {
    return performance.now() >= this.#until;
  }

  async pause(): Promise<void> {
    await pause();
    this.#until = performance.now() + this.sliceMs;
  }
}

const SLICE_MS = 12;
/** Reading the clock costs as much as reading a record. */
const RECORDS_BETWEEN_LOOKS = 16;
/** A picture of a part is due when the part has doubled, and not before this. */
const BETWEEN_PARTS_MS = 400;

export class StreamLoading {
  /** Text that does not show its format yet; then the text of JSON. */
  #texts: string[] = [];
  #length = 0;
  #format: SourceFormat | undefined;
  #stream: RecordStream | undefined;
  #json: JsonStream | undefined;
  #growing: GrowingDataset | undefined;
  #slices = new Slices(SLICE_MS);
  #partAt = performance.now() + BETWEEN_PARTS_MS;
  #partCount = 0;
  #bytes: ByteProgress | undefined;
  #records = 0;

  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  async run(pieces: AsyncIterable<string>): Promise<Loaded> {
    const { url, patience } = this.#answer;
    try {
      for await (const piece of pieces) {
        await this.#takePiece(piece);
        this.#stopIfAborted();
      }
      await this.#begin();
      if (this.#stream === undefined) return await this.#endJson();
      await this.#take(this.#stream.end());
    } catch {
      return this.#breakOff(failureOf(url, patience));
    }
    const { fault } = this.#stream;
    if (fault !== undefined) return { error: { code: 'not-a-dataset', message: `src: ${fault}`, url } };
    return this.#stream.brokenOff ? this.#breakOff(loadError(url, 'broken-off')) : this.#finish(undefined);
  }

  get #type(): string {
    return this.#answer.response.headers.get('content-type') ?? '';
  }

  async #takePiece(piece: string): Promise<void> {
    if (this.#stream !== undefined) {
      await this.#take(this.#stream.read(piece));
      return;
    }
    this.#texts.push(piece);
    this.#length += piece.length;
    if (this.#format === undefined && isTelling(this.#type, this.#answer.url, this.#texts.join('')))
      await this.#begin();
    if (this.#format !== SourceFormat.json || this.#length <= MAX_AT_ONCE) return;
    if (this.#json === undefined) await this.#beginJson();
    else await this.#take(this.#json.read(piece));
  }

  /** The format is known, or nothing more will show it. */
  async #begin(): Promise<void> {
    if (this.#format !== undefined) return;
    const start = this.#texts.join('');
    this.#format = formatOf(this.#type, this.#answer.url, start);
    if (this.#format === SourceFormat.json) return;
    this.#growing = new GrowingDataset();
    this.#stream = recordStream(this.#format);
    await this.#take(this.#stream.read(start));
  }

  async #beginJson(): Promise<void> {
    this.#growing = new GrowingDataset();
    const json = new JsonStream();
    this.#json = json;
    for (const text of this.#texts) await this.#take(json.read(text));
  }

  async #endJson(): Promise<Loaded> {
    const json = this.#json;
    if (json === undefined) return this.#readAtOnce();
    if (json.failed) {
      // The drawing stays, as a part; else there is only the error.
      const read = await this.#readAtOnce();
      return read !== undefined && 'error' in read && this.#partCount > 0 ? this.#breakOff(read.error) : read;
    }
    if (!json.hasEntries) return readWholeValue(json.head, this.#answer);
    if (json.isLate) await this.#readAgain(json.head);
    else this.#growing?.setTail(json.head);
    return this.#finish(undefined);
  }

  /** The entries again, now that everything they refer to is known. */
  async #readAgain(head: object): Promise<void> {
    this.#growing = new GrowingDataset();
    this.#growing.setHead(head);
    const json = new JsonStream();
    for (const text of this.#texts) await this.#take(entriesAmong(json.read(text)));
  }

  #readAtOnce(): Promise<Loaded> {
    return readWhole(this.#texts.join(''), this.#answer);
  }

  /** Whatever the reason: a part is shown as one, and without a part there is an error. */
  #breakOff(error: LoadError | undefined): Loaded {
    if (error === undefined) return undefined;
    if (this.#format === SourceFormat.json) this.#readBroken();
    return (this.#growing?.count ?? 0) === 0 ? { error } : this.#finish(error);
  }

  /** The received JSON, up to its last whole entry. At most a short text is left to read. */
  #readBroken(): void {
    this.#growing ??= new GrowingDataset();
    const json = this.#json ?? new JsonStream();
    const texts = this.#json === undefined ? this.#texts : [];
    for (const text of texts) for (const record of json.read(text)) this.#read(record);
    for (const record of json.end()) this.#read(record);
  }

  #finish(partial: LoadError | undefined): Loaded {
    const growing = this.#growing!;
    growing.end();
    return { validation: growing.validation(partial), tag: tagOf(this.#answer.response) };
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

  /** A complete body continues after an abort. */
  #stopIfAborted(): void {
    this.#answer.patience.signal.throwIfAborted();
  }

  #read(record: StreamRecord): void {
    const growing = this.#growing!;
    if (record.type === 'head') growing.setHead(record.value);
    else if (record.type === 'tail') growing.setTail(record.value);
    // Lines and tables have no place for lists of the names in them, or the head before them gives some.
    if (this.#records === 0 && this.#stream !== undefined) growing.listNamed();
    if (record.type === 'entry') growing.add(record.value);
    else if (record.type === 'fault') growing.addUnreadable(record.text, record.detail);
  }

  async #showPart(): Promise<void> {
    const growing = this.#growing!;
    const { count } = growing;
    if (count < 2 * this.#partCount || count === 0 || performance.now() < this.#partAt) return;
    this.#partCount = count;
    // The picture must not be ahead of the words about it.
    this.#report();
    await this.#answer.options.onPart(growing.validation());
    // Nobody was silent in the meantime: nobody listened.
    this.#answer.patience.heard();
    this.#partAt = performance.now() + BETWEEN_PARTS_MS;
  }

  readonly onBytes = (bytes: ByteProgress): void => {
    this.#answer.patience.heard();
    this.#bytes = bytes;
    this.#report();
  };

  #report(): void {
    if (this.#bytes !== undefined)
      this.#answer.options.onProgress({ ...this.#bytes, entries: this.#growing?.count ?? 0 });
  }
}

function* entriesAmong(records: Iterable<StreamRecord>): Generator<StreamRecord> {
  for (const record of records) if (record.type === 'entry') yield record;
}
