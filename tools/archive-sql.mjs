// Writes archive/clickhouse/tiles.sql: the views that keep the counts, from the same statements that `src/archive`
// makes. With `--check` it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';
import { ROOT } from './run-command.mjs';

const FILE = `${ROOT}/archive/clickhouse/tiles.sql`;
const unregister = register();
const { clickhouseTiles } = await import('../src/archive/sql/schema.ts');
await unregister();

const text = clickhouseTiles();
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('archive/clickhouse/tiles.sql is not up to date: node tools/archive-sql.mjs');
  process.exitCode = 1;
}
