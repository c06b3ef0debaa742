// An archive in the engine of ClickHouse, behind its HTTP interface.
import { readFileSync } from 'node:fs';
import { clickhouseSource } from 'conflict-timeline/archive';
import { CONTENT, COUNTS, descriptionOf } from '../../../bin/archive/description.mjs';
import { findEngine, startClickHouse } from '../../archive/clickhouse-engine.mjs';
import { clickhouseEntries, HEAD, PIECE } from './entries.mjs';

const SIZES = `SELECT table, sum(bytes_on_disk) / 1e6 FROM system.parts
  WHERE active AND database = 'conflict_timeline' GROUP BY table`;

export async function openArchive(folder) {
  if (findEngine() === undefined) throw new Error('no engine: ARCHIVE_ENGINE=1 gets it');
  const server = await startClickHouse(folder);
  let bytes = 0;
  let rows = 0;
  let requests = 0;
  const source = clickhouseSource({
    url: server.url,
    timeout: 600_000,
    fetch: async (...args) => {
      const response = await fetch(...args);
      const text = await response.text();
      requests++;
      bytes += Buffer.byteLength(text);
      rows += Number(/"rows_read": (\d+)/.exec(text.slice(-300))?.[1] ?? 0);
      return new globalThis.Response(text, response);
    },
  });
  return {
    engine: `ClickHouse ${server.version}`,
    url: server.url,
    source,
    costs: () => ({ requests, kB: bytes / 1000, rows }),
    make: (count) => make(server, count),
    // Merges behind the requests would take their time.
    ready: () => server.query('SYSTEM STOP MERGES'),
    disk: () => ({
      megabytes: Object.fromEntries(
        JSON.parse(server.query(SIZES)).data.map(([table, size]) => [table, Math.round(Number(size))]),
      ),
    }),
    stop: () => server.stop(),
  };
}

function make(server, count) {
  server.query('CREATE DATABASE IF NOT EXISTS conflict_timeline');
  server.query('USE conflict_timeline');
  for (const name of ['schema', 'tiles']) {
    const text = readFileSync(new URL(`../../../assets/clickhouse/${name}.sql`, import.meta.url), 'utf8');
    for (const statement of text.replaceAll(/^\s*--.*$/gm, '').split(/;\s*$/m)) {
      if (statement.trim() !== '') server.query(statement);
    }
  }
  for (let from = 0; from < count; from += PIECE) {
    server.query(clickhouseEntries(from, Math.min(PIECE, count - from)));
  }
  const { data } = JSON.parse(server.query(COUNTS));
  const body = JSON.stringify(
    descriptionOf(HEAD, data[0], JSON.parse(server.query(CONTENT.clickhouse)).data[0][0]),
  ).replaceAll("'", "\\'");
  server.query(`INSERT INTO about VALUES (1, '${body}')`);
  for (const table of ['tiles', 'samples']) server.query(`OPTIMIZE TABLE ${table} FINAL`);
}
