// Entries wait on disk, in files by the hash of the id: so each id is read once, however many entries there are, and a
// stopped load continues where it was.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createReadStream, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const BUCKETS = 256;
/** Entries between two notes of the progress. */
const NOTED = 50_000;

export function bucketOf(id) {
  return createHash('sha1').update(id).digest()[0];
}

export class Staging {
  #directory;
  #state;
  #waiting = Array.from({ length: BUCKETS }, () => []);
  #since = 0;

  /** `input` identifies the load: the notes of another input are of no use. */
  constructor(directory, input) {
    this.#directory = directory;
    const kept = readState(directory);
    this.#state =
      kept?.input === input ? kept : { input, taken: 0, sizes: Array(BUCKETS).fill(0), head: undefined, published: 0 };
    mkdirSync(directory, { recursive: true });
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const path = this.#path(bucket);
      // Entries written after the last note come again.
      if (existsSync(path)) truncateSync(path, this.#state.sizes[bucket]);
      else this.#state.sizes[bucket] = 0;
    }
  }

  /** How many entries of the input are here. */
  get taken() {
    return this.#state.taken;
  }

  /** Everything but the entries, after all are here. */
  get head() {
    return this.#state.head;
  }

  /** The first bucket that is not in the archive yet. */
  get published() {
    return this.#state.published;
  }

  add(entry) {
    this.#waiting[bucketOf(entry.id)].push(JSON.stringify(entry));
    this.#state.taken++;
    if (++this.#since >= NOTED) this.note();
  }

  end(head) {
    this.#state.head = head;
    this.note();
  }

  notePublished(bucket) {
    this.#state.published = bucket + 1;
    this.note();
  }

  note() {
    for (const [bucket, lines] of this.#waiting.entries()) {
      if (lines.length === 0) continue;
      const file = openSync(this.#path(bucket), 'a', 0o600);
      try {
        this.#state.sizes[bucket] += writeSync(file, `${lines.join('\n')}\n`);
      } finally {
        closeSync(file);
      }
      lines.length = 0;
    }
    this.#since = 0;
    const path = join(this.#directory, 'state.json');
    writeFileSync(`${path}.new`, JSON.stringify(this.#state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  /** Entries by id; if an id occurs several times, the last. */
  async entries(bucket) {
    const entries = new Map();
    let again = 0;
    if (!existsSync(this.#path(bucket))) return { entries, again };
    for await (const line of createInterface({ input: createReadStream(this.#path(bucket)), crlfDelay: Infinity })) {
      if (line === '') continue;
      const entry = JSON.parse(line);
      if (entries.has(entry.id)) again++;
      entries.set(entry.id, entry);
    }
    return { entries, again };
  }

  remove() {
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #path(bucket) {
    return join(this.#directory, `${bucket.toString(16).padStart(2, '0')}.ndjson`);
  }
}

function readState(directory) {
  try {
    return JSON.parse(readFileSync(join(directory, 'state.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
