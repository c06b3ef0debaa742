// Rows wait on disk, in files by the hash of the id: so each id is looked at once, however many entries there are, and a
// stopped load continues where it was. Their texts wait in one more file: nobody reads one that is not needed.
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { rowOfEntry, withSpeaker } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { LineBuffer } from './line-buffer.mjs';
import { idOf, stagedLine } from './row-cells.mjs';
import { readState } from './work.mjs';

export const BUCKETS = 256;
/** Entries and time between two notes of the progress: so much is read again after a stop. */
const NOTED = 50_000;
const NOTED_MS = 1000;
/** Texts that wait for a note take no more memory. */
const MOST_TEXTS = 1 << 20;
const DIGEST_LENGTH = 16;
const LINE_END = '\n';

export function bucketOf(id) {
  return Number.parseInt(hash('sha1', id).slice(0, 2), 16);
}

export class Staging {
  #state;
  #waiting = Array.from({ length: BUCKETS }, () => new LineBuffer());
  #texts = new LineBuffer();
  /** Where the texts that wait will stand. */
  #textsAt;
  #since = 0;
  #noted = 0;
  /** A digest of those of all entries in their order: the same input gives the same one. */
  #hash = createHash('sha256');
  #seen = 0;

  /** `identity`: what is loaded, and to where. The folder has no notes, or those of the same. */
  constructor(folder, identity) {
    this.folder = folder;
    const sizes = { rows: Array(BUCKETS).fill(0), texts: 0 };
    const begun = { identity, taken: 0, digest: '', sizes, head: undefined, repeated: 0 };
    this.#state = readState(folder) ?? begun;
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#cut(this.#path(bucket), this.#state.sizes.rows?.[bucket]);
    this.#cut(this.textsPath, this.#state.sizes.texts);
    this.#textsAt = this.#state.sizes.texts;
    this.note();
  }

  /** How many entries of the input are here. */
  get taken() {
    return this.#state.taken;
  }

  /** Everything but the entries, after all are here. */
  get head() {
    return this.#state.head;
  }

  /** Entries that another one with the same id replaced before it came here. */
  get repeated() {
    return this.#state.repeated;
  }

  get identity() {
    return this.#state.identity;
  }

  /** Words and bodies, one after the other. */
  get textsPath() {
    return join(this.folder, 'texts');
  }

  /** Entries that are here already only prove that they are the same. */
  add(entry) {
    const body = JSON.stringify(entry);
    const digest = hash('sha1', body).slice(0, DIGEST_LENGTH);
    const { taken } = this.#state;
    this.#hash.update(digest);
    if (++this.#seen <= taken) {
      if (this.#seen === taken && this.#digest() !== this.#state.digest) throw new OtherInput();
      return;
    }
    const row = rowOfEntry(entry, body);
    const text = row === undefined ? undefined : this.#addText(row);
    const line = stagedLine(entry.id, digest, row, text);
    this.#waiting[bucketOf(entry.id)].add(line);
    this.#state.taken++;
    if (++this.#since >= NOTED || performance.now() - this.#noted >= NOTED_MS) this.note();
    else if (this.#texts.length >= MOST_TEXTS) this.#writeTexts();
  }

  end(head, repeated) {
    if (this.#seen !== this.#state.taken) throw new OtherInput();
    if (this.#state.head !== undefined) return;
    Object.assign(this.#state, { head, repeated });
    this.note();
  }

  note() {
    this.#writeTexts();
    const { sizes } = this.#state;
    sizes.texts = this.#textsAt;
    for (const [bucket, lines] of this.#waiting.entries()) {
      sizes.rows[bucket] += lines.length;
      append(this.#path(bucket), lines);
    }
    if (this.#seen === this.#state.taken) this.#state.digest = this.#digest();
    this.#since = 0;
    this.#noted = performance.now();
    const path = join(this.folder, 'state.json');
    writeFileSync(`${path}.new`, JSON.stringify(this.#state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  /** Lines by id; if an id occurs several times, the last. */
  lines(bucket) {
    const lines = new Map();
    let again = 0;
    const path = this.#path(bucket);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    for (let from = 0; from < text.length;) {
      const end = text.indexOf(LINE_END, from);
      const line = text.slice(from, end);
      const id = idOf(line);
      if (lines.has(id)) again++;
      lines.set(id, line);
      from = end + 1;
    }
    return { lines, again };
  }

  /** The words, the speaker's name as more of them, and the body. */
  #addText(row) {
    const at = this.#textsAt + this.#texts.length;
    const words = this.#texts.write(row.words);
    const { speaker } = row;
    const more = speaker === undefined ? 0 : this.#texts.write(withSpeaker('', speaker));
    return { at, words, speaker: more, body: this.#texts.write(row.body) };
  }

  #writeTexts() {
    this.#textsAt += this.#texts.length;
    append(this.textsPath, this.#texts);
  }

  /** What was written after the last note comes again. */
  #cut(path, noted) {
    const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (!(size >= noted)) throw new Trouble(`${this.folder}: what was read is not there any more; add --restart`);
    if (size > noted) truncateSync(path, noted);
  }

  #digest() {
    return this.#hash.copy().digest('base64url');
  }

  #path(bucket) {
    return join(this.folder, `${bucket.toString(16).padStart(2, '0')}.rows`);
  }
}

/** Adds what waits to a file. */
export function append(path, waiting) {
  if (waiting.length === 0) return;
  const file = openSync(path, 'a', 0o600);
  try {
    const { bytes } = waiting;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
  waiting.clear();
}

/** What comes is not what was staged. */
export class OtherInput extends Trouble {
  name = 'OtherInput';
}
