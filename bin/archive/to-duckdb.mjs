// Into a file of DuckDB.
import { DUCKDB_SCHEMA, sampleStatement, tileStatements } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { COUNTS, descriptionOf } from './description.mjs';

const COLUMNS =
  'bucket span begins ends first last id kind form status parties actors topics sources publishers reliabilities categories related words body digest'.split(
    ' ',
  );
const LISTS = new Set([
  'parties',
  'actors',
  'topics',
  'sources',
  'publishers',
  'reliabilities',
  'categories',
  'related',
]);

export async function openTarget({ output }) {
  if (output === undefined) throw new Trouble('--to duckdb takes --output FILE');
  const { DuckDBInstance } = await engine();
  const instance = await DuckDBInstance.create(output).catch((error) => {
    throw new Trouble(`${output}: ${error.message}`);
  });
  const connection = await instance.connect();
  for (const statement of DUCKDB_SCHEMA) await connection.run(statement);
  return new DuckDbTarget(output, instance, connection);
}

async function engine() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Trouble('DuckDB is not installed: npm install @duckdb/node-api');
  }
}

class DuckDbTarget {
  goesOn = true;
  #instance;
  #connection;

  constructor(output, instance, connection) {
    this.name = `duckdb ${output}`;
    this.#instance = instance;
    this.#connection = connection;
  }

  async description() {
    const [[body] = []] = await this.#rows('SELECT body FROM about ORDER BY version DESC LIMIT 1');
    return body === undefined ? undefined : JSON.parse(body);
  }

  async isEmpty() {
    const [[count]] = await this.#rows('SELECT count(*) FROM entries');
    return Number(count) === 0;
  }

  async known(bucket) {
    return new Map(await this.#rows(`SELECT id, digest FROM entries WHERE bucket = ${bucket}`));
  }

  /** Whole or not at all. */
  async put({ rows, replaced }) {
    const connection = this.#connection;
    await connection.run('BEGIN');
    try {
      if (replaced.length > 0) {
        await connection.run(
          'CREATE OR REPLACE TEMP TABLE gone AS SELECT unnest(from_json(CAST($ids AS JSON), \'["VARCHAR"]\')) AS id',
          {
            ids: JSON.stringify(replaced),
          },
        );
        for (const statement of tileStatements('duckdb', 'entries WHERE id IN (SELECT id FROM gone)', '-'))
          await connection.run(statement);
        for (const table of ['entries', 'samples']) {
          await connection.run(`DELETE FROM ${table} WHERE id IN (SELECT id FROM gone)`);
        }
      }
      await connection.run('CREATE OR REPLACE TEMP TABLE fresh AS SELECT * FROM entries LIMIT 0');
      await this.#append(rows);
      for (const statement of tileStatements('duckdb', 'fresh')) await connection.run(statement);
      await connection.run(sampleStatement('duckdb', 'fresh'));
      await connection.run('INSERT INTO entries SELECT * FROM fresh');
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }

  async finish(head) {
    const connection = this.#connection;
    // In the order of its key, so that the entries of a window are close together.
    await connection.run('BEGIN');
    for (const [table, order] of [
      ['entries', 'span, begins, id'],
      ['samples', 'span, slot, draw'],
    ]) {
      await connection.run(`CREATE TABLE sorted AS SELECT * FROM ${table} ORDER BY ${order}`);
      await connection.run(`DROP TABLE ${table}`);
      await connection.run(`ALTER TABLE sorted RENAME TO ${table}`);
    }
    await connection.run(
      'CREATE TABLE summed AS SELECT lanes_by, level, bin, lane, CAST(sum(began) AS BIGINT) AS began, CAST(sum(ended) AS BIGINT) AS ended FROM tiles GROUP BY ALL ORDER BY lanes_by, level, bin, lane',
    );
    await connection.run('DROP TABLE tiles');
    await connection.run('ALTER TABLE summed RENAME TO tiles');
    const [counts] = await this.#rows(COUNTS);
    const body = JSON.stringify(descriptionOf(head, counts));
    await connection.run('DELETE FROM about');
    await connection.run(`INSERT INTO about VALUES (${Date.now()}, $body)`, { body });
    await connection.run('COMMIT');
    await connection.run('CHECKPOINT');
  }

  close() {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #rows(sql) {
    return (await this.#connection.runAndReadAll(sql)).getRowsJson();
  }

  /** As JSON: DuckDB makes rows of it. */
  async #append(rows) {
    const structure = JSON.stringify([
      Object.fromEntries(COLUMNS.map((name) => [name, LISTS.has(name) ? ['VARCHAR'] : 'VARCHAR'])),
    ]);
    const given = rows.map((row) => ({
      ...row,
      begins: String(row.begins),
      ends: String(row.ends),
      first: row.known?.first,
      last: row.known?.last,
    }));
    await this.#connection.run(
      `INSERT INTO fresh SELECT ${COLUMNS.map((name) => `each.${name}`).join(', ')} FROM (
        SELECT unnest(from_json(CAST($rows AS JSON), '${structure}')) AS each)`,
      { rows: JSON.stringify(given) },
    );
  }
}
