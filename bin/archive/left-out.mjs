// The records that a load leaves out: each fault is a line of JSON in the folder of the load, and one of its kind is
// kept to be told.
import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble, plain } from '../output.mjs';

/** Lines that wait to be written. */
const WAITING = 1000;
/** Kinds that are told; a file with more has free text where its dates should be. */
const MOST_KINDS = 500;

export class LeftOut {
  #path;
  #waiting = [];
  #kinds = new Map();

  constructor(folder) {
    this.#path = pathIn(folder);
    writeFileSync(this.#path, '', { mode: 0o600 });
  }

  /** `record`: as far as it was read. */
  add({ row, line, column, code, value, message, cure, form }, record) {
    this.#waiting.push(`${JSON.stringify({ row, line, column, value, code, message, cure, record })}\n`);
    if (this.#waiting.length >= WAITING) this.#write();
    const key = JSON.stringify([code, column, form]);
    const kind = this.#kinds.get(key);
    if (kind !== undefined) kind.count++;
    else if (this.#kinds.size < MOST_KINDS)
      this.#kinds.set(key, { code, column, form, count: 1, first: { row, line, value, message, cure } });
  }

  /** The kinds, once all lines are in the file. */
  end() {
    this.#write();
    return [...this.#kinds.values()];
  }

  #write() {
    appendFileSync(this.#path, this.#waiting.join(''));
    this.#waiting = [];
  }
}

/** Puts the lines of a load into the file of the command line. */
export function giveLeftOut(folder, file) {
  giving(file, () => copyFileSync(pathIn(folder), file));
}

/** A file that the command line names: what keeps it from being written is a fault of the command. */
export function giving(file, write) {
  try {
    write();
  } catch (error) {
    throw new Trouble(`${plain(file)}: ${error.message}`);
  }
}

function pathIn(folder) {
  return join(folder, 'left-out');
}
