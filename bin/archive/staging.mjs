// Entries wait on disk, in files by the hash of the id: so each id is read once, however many entries there are, and a
// stopped load continues where it was.
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
import { Trouble } from '../output.mjs';
import { LineBuffer } from './line-buffer.mjs';
import { readState } from './work.mjs';

export const BUCKETS = 256;
/** Entries and time between two notes of the progress: so much is read again after a stop. */
const NOTED = 50_000;
const NOTED_MS = 1000;
const LINE_END = 10;

export function bucketOf(id) {
  return hash('sha1', id, 'buffer')[0];
}

export class Staging {
  #state;
  #waiting = Array.from({ length: BUCKETS }, () => new LineBuffer());
  #since = 0;
  #noted = 0;
  /** The digest of all entries in their order: the same input gives the same one. */
  #hash = createHash('sha256');
  #seen = 0;

  /** `identity`: what is loaded, and to where. The folder has no notes, or those of the same. */
  constructor(folder, identity) {
    this.folder = folder;
    const begun = { identity, taken: 0, digest: '', sizes: Array(BUCKETS).fill(0), head: undefined, repeated: 0 };
    this.#state = readState(folder) ?? { ...begun, base: undefined };
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const path = this.#path(bucket);
      const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
      const noted = this.#state.sizes[bucket];
      if (size < noted) throw new Trouble(`${folder}: what was read is not there any more; add --restart`);
      // Entries written after the last note come again.
      if (size > noted) truncateSync(path, noted);
    }
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

  /** The state of the archive to which entries were being added. */
  get base() {
    return this.#state.base;
  }

  /** Entries that are here already only prove that they are the same. */
  add(entry) {
    const line = JSON.stringify(entry);
    const { taken, digest } = this.#state;
    if (++this.#seen <= taken) {
      this.#hash.update(`${line}\n`);
      if (this.#seen === taken && this.#digest() !== digest) throw new OtherInput();
      return;
    }
    // The bytes that wait are hashed: to make them from the text again takes as long as the hash.
    this.#hash.update(this.#waiting[bucketOf(entry.id)].add(line));
    this.#state.taken++;
    if (++this.#since >= NOTED || performance.now() - this.#noted >= NOTED_MS) this.note();
  }

  end(head, repeated) {
    if (this.#seen !== this.#state.taken) throw new OtherInput();
    if (this.#state.head !== undefined) return;
    Object.assign(this.#state, { head, repeated });
    this.note();
  }

  noteBase(base) {
    this.#state.base = base;
    this.note();
  }

  note() {
    for (const [bucket, lines] of this.#waiting.entries()) {
      if (lines.count === 0) continue;
      const file = openSync(this.#path(bucket), 'a', 0o600);
      try {
        const { bytes } = lines;
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        this.#state.sizes[bucket] += bytes.length;
      } finally {
        closeSync(file);
      }
      lines.clear();
    }
    if (this.#seen === this.#state.taken) this.#state.digest = this.#digest();
    this.#since = 0;
    this.#noted = performance.now();
    const path = join(this.folder, 'state.json');
    writeFileSync(`${path}.new`, JSON.stringify(this.#state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  /** Entries by id, each with its line; if an id occurs several times, the last. */
  entries(bucket) {
    const entries = new Map();
    let again = 0;
    for (const line of this.#lines(bucket)) {
      const entry = JSON.parse(line);
      if (entries.has(entry.id)) again++;
      entries.set(entry.id, { entry, line });
    }
    return { entries, again };
  }

  *#lines(bucket) {
    const path = this.#path(bucket);
    if (!existsSync(path)) return;
    const bytes = readFileSync(path);
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(LINE_END, from);
      yield bytes.toString('utf8', from, end);
      from = end + 1;
    }
  }

  #digest() {
    return this.#hash.copy().digest('base64url');
  }

  #path(bucket) {
    return join(this.folder, `${bucket.toString(16).padStart(2, '0')}.ndjson`);
  }
}

/** What comes is not what was staged. */
export class OtherInput extends Trouble {
  name = 'OtherInput';
}
