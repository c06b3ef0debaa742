// Compares an archive with itself: entries with their count, digests, bounds, ids, tiles and revision.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_WORDS, rowOfEntry, SAID, TILED, tileDifferences, tileStatements } from 'conflict-timeline/archive';
import { Progress, plain } from '../output.mjs';
import { CONTENT, COUNTS, descriptionOf } from './description.mjs';
import { duckDb, quoted } from './duckdb-store.mjs';
import { checkVersion, LAYOUT, layoutOf } from './layout.mjs';
import { openArchive } from './opened.mjs';
import { sizesOf } from './parquet-file.mjs';
import { BUCKETS } from './staging-notes.mjs';

const DIGEST = {
  duckdb: 'substr(sha1(body), 1, 16)',
  clickhouse: 'substring(lower(hex(SHA1(body))), 1, 16)',
};
const DIFFERENT = '!=';

export async function run(args) {
  const archive = await openArchive(args);
  try {
    if (archive.kind !== 'parquet') checkVersion(archive.place, archive.description);
    const faults = [];
    for await (const fault of archive.kind === 'parquet' ? faultsOfFiles(archive) : faultsOfTables(archive))
      faults.push(fault);
    for (const fault of faults) console.error(`${plain(archive.place)}: ${fault}`);
    if (faults.length > 0) return 1;
    console.log(
      `${plain(archive.place)}: ${archive.description.total.toLocaleString('en')} entries, all as they should be`,
    );
    return 0;
  } finally {
    archive.close();
  }
}

async function* faultsOfTables({ kind, rows, description }) {
  const one = async (sql) => Number((await rows(sql))[0][0]);
  const total = await one('SELECT count(*) FROM entries');
  yield* differs('entries', total, description.total);
  yield* some(total - (await one('SELECT count(DISTINCT id) FROM entries')), 'entries have the id of another one');
  yield* some(
    await one(`SELECT count(*) FROM entries WHERE ${DIGEST[kind]} ${DIFFERENT} digest`),
    'entries are not the text that was loaded',
  );
  yield* some(await wrongBounds(rows), 'entries have other bounds in time than their dates: load them again');
  yield* some(await wrongTiles(kind, rows, one), 'counts of tiles are wrong: load again, which counts anew');
  if (layoutOf(description) < LAYOUT) return;
  if (kind === 'duckdb') yield* some(await wrongWords(rows, one), 'rows of the index of words are wrong: load again');
  const [counts] = await rows(COUNTS);
  const [[content]] = await rows(CONTENT[kind]);
  const { revision } = descriptionOf(description.head, counts, content, description.precision);
  if (revision !== description.revision) yield 'the revision is not that of the entries: load again';
}

/** The dates are read again, as a load does. */
async function wrongBounds(rows) {
  const progress = new Progress('entries compared');
  let [wrong, seen] = [0, 0];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const found = await rows(
      `SELECT span, CAST(begins AS VARCHAR), CAST(ends AS VARCHAR), body FROM entries WHERE bucket = ${bucket}`,
    );
    for (const [span, begins, ends, body] of found) {
      const row = rowOfEntry(JSON.parse(body), body);
      const isRight = String(row?.begins) === begins && String(row?.ends) === ends && row.span === Number(span);
      if (!isRight) wrong++;
    }
    progress.tell((seen += found.length));
  }
  progress.end();
  return wrong;
}

async function wrongTiles(kind, rows, one) {
  let wrong = 0;
  if (kind === 'clickhouse') {
    for (const differences of tileDifferences()) wrong += await one(`SELECT count(*) FROM (${differences})`);
    return wrong;
  }
  await rows('CREATE TEMP TABLE counted AS SELECT * FROM tiles LIMIT 0');
  for (const [at, statement] of tileStatements('duckdb', 'entries').entries()) {
    await rows(statement.replace('INSERT INTO tiles', 'INSERT INTO counted'));
    const [stored, counted] = ['tiles', 'counted'].map(
      (table) => `SELECT level, bin, lane, began, ended FROM ${table} WHERE lanes_by = '${TILED[at].by}'`,
    );
    wrong += await one(`SELECT count(*) FROM ((${stored} EXCEPT ${counted}) UNION ALL (${counted} EXCEPT ${stored}))`);
    await rows('DELETE FROM counted');
  }
  return wrong;
}

/** An index that lacks a row loses a hit. There are none where an archive has too many words. */
async function wrongWords(rows, one) {
  await rows(SAID);
  const missing = await one('SELECT count(*) FROM said WHERE word NOT IN (SELECT word FROM words)');
  if ((await one('SELECT count(*) FROM words')) > MOST_WORDS) return missing;
  const stored = 'SELECT id, entry FROM (SELECT word AS id, entry FROM word_rows)';
  const told = 'SELECT id, entry FROM said JOIN words USING (word) WHERE listed';
  return (
    missing + (await one(`SELECT count(*) FROM ((${stored} EXCEPT ${told}) UNION ALL (${told} EXCEPT ${stored}))`))
  );
}

async function* faultsOfFiles({ place, manifest, description }) {
  for (const [name, [size, footer]] of Object.entries(manifest.files)) {
    const path = join(place, name);
    if (!existsSync(path)) {
      yield `${plain(name)} is missing`;
      continue;
    }
    const found = sizesOf(path);
    if (found[0] !== size || found[1] !== footer)
      yield `${plain(name)} is not as it was written: ${found[0]} bytes, not ${size}`;
  }
  const { DuckDBInstance } = await duckDb();
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    const files = `read_parquet('${quoted(join(place, 'values.parquet'))}')`;
    const result = await connection.runAndReadAll(`SELECT count(*) FROM ${files}`);
    yield* differs('entries', Number(result.getRowsJson()[0][0]), description.total);
  } catch (error) {
    yield plain(error.message);
  } finally {
    instance.closeSync();
  }
}

function* differs(what, found, told) {
  if (found !== told)
    yield `${found.toLocaleString('en')} ${what}, and its description says ${told.toLocaleString('en')}`;
}

function* some(count, what) {
  if (count > 0) yield `${count.toLocaleString('en')} ${what}`;
}
