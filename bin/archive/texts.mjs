// The words and bodies of staged entries, read where they stand.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const FIRST_SIZE = 1 << 16;

export class Texts {
  #file;
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  constructor(path) {
    if (existsSync(path)) this.#file = openSync(path, 'r');
  }

  text({ at, bytes }) {
    if (bytes > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(2 * bytes);
    this.copy({ at, bytes }, this.#buffer, 0);
    return this.#buffer.utf8Slice(0, bytes);
  }

  /** Writes the bytes into a buffer. */
  copy({ at, bytes }, buffer, to) {
    for (let done = 0; done < bytes;) {
      const read = readSync(this.#file, buffer, to + done, bytes - done, at + done);
      if (read === 0) throw new Error('the texts of the load are shorter than its notes');
      done += read;
    }
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
