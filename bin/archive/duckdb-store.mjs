// Rows of a load in a database of its own: DuckDB sorts and counts more of them than memory holds.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUCKDB_SCHEMA } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';

/** The rest of a gigabyte is for this process and the rows that it holds. */
const MEMORY = '384MB';
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories', 'related'];
const WHOLE = ['bucket', 'span', 'begins', 'ends', 'first', 'last', 'kind', 'form', 'status'];
const TEXTS = ['id', 'words', 'body', 'digest'];
const TYPES = Object.fromEntries([
  ...WHOLE.map((name) => [name, 'BIGINT']),
  ...TEXTS.map((name) => [name, 'VARCHAR']),
  ...LISTS.map((name) => [name, 'VARCHAR[]']),
]);
const COLUMNS = Object.keys(TYPES);

export async function duckDb() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Trouble('DuckDB is not installed: npm install @duckdb/node-api');
  }
}

export class Store {
  #folder;
  #instance;
  #connection;
  /** The first bucket that is not here. */
  published = 0;

  /** `isFresh`: what an earlier run left is of no use. */
  async open(folder, isFresh) {
    const { DuckDBInstance } = await duckDb();
    this.#folder = folder;
    const file = join(folder, 'store.duckdb');
    if (isFresh) for (const path of [file, `${file}.wal`]) rmSync(path, { force: true });
    const settings = { memory_limit: MEMORY, temp_directory: join(folder, 'spill'), preserve_insertion_order: 'false' };
    this.#instance = await DuckDBInstance.create(file, settings);
    this.#connection = await this.#instance.connect();
    const entries = DUCKDB_SCHEMA[0].replace(/^CREATE TABLE IF NOT EXISTS entries/, 'CREATE TABLE IF NOT EXISTS fresh');
    await this.run(entries);
    await this.run('CREATE TABLE IF NOT EXISTS gone (id VARCHAR)');
    await this.run('CREATE TABLE IF NOT EXISTS progress (published INTEGER)');
    const [[published]] = await this.rows('SELECT coalesce(max(published), 0) FROM progress');
    this.published = Number(published);
    return this;
  }

  async run(sql, values) {
    await this.#connection.run(sql, values);
  }

  async rows(sql, values) {
    return (await this.#connection.runAndReadAll(sql, values)).getRowsJson();
  }

  /** Rows in pieces, so that they need not fit into memory. */
  async *pieces(sql) {
    const result = await this.#connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunk.getColumns();
    }
  }

  /** Whole or not at all. `lines` are as bytes, and taken at once. */
  async put({ lines, replaced }, bucket) {
    const file = join(this.#folder, 'batch.ndjson');
    writeFileSync(file, lines, { mode: 0o600 });
    await this.run('BEGIN');
    try {
      if (replaced.length > 0) {
        const ids = JSON.stringify(replaced);
        await this.run(`INSERT INTO gone SELECT unnest(from_json(CAST($ids AS JSON), '["VARCHAR"]'))`, { ids });
      }
      if (lines.length > 0) {
        const types = COLUMNS.map((name) => `${name}: '${TYPES[name]}'`).join(', ');
        await this.run(`INSERT INTO fresh BY NAME SELECT * FROM read_json('${file.replaceAll("'", "''")}',
          format = 'newline_delimited', columns = {${types}}, maximum_object_size = 67108864)`);
      }
      await this.run('INSERT INTO progress VALUES ($bucket + 1)', { bucket });
      await this.run('COMMIT');
    } catch (error) {
      await this.run('ROLLBACK');
      throw error;
    }
    rmSync(file);
    this.published = bucket + 1;
  }

  close() {
    this.#connection?.closeSync();
    this.#instance?.closeSync();
  }
}

/** Which state of a file it is: another one has another text. */
export function generationOf(stats) {
  return stats === undefined ? 'none' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
