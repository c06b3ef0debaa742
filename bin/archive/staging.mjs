// Rows wait on disk, in files by the hash of the id: so each id is looked at once, however many entries there are, and a
// stopped load continues where it was. Their texts wait in one more file: nobody reads one that is not needed.
import { createHash, hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Trouble } from '../output.mjs';
import { idOf } from './row-cells.mjs';
import { StagingNotes } from './staging-notes.mjs';
import { Thread } from './thread.mjs';

const DIGEST_LENGTH = 16;
const LINE_END = '\n';

export class Staging {
  #notes;
  /** Makes and writes the rows, once there is one. */
  #thread;
  /** A digest of those of all entries in their order: the same input gives the same one. */
  #hash = createHash('sha256');
  #seen = 0;

  /** `identity`: what is loaded, and to where. The folder has no notes, or those of the same. */
  constructor(folder, identity) {
    this.folder = folder;
    this.#notes = new StagingNotes(folder, identity);
    this.#notes.cutFiles();
    this.#notes.write();
  }

  /** How many entries of the input are here. */
  get taken() {
    return this.#notes.state.taken;
  }

  /** Everything but the entries, after all are here. */
  get head() {
    return this.#notes.state.head;
  }

  /** Entries that another one with the same id replaced before it came here. */
  get repeated() {
    return this.#notes.state.repeated ?? 0;
  }

  /** How many entries of the input came here or were here already. */
  get seen() {
    return this.#seen;
  }

  /** Ids of entries that made no row. */
  get unplaced() {
    return this.#notes.state.unplaced ?? [];
  }

  /** What was read, after all is here. */
  get reading() {
    return this.#notes.state.reading;
  }

  get identity() {
    return this.#notes.state.identity;
  }

  get textsPath() {
    return this.#notes.textsPath;
  }

  /** Entries that are here already only prove that they are the same. Resolves when more may come. */
  async add(entries) {
    const { taken } = this;
    const [bodies, digests] = [[], []];
    for (const entry of entries) {
      const body = JSON.stringify(entry);
      const digest = hash('sha1', body).slice(0, DIGEST_LENGTH);
      this.#hash.update(digest);
      if (++this.#seen === taken && this.#digest() !== this.#notes.state.digest) throw new OtherInput();
      if (this.#seen <= taken) continue;
      bodies.push(body);
      digests.push(digest);
    }
    if (bodies.length === 0) return;
    this.#thread ??= new Thread(new URL('./staged-rows.mjs', import.meta.url), this.folder);
    await this.#thread.give({ bodies, digests, digest: this.#digest() });
  }

  /** All that was added is on disk. */
  async flush() {
    if (this.#seen < this.taken) throw new OtherInput();
    if (this.#thread !== undefined) Object.assign(this.#notes.state, await this.#thread.ask({}));
    await this.stop();
  }

  /** Notes that all is here: the next load of the same reads nothing again. */
  async end(head, repeated, reading) {
    await this.flush();
    Object.assign(this.#notes.state, { head, repeated, reading });
    this.#notes.write();
  }

  /** What was added since the last note comes again with the next load. */
  async stop() {
    await this.#thread?.stop();
    this.#thread = undefined;
  }

  /** Lines by id; if an id occurs several times, the last. */
  lines(bucket) {
    const lines = new Map();
    let again = 0;
    const path = this.#notes.rowsPath(bucket);
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

  #digest() {
    return this.#hash.copy().digest('base64url');
  }
}

/** What comes is not what was staged. */
export class OtherInput extends Trouble {
  name = 'OtherInput';
}
