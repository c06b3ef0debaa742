// The statements of assets/clickhouse about a cluster and about readers, as far as the engine without a server runs
// them: it has no cluster of several machines and creates no users. It only parses those statements;
// archive-reader.test.mjs tests the rights.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { clickhouseSource } from 'conflict-timeline/archive';
import { COUNTS, descriptionOf } from '../../bin/archive/description.mjs';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { archiveOf, askAll, generateArchive, Workshop } from '../archive/parity.mjs';
import { seed } from '../property-seed.mjs';

const TABLES = ['entries', 'ids', 'tiles', 'samples', 'loads', 'about'];
const SKIP = findEngine() === undefined && 'its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB';

describe('ClickHouse on several machines', { skip: SKIP }, () => {
  let server;

  beforeAll(async () => {
    server = await startClickHouse();
  });

  afterAll(() => server.stop());

  it('answers from two shards, through the Distributed table of remote(), as brute force does', async () => {
    const workshop = new Workshop();
    const archive = generateArchive(400, seed);
    const { entries, ...head } = archive.dataset;
    for (const [shard, part] of ['shard_a', 'shard_b'].entries()) {
      const half = archiveOf({ ...archive.dataset, entries: entries.filter((_, at) => at % 2 === shard) });
      const file = workshop.write(`${part}.ndjson`, half.dataset);
      const { code, output } = await workshop.load(file, 'clickhouse', '--url', server.url, '--database', part);
      assert.equal(code, 0, output);
    }
    for (const name of ['shards', 'cluster']) server.query(`CREATE DATABASE ${name}`);
    for (const table of ['entries', 'tiles', 'samples']) {
      server.query(
        `CREATE TABLE shards.${table} AS shard_a.${table} ENGINE = Merge(REGEXP('^shard_[ab]$'), '^${table}$')`,
      );
      server.query(`CREATE TABLE cluster.${table} AS remote('127.0.0.1', shards, ${table})`);
    }
    server.query('CREATE TABLE cluster.about AS shard_a.about');
    server.query('USE cluster');
    const [counts] = JSON.parse(server.query(COUNTS)).data;
    const body = JSON.stringify(descriptionOf(head, counts, 'two shards'))
      .replaceAll('\\', '\\\\')
      .replaceAll("'", "\\'");
    server.query(`INSERT INTO cluster.about VALUES (1, '${body}')`);
    await askAll(clickhouseSource({ url: server.url, database: 'cluster' }), archive, 3, seed);
    workshop.remove();
  });

  it('has the tables of a shard under the names of a shard', () => {
    server.query('CREATE DATABASE named');
    server.query('USE named');
    const names = new RegExp(`\\b(${TABLES.join('|')})\\b(?= *\\n?\\(|;| AS|\\)|$| WHERE)`, 'gm');
    for (const file of ['schema', 'tiles']) {
      for (const statement of statementsOf(file)) server.query(statement.replaceAll(names, '$1_local'));
    }
    server.query("INSERT INTO entries_local (bucket, span, begins, ends, id) VALUES (1, 0, 5, 9, 'e1')");
    assert.deepEqual(rowsOf(server, 'SELECT id FROM ids_local'), [['e1']]);
    assert.deepEqual(
      rowsOf(server, "SELECT toString(sum(began)) FROM tiles_local WHERE level = 44 AND lanes_by = 'none'"),
      [['1']],
    );
  });

  it('reads each statement about a cluster and about who reads, and knows each setting', () => {
    const texts = ['cluster', 'reader'].flatMap(statementsOf);
    assert.equal(texts.length, 12);
    for (const text of texts) {
      const [[formatted]] = rowsOf(server, `SELECT formatQuery(${quoted(text)})`);
      assert.match(formatted, /^(CREATE|GRANT)/, text);
    }
    const [profile] = statementsOf('reader');
    const settings = [...profile.matchAll(/^ {2}(\w+) = /gm)].map(([, name]) => name);
    assert.equal(settings.length, 11);
    const known = rowsOf(server, `SELECT name FROM system.settings WHERE name IN (${settings.map(quoted).join(', ')})`);
    assert.deepEqual(known.flat().toSorted(), settings.toSorted());
    const granted = texts.flatMap((text) => /GRANT SELECT ON conflict_timeline\.(\w+)/.exec(text)?.[1] ?? []);
    assert.deepEqual(granted.toSorted(), ['about', 'entries', 'samples', 'tiles']);
  });
});

function statementsOf(file) {
  const text = readFileSync(new URL(`../../assets/clickhouse/${file}.sql`, import.meta.url), 'utf8');
  const statements = text.replaceAll(/^\s*--.*$/gm, '').split(/;\s*$/m);
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

function rowsOf(server, sql) {
  return JSON.parse(server.query(sql)).data;
}

function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
