// What goes wrong behind a gateway, for whoever runs it: pages are not told.
import { plain } from '../output.mjs';

/** The same fault is told once in this time: a database that is away has a fault a question. */
const AGAIN_MS = 10_000;
/** Faults that are remembered. */
const MOST = 100;
const MAX_TEXT = 500;

export class Faults {
  #write;
  #told = new Map();

  /** `write`: takes a line. */
  constructor(write) {
    this.#write = write;
  }

  tell(route, { message }) {
    const line = plain(`${route}: ${message}`.slice(0, MAX_TEXT));
    const now = performance.now();
    if (now - (this.#told.get(line) ?? -Infinity) < AGAIN_MS) return;
    if (this.#told.size >= MOST) this.#told.clear();
    this.#told.set(line, now);
    this.#write(line);
  }
}
