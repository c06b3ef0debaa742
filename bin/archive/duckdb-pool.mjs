// Connections to a file of DuckDB. A load puts another file in its place: then new questions go to that one, and the old
// one is closed when its last question is answered.
import { statSync } from 'node:fs';
import { duckDb, generationOf } from './duckdb-store.mjs';
import { Turns } from './turns.mjs';

/** Statements at a time. DuckDB takes all cores for each. A search takes two, and two searches leave two for others. */
const CONNECTIONS = 6;
/** So long a replaced file may be answered from. */
const LOOKED_MS = 500;
const SETTINGS = {
  access_mode: 'READ_ONLY',
  memory_limit: '2GB',
  enable_external_access: 'false',
  lock_configuration: 'true',
};

export class DuckDbPool {
  #path;
  #engine;
  #turns = new Turns({ running: CONNECTIONS, waiting: Infinity });
  #open;
  #looked = 0;
  #opening;
  #fault;

  /** Rejects if the file cannot be opened. */
  async open(path) {
    this.#path = path;
    this.#engine = await duckDb();
    this.#open = await this.#openFile(statSync(path));
    this.#looked = performance.now();
    return this;
  }

  /** What keeps it from answering from the file as it is now; undefined if nothing does. */
  fault() {
    return this.#fault;
  }

  /** When the file was last changed, in milliseconds. */
  loadedAt() {
    return this.#open.changed;
  }

  /** A lane of its own for short statements: they wait for one of the others, and not for all that came before. */
  short() {
    return { take: (signal) => this.take(signal, 'short') };
  }

  async take(signal, lane = '') {
    await this.#turns.take(lane, signal);
    try {
      await this.#look();
      const file = this.#open;
      const connection = file.free.pop() ?? (await file.instance.connect());
      file.taken++;
      return { connection, release: () => this.#release(file, connection) };
    } catch (error) {
      this.#turns.pass();
      throw error;
    }
  }

  close() {
    closeFile(this.#open);
  }

  #release(file, connection) {
    file.free.push(connection);
    file.taken--;
    if (file !== this.#open && file.taken === 0) closeFile(file);
    this.#turns.pass();
  }

  async #look() {
    if (performance.now() - this.#looked < LOOKED_MS) return;
    this.#opening ??= this.#renew().finally(() => {
      this.#opening = undefined;
      this.#looked = performance.now();
    });
    await this.#opening;
  }

  async #renew() {
    const stats = statSync(this.#path, { throwIfNoEntry: false });
    if (stats === undefined) {
      this.#fault = 'the file is not there any more: its last state is served';
      return;
    }
    try {
      if (generationOf(stats) !== this.#open.generation) {
        const old = this.#open;
        this.#open = await this.#openFile(stats);
        if (old.taken === 0) closeFile(old);
      }
      this.#fault = undefined;
    } catch {
      this.#fault = 'the file cannot be opened: its last state is served';
    }
  }

  async #openFile(stats) {
    const instance = await this.#engine.DuckDBInstance.create(this.#path, SETTINGS);
    return { instance, generation: generationOf(stats), changed: stats.mtimeMs, free: [], taken: 0 };
  }
}

function closeFile({ instance, free }) {
  for (const connection of free) connection.closeSync();
  instance.closeSync();
}
