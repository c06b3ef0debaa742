// An archive in a file of DuckDB.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, version } from '@duckdb/node-api';
import { DUCKDB_SCHEMA, duckdbSource, sampleStatement, tileStatements } from 'conflict-timeline/archive';
import { COUNTS, descriptionOf } from '../../../bin/archive/description.mjs';
import { duckdbEntries, HEAD } from './entries.mjs';

export async function openArchive(folder) {
  const file = join(folder, 'archive.duckdb');
  const instance = await DuckDBInstance.create(file, { memory_limit: '4GB', temp_directory: join(folder, 'spill') });
  const connection = await instance.connect();
  let answers = 0;
  const counted = {
    runAndReadAll: async (...asked) => {
      const answer = await connection.runAndReadAll(...asked);
      answers++;
      return answer;
    },
  };
  return {
    engine: `DuckDB ${version()}`,
    connection,
    source: duckdbSource(counted),
    costs: () => ({ statements: answers }),
    make: (count) => makeInDuckDb(connection, count),
    disk: () => ({ megabytes: { file: Math.round(statSync(file).size / 1e6) } }),
    stop: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function makeInDuckDb(connection, count) {
  for (const statement of DUCKDB_SCHEMA) await connection.run(statement);
  await connection.run(duckdbEntries(count));
  for (const statement of tileStatements('duckdb', 'entries')) await connection.run(statement);
  await connection.run(`${sampleStatement('duckdb', 'entries')} ORDER BY span, slot, draw`);
  for (const statement of SORTED_TILES) await connection.run(statement);
  const [counts] = (await connection.runAndReadAll(COUNTS)).getRowsJson();
  const body = JSON.stringify(descriptionOf(HEAD, counts, 'made'));
  await connection.run('INSERT INTO about VALUES (1, $body)', { body });
  await connection.run('CHECKPOINT');
}

const SORTED_TILES = [
  'CREATE TABLE sorted AS SELECT * FROM tiles ORDER BY lanes_by, level, bin, lane',
  'DROP TABLE tiles',
  'ALTER TABLE sorted RENAME TO tiles',
];
