// An archive that is looked at, by its address: a file of DuckDB, a folder of Parquet files or ClickHouse.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clickhouseRunner } from 'conflict-timeline/archive';
import { parseArgs } from 'node:util';
import { Trouble, plain } from '../output.mjs';
import { duckDb, quoted } from './duckdb-store.mjs';

const MEMORY = '1GB';

/** The archive that the arguments of a command name. */
export async function openArchive(args) {
  const options = { database: { type: 'string' }, user: { type: 'string' } };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [place] = positionals;
  if (positionals.length !== 1)
    throw new Trouble('give one archive: a file of DuckDB, a folder of Parquet files, or the address of ClickHouse');
  if (/^https?:/.test(place)) return openClickHouse(place, values);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) throw new Trouble(`${plain(place)}: there is no such archive`);
  return stats.isDirectory() ? openParquet(place) : openDuckDb(place, stats);
}

async function openDuckDb(place, { size }) {
  const { DuckDBInstance } = await duckDb();
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY });
  const connection = await instance.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  try {
    await connection.run(`ATTACH '${quoted(place)}' AS archive (READ_ONLY)`);
    await connection.run('USE archive');
    return {
      kind: 'duckdb',
      place,
      size,
      description: await descriptionIn(place, rows),
      rows,
      close: () => instance.closeSync(),
    };
  } catch (error) {
    instance.closeSync();
    throw error instanceof Trouble ? error : new Trouble(`${plain(place)}: ${error.message}`);
  }
}

async function openClickHouse(url, { database, user }) {
  const runner = clickhouseRunner({ url, database, user, password: process.env.CLICKHOUSE_PASSWORD, timeout: 600_000 });
  const rows = (sql) =>
    runner.run(sql, [], undefined).catch((error) => {
      throw new Trouble(`${plain(url)}: ${plain(error.message)}`);
    });
  const [[size]] = await rows(
    'SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = currentDatabase()',
  );
  const options = { url, database, user };
  return {
    kind: 'clickhouse',
    place: url,
    options,
    size: Number(size),
    description: await descriptionIn(url, rows),
    rows,
    close() {},
  };
}

function openParquet(place) {
  try {
    const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
    const size = readdirSync(place).reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
    return { kind: 'parquet', place, size, manifest, description: manifest.description, close() {} };
  } catch (error) {
    throw new Trouble(`${plain(place)}: no archive in Parquet files: ${error.message}`);
  }
}

async function descriptionIn(place, rows) {
  const [[body] = []] = await rows('SELECT body FROM about ORDER BY version DESC LIMIT 1');
  if (body === undefined) throw new Trouble(`${plain(place)}: the archive is empty: nothing was loaded`);
  return JSON.parse(body);
}
