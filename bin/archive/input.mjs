// What a load reads, so that a stopped load goes on with the same and with nothing else: file, size and time where they
// are known, the content of the first block, and each option that decides how it is read.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { open, unreadable } from '../reading.mjs';

const BLOCK = 65_536;
/** Options that change what becomes of a record. */
const READ_BY = [
  'from',
  'day-order',
  'map',
  'sheet',
  'encoding',
  'hidden',
  'far',
  'title',
  'license',
  'lang',
  'append',
  'replace',
];

export class Input {
  /** Opened with the first read: a file that is missing is told before. */
  #chunks;
  #seen = [];

  constructor(file, values) {
    this.file = file;
    this.isStream = file === '-';
    this.label = this.isStream ? 'the standard input' : file;
    this.options = Object.fromEntries(READ_BY.map((name) => [name, values[name] ?? null]));
  }

  /** The identity of a load as a text: two loads are the same if these are. */
  async identity(target) {
    return JSON.stringify({ ...this.#file(), block: await this.#block(), target, options: this.options });
  }

  /** The whole content, once. */
  async *bytes() {
    yield* this.#seen;
    this.#seen = [];
    for (;;) {
      const { done, value } = await this.#next();
      if (done) return;
      yield value;
    }
  }

  #file() {
    if (this.isStream) return { file: '-' };
    try {
      const { size, mtimeMs } = statSync(this.file);
      return { file: resolve(this.file), size, mtimeMs };
    } catch (error) {
      throw unreadable(this.file, error);
    }
  }

  async #block() {
    const hash = createHash('sha256');
    let left = BLOCK;
    while (left > 0) {
      const { done, value } = await this.#next();
      if (done) break;
      this.#seen.push(value);
      hash.update(value.subarray(0, left));
      left -= value.byteLength;
    }
    return hash.digest('base64url');
  }

  async #next() {
    try {
      this.#chunks ??= open(this.file)[Symbol.asyncIterator]();
      return await this.#chunks.next();
    } catch (error) {
      throw unreadable(this.file, error);
    }
  }
}

/** Whether both are loads of the same file to the same place, read in whatever way. */
export function isOfTheSame(one, other) {
  const [a, b] = [one, other].map((identity) => JSON.parse(identity));
  return a.file === b.file && a.file !== '-' && a.target === b.target;
}
