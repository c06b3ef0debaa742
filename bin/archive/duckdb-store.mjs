// Rows of a load in a database of its own: DuckDB sorts and counts more of them than memory holds.
import { rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../output.mjs';
import { PLAIN } from './row-cells.mjs';

/** The rest of a gigabyte is for this process and the rows that it holds. */
const MEMORY = '384MB';
const TYPES = {
  bucket: 'USMALLINT',
  ...Object.fromEntries(['span', 'kind', 'form', 'status'].map((name) => [name, 'UTINYINT'])),
  ...Object.fromEntries(
    ['begins', 'ends', 'first', 'last', 'words_at', 'words_bytes', 'body_at', 'body_bytes'].map((name) => [
      name,
      'BIGINT',
    ]),
  ),
};
/** The reader of lines takes no longer ones, unless it is told. */
const USUAL_LINE = 2_000_000;
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories', 'related'];

export async function duckDb() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Trouble('DuckDB is not installed: npm install @duckdb/node-api');
  }
}

export class Store {
  #file;
  #instance;
  #connection;
  #longest = 0;

  async open(folder, memory = MEMORY) {
    const { DuckDBInstance } = await duckDb();
    this.#file = join(folder, 'rows.tsv');
    writeFileSync(this.#file, '', { mode: 0o600 });
    const spill = join(folder, 'spill');
    rmSync(spill, { recursive: true, force: true });
    const settings = { memory_limit: memory, temp_directory: spill, preserve_insertion_order: 'false' };
    this.#instance = await DuckDBInstance.create(':memory:', settings);
    this.#connection = await this.#instance.connect();
    await this.run('CREATE TABLE gone (id VARCHAR)');
    return this;
  }

  async run(sql, values) {
    await this.#connection.run(sql, values);
  }

  async rows(sql, values) {
    return (await this.#connection.runAndReadAll(sql, values)).getRowsJson();
  }

  /** Runs statements while others run. */
  async beside(statements) {
    const connection = await this.#instance.connect();
    try {
      for (const statement of statements) await connection.run(statement);
    } finally {
      connection.closeSync();
    }
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

  /** `lines` are as bytes, and taken at once. */
  async put({ lines, longest, replaced }) {
    appendFileSync(this.#file, lines);
    this.#longest = Math.max(this.#longest, longest);
    if (replaced.length === 0) return;
    const ids = JSON.stringify(replaced);
    await this.run(`INSERT INTO gone SELECT unnest(from_json(CAST($ids AS JSON), '["VARCHAR"]'))`, { ids });
  }

  /** A statement that gives the rows. `own`: the cells before those of `PLAIN`. */
  reading(own) {
    const columns = [...own, ...PLAIN].map((name) => `${name}: '${TYPES[name] ?? 'VARCHAR'}'`);
    const texts = [
      `CASE WHEN id LIKE '"%' THEN json_extract_string(id, '$') ELSE coalesce(id, '') END AS id`,
      // An empty cell is no value.
      ...(own.includes('words') ? [`replace(coalesce(words, ''), chr(11), chr(10)) AS words`] : []),
    ];
    return `SELECT * REPLACE (${texts.join(', ')}) FROM read_csv('${quoted(this.#file)}', delim = '\\t', quote = '',
      escape = '', comment = '', header = false, auto_detect = false, new_line = '\\n', columns = {${columns.join(', ')}}${
        this.#longest > USUAL_LINE ? `, max_line_size = ${this.#longest}, buffer_size = ${2 * this.#longest}` : ''
      })`;
  }

  close() {
    this.#connection?.closeSync();
    this.#instance?.closeSync();
  }
}

/** The lists of rows as such, and not as the JSON in their cells. */
export const AS_LISTS = LISTS.map((name) => `from_json(${name}, '["VARCHAR"]') AS ${name}`).join(', ');

export function quoted(text) {
  return text.replaceAll("'", "''");
}

/** Which state of a file it is: another one has another text. */
export function generationOf(stats) {
  return stats === undefined ? 'none' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
