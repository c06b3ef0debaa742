// The archive of the command line.
import { clickhouseSource, duckdbSource } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';

export async function openSource({ clickhouse, duckdb, database, user }) {
  if ((clickhouse === undefined) === (duckdb === undefined))
    throw new Trouble('archive serve takes --clickhouse URL or --duckdb FILE');
  if (clickhouse !== undefined) {
    if (!URL.canParse(clickhouse)) throw new Trouble('--clickhouse takes http://HOST:8123');
    return clickhouseSource({ url: clickhouse, database, user, password: process.env.CLICKHOUSE_PASSWORD });
  }
  return duckdbSource(await openDuckDb(duckdb));
}

async function openDuckDb(file) {
  const engine = await import('@duckdb/node-api').catch(() => {
    throw new Trouble('DuckDB is not installed: npm install @duckdb/node-api');
  });
  const instance = await engine.DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    memory_limit: '2GB',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
  return instance.connect();
}
