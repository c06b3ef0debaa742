// The user of assets/clickhouse/reader.sql, enforced by the engine of ClickHouse: what it may read, and how much of
// it. Only a server counts quotas and stores users: the engine parses those statements.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { clickhouseSource } from 'conflict-timeline/archive';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { archiveOf, askAll, generateArchive, Workshop } from '../archive/parity.mjs';
import { statementsOfReader, writeReaderConfig } from '../archive/reader-config.mjs';
import { seed } from '../property-seed.mjs';

const SKIP = findEngine() === undefined && 'its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB';

describe('the user who reads an archive in ClickHouse', { skip: SKIP }, () => {
  const workshop = new Workshop();
  const archive = archiveOf(generateArchive(400, seed).dataset);
  let server;
  const refused = (sql) => assert.throws(() => server.query(sql), /ACCESS_DENIED|READONLY/, sql);

  beforeAll(async () => {
    const writing = await startClickHouse(workshop.path('database'));
    const file = workshop.write('entries.ndjson', archive.dataset);
    const { code, output } = await workshop.load(file, 'clickhouse', '--url', writing.url);
    assert.equal(code, 0, output);
    await writing.stop();
    server = await startClickHouse(workshop.path('database'), writeReaderConfig(workshop.folder));
  });

  afterAll(async () => {
    await server?.stop();
    workshop.remove();
  });

  it('has all questions answered', async () => {
    await askAll(clickhouseSource({ url: server.url }), archive, 2, seed);
  });

  it('reads four tables and nothing else', () => {
    for (const table of ['entries', 'tiles', 'samples', 'about']) server.query(`SELECT 1 FROM ${table} LIMIT 1`);
    refused('SELECT 1 FROM ids LIMIT 1');
    refused("SELECT * FROM url('http://localhost:1', 'CSV')");
    refused("SELECT * FROM file('/etc/hostname', 'CSV')");
    refused("SELECT * FROM remote('127.0.0.1', system, one)");
  });

  it('changes nothing', () => {
    refused("INSERT INTO about VALUES (2, '{}')");
    refused('DROP TABLE entries');
    refused('TRUNCATE TABLE tiles');
    refused('ALTER TABLE entries DELETE WHERE 1');
    refused('CREATE TABLE mine (x Int8) ENGINE = Memory');
    refused("CREATE USER other IDENTIFIED BY 'x'");
    refused('GRANT SELECT ON *.* TO default');
  });

  it('is made by statements that the engine reads', () => {
    const parsed = statementsOfReader().map((statement) => {
      const [[tree]] = JSON.parse(server.query(`EXPLAIN AST ${statement}`)).data;
      return /^\w+/.exec(tree)[0];
    });
    const grants = Array.from({ length: 4 }, () => 'GrantQuery');
    assert.deepEqual(parsed, ['CreateSettingsProfileQuery', 'CreateUserQuery', ...grants, 'CreateQuotaQuery']);
    assert.throws(
      () => server.query('EXPLAIN AST CREATE QUOTA q FOR INTERVAL 1 minute MAX querys = 1'),
      /Syntax error/,
    );
  });

  it('sets none of its limits', () => {
    refused('SET max_execution_time = 0');
    refused('SELECT 1 SETTINGS readonly = 0');
    assert.throws(() => server.query('SELECT number FROM numbers(3000000000)'), /TOO_MANY_ROWS/);
  });
});
