// The archive of the command line.
import { clickhouseRunner, clickhouseSource, duckdbSource } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { DuckDbPool } from './duckdb-pool.mjs';

export async function openSource({ clickhouse, duckdb, database, user }) {
  if ((clickhouse === undefined) === (duckdb === undefined))
    throw new Trouble('archive serve takes --clickhouse URL or --duckdb FILE');
  if (clickhouse !== undefined) {
    if (!URL.canParse(clickhouse)) throw new Trouble('--clickhouse takes http://HOST:8123');
    const options = { url: clickhouse, database, user, password: process.env.CLICKHOUSE_PASSWORD };
    const runner = clickhouseRunner(options);
    const source = clickhouseSource(options);
    return Object.assign(source, {
      loadedAt: async () => Number((await runner.run('SELECT toString(max(version)) FROM about', [], undefined))[0][0]),
    });
  }
  const pool = await new DuckDbPool().open(duckdb).catch((error) => {
    throw new Trouble(`${duckdb}: ${error.message}`);
  });
  const short = duckdbSource(pool.short());
  return Object.assign(duckdbSource(pool), {
    describe: (asked) => short.describe(asked),
    fault: () => pool.fault(),
    loadedAt: () => pool.loadedAt(),
    close: () => pool.close(),
  });
}
