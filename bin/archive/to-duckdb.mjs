// Loads entries into a file of DuckDB. A load writes another file beside it and puts that in its place, in one step:
// who reads the old one goes on reading it, and a load that is killed leaves it as it was.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DUCKDB_SCHEMA, sampleStatement, tileStatements, WORD_STATEMENTS } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { hold, isAlive, release, removeFolder, sweep, temporaryFolder } from '../temporary.mjs';
import { COUNTS, CONTENT, descriptionOf } from './description.mjs';
import { AS_LISTS, duckDb, generationOf, quoted, Store } from './duckdb-store.mjs';
import { checkLayout, stamped } from './layout.mjs';
import { lockOf } from './left-beside.mjs';

/** The cells of a row before those that all kinds of archives have. */
const OWN = ['bucket', 'digest', 'id', 'sources', 'publishers', 'categories', 'words', 'body'];
/** Rows with their texts are sorted, five million of them: less is not enough for that. */
const MEMORY = '1GB';

export async function openTarget({ output }) {
  if (output === undefined) throw new Trouble('--to duckdb takes --output FILE');
  const path = resolve(output);
  if (!existsSync(dirname(path))) throw new Trouble(`${output}: there is no such folder`);
  const engine = await duckDb();
  const target = new DuckDbTarget(output, path, engine);
  await target.open();
  return target;
}

class DuckDbTarget {
  #output;
  #path;
  #engine;
  #instance;
  #connection;
  #store = new Store();
  #generation;
  #lock;

  constructor(output, path, engine) {
    this.name = `duckdb ${output}`;
    this.place = `duckdb ${path}`;
    this.#output = output;
    this.#path = path;
    this.#engine = engine;
  }

  async open() {
    this.#takeLock();
    try {
      await this.#openOld();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async begin(staging) {
    this.#generation = generationOf(this.#stats());
    await this.#store.open(staging.folder, MEMORY);
  }

  async description() {
    const [[body] = []] = await this.#old('SELECT body FROM about ORDER BY version DESC LIMIT 1');
    return body === undefined ? undefined : JSON.parse(body);
  }

  async isEmpty() {
    const [[count] = [0]] = await this.#old('SELECT count(*) FROM entries');
    return Number(count) === 0;
  }

  async known(bucket) {
    return new Map(await this.#old(`SELECT id, digest FROM entries WHERE bucket = ${bucket}`));
  }

  lineOf({ digest, id, sources, publishers, categories, words, body, plain }, bucket, texts) {
    // Folded words have no vertical tab, and a cell no line end.
    const cell = texts.text(words).replaceAll('\n', '\v');
    return `${bucket}\t${digest}\t${id}\t${sources}\t${publishers}\t${categories}\t${cell}\t${texts.text(body)}\t${plain}`;
  }

  put(batch) {
    return this.#store.put(batch);
  }

  /** Writes the whole archive again, in the order of its key: the entries of a window are close together, and counts cannot drift. */
  async finish(head, precision) {
    const prefix = `.${basename(this.#path)}-`;
    sweep(dirname(this.#path), prefix);
    const folder = temporaryFolder(dirname(this.#path), prefix);
    const file = join(folder, 'next.duckdb');
    const store = this.#store;
    await store.run(`ATTACH '${quoted(file)}' AS next`);
    const isOld = this.#connection !== undefined;
    if (isOld) await store.run(`ATTACH '${quoted(this.#path)}' AS old (READ_ONLY)`);
    const [source] = await store.rows('SELECT current_database()');
    await store.run('USE next');
    for (const statement of DUCKDB_SCHEMA) await store.run(statement);
    const kept = `SELECT * FROM old.entries WHERE id NOT IN (SELECT id FROM ${source}.gone)`;
    const fresh = `SELECT * REPLACE (${AS_LISTS}) FROM (${store.reading(OWN)})`;
    await store.run(
      `INSERT INTO entries BY NAME SELECT * FROM (${isOld ? `${kept} UNION ALL BY NAME ${fresh}` : fresh}) AS whole
        ORDER BY span, begins, id`,
    );
    for (const statement of WORD_STATEMENTS) await store.run(statement);
    for (const statement of tileStatements('duckdb', 'entries')) await store.run(statement);
    await store.run(sampleStatement('duckdb', 'entries'));
    await sort(store, 'tiles', 'lanes_by, level, bin, lane');
    await sort(store, 'samples', 'span, slot, draw');
    const [counts] = await store.rows(COUNTS);
    const [[content]] = await store.rows(CONTENT.duckdb);
    const body = JSON.stringify(stamped(descriptionOf(head, counts, content, precision)));
    await store.run('INSERT INTO about VALUES ($version, $body)', { version: BigInt(Date.now()), body });
    await store.run('CHECKPOINT next');
    await store.run(`USE ${source}`);
    await store.run('DETACH next');
    if (isOld) await store.run('DETACH old');
    this.#putInPlace(file);
    removeFolder(folder);
  }

  close() {
    this.#store.close();
    this.#connection?.closeSync();
    this.#instance?.closeSync();
    if (this.#lock !== undefined) removeFolder(this.#lock);
  }

  async #openOld() {
    const wal = `${this.#path}.wal`;
    const { DuckDBInstance } = this.#engine;
    try {
      // An older load that was killed has left the last of its entries there.
      if (existsSync(this.#path) && existsSync(wal)) {
        (await DuckDBInstance.create(this.#path)).closeSync();
      }
      if (!existsSync(this.#path)) return;
      this.#instance = await DuckDBInstance.create(this.#path, { access_mode: 'READ_ONLY' });
      this.#connection = await this.#instance.connect();
      for (const table of ['entries', 'about']) await this.#connection.run(`SELECT 1 FROM ${table} LIMIT 0`);
    } catch (error) {
      throw new Trouble(`${this.#output}: ${error.message}`);
    }
    const columns = await this.#old('SELECT column_name FROM (DESCRIBE entries)');
    checkLayout(this.#output, await this.description(), columns.flat());
  }

  #putInPlace(file) {
    const before = this.#stats();
    if (generationOf(before) !== this.#generation) {
      throw new Trouble(`${this.#output} was changed meanwhile, by something else than a load: give the command again`);
    }
    if (before !== undefined) chmodSync(file, before.mode & 0o777);
    const open = openSync(file, 'r+');
    fsyncSync(open);
    closeSync(open);
    if (before !== undefined) this.#keepBefore();
    renameSync(file, this.#path);
  }

  /** The generation before, for a way back. The archive itself is in its place all the time. */
  #keepBefore() {
    const kept = beforeOf(this.#path);
    const next = `${kept}-${process.pid}`;
    hold(next);
    try {
      linkSync(this.#path, next);
    } catch {
      // Not every file system has a second name for a file.
      copyFileSync(this.#path, next);
    }
    renameSync(next, kept);
    release(next);
  }

  #stats() {
    return statSync(this.#path, { throwIfNoEntry: false });
  }

  /** Two loads at a time would each put a file in place that lacks the entries of the other. */
  #takeLock() {
    const lock = join(dirname(this.#path), lockOf(basename(this.#path)));
    for (;;) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        this.#lock = lock;
        hold(lock);
        return;
      } catch (error) {
        if (error.code !== 'EEXIST') throw new Trouble(`${this.#output}: ${error.message}`);
        const owner = Number(readFileSync(lock, 'utf8'));
        if (Number.isInteger(owner) && owner > 0 && isAlive(owner)) {
          throw new Trouble(`${this.#output}: another load is at work, process ${owner}`);
        }
        rmSync(lock, { force: true });
      }
    }
  }

  async #old(sql) {
    return this.#connection === undefined ? [] : (await this.#connection.runAndReadAll(sql)).getRowsJson();
  }
}

/** Where the generation before a load stays. */
export function beforeOf(path) {
  return `${path}.before`;
}

async function sort(store, table, order) {
  await store.run(`CREATE TABLE sorted AS SELECT * FROM ${table} ORDER BY ${order}`);
  await store.run(`DROP TABLE ${table}`);
  await store.run(`ALTER TABLE sorted RENAME TO ${table}`);
}
