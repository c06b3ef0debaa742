// The notes of a load: what it loads, and how much of that is in the files of its folder. They are written last, so
// whatever the files have beyond them comes again.
import { renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../output.mjs';
import { readState } from './work.mjs';

export const BUCKETS = 256;

export class StagingNotes {
  /**
   * `taken`: how many entries are there; `digest`: of them all; `unplaced`: ids of those that made no row; `head`, `reading`:
   * everything else and what was read, when all are there.
   */
  state;

  /** `identity`: what is loaded, and to where. The folder has no notes, or those of the same. */
  constructor(folder, identity) {
    this.folder = folder;
    const sizes = { rows: Array(BUCKETS).fill(0), texts: 0 };
    this.state = readState(folder) ?? { identity, taken: 0, digest: '', sizes, unplaced: [], head: undefined };
  }

  write() {
    const path = join(this.folder, 'state.json');
    writeFileSync(`${path}.new`, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  /** What was written after the last note comes again. */
  cutFiles() {
    const { rows, texts } = this.state.sizes;
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#cut(this.rowsPath(bucket), rows?.[bucket]);
    this.#cut(this.textsPath, texts);
  }

  rowsPath(bucket) {
    return join(this.folder, `${bucket.toString(16).padStart(2, '0')}.rows`);
  }

  /** Words and bodies, one after the other. */
  get textsPath() {
    return join(this.folder, 'texts');
  }

  #cut(path, noted) {
    const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (!(size >= noted)) throw new Trouble(`${this.folder}: what was read is not there any more; add --restart`);
    if (size > noted) truncateSync(path, noted);
  }
}
