// Versions of an archive: none is overwritten by an older command, an older one is upgraded, the generation before stays,
// and a damaged one is found.
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { clickhouseSource, duckdbSource } from 'conflict-timeline/archive';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { askAll, generateArchive, runCommand, Workshop } from '../archive/parity.mjs';
import { seed } from '../property-seed.mjs';

const archive = generateArchive(600, seed);

describe('an archive in DuckDB', () => {
  const shop = new Workshop();
  const file = shop.path('a.duckdb');
  const load = (dataset, name) => shop.load(shop.write('a.ndjson', dataset), 'duckdb', '-o', shop.path(name));
  const command = (part, path = file) => runCommand(['archive', part, path]);

  beforeAll(async () => {
    const { code, output } = await load(archive.dataset, 'a.duckdb');
    assert.equal(code, 0, output);
  });
  afterAll(() => shop.remove());

  it('says what it is, and that all is as it should be', async () => {
    const { code, output } = await command('info');
    assert.equal(code, 0, output);
    assert.match(output, /a\.duckdb: DuckDB, layout 2\n/);
    assert.match(output, /entries {5}600, from /);
    const verified = await command('verify');
    assert.equal(verified.code, 0, verified.output);
    assert.match(verified.output, /600 entries, all as they should be/);
  });

  it('is not overwritten by an older command: its version, its layout and its columns are checked', async () => {
    const changes = {
      'has layout 3, .* use version 9.9.9 or a newer one': `UPDATE about SET body = replace(body, '"layout":2', '"layout":3')`,
      'has version 2': `UPDATE about SET body = replace(body, '"version":1', '"version":2')`,
      'columns that this version does not write: score': 'ALTER TABLE entries ADD COLUMN score DOUBLE',
    };
    for (const [said, change] of Object.entries(changes)) {
      copyFileSync(file, shop.path('newer.duckdb'));
      await changeFile(
        shop.path('newer.duckdb'),
        `UPDATE about SET body = regexp_replace(body, '"writer":"[^"]*"', '"writer":"9.9.9"')`,
        change,
      );
      const before = readFileSync(shop.path('newer.duckdb'));
      const { code, output } = await load(generateArchive(700, seed).dataset, 'newer.duckdb');
      assert.equal(code, 2, output);
      assert.match(output, new RegExp(said));
      assert.ok(readFileSync(shop.path('newer.duckdb')).equals(before), 'it is as it was');
    }
  });

  it('keeps the generation before a load, for a way back', async () => {
    copyFileSync(file, shop.path('b.duckdb'));
    assert.equal((await load(generateArchive(700, seed).dataset, 'b.duckdb')).code, 0);
    assert.ok(readFileSync(shop.path('b.duckdb.before')).equals(readFileSync(file)));
    assert.match((await command('info', shop.path('b.duckdb'))).output, /before {6}.*b\.duckdb\.before, of 20/);
    renameSync(shop.path('b.duckdb.before'), shop.path('b.duckdb'));
    assert.match((await command('verify', shop.path('b.duckdb'))).output, /600 entries, all/);
  });

  it('is upgraded from the first layout, with the same answers', async () => {
    copyFileSync(file, shop.path('old.duckdb'));
    await changeFile(
      shop.path('old.duckdb'),
      `UPDATE about SET body = regexp_replace(body, ',"layout":2,"writer":"[^"]*"', '')`,
    );
    assert.match((await command('info', shop.path('old.duckdb'))).output, /layout 1, older than this command/);
    const upgraded = await command('upgrade', shop.path('old.duckdb'));
    assert.equal(upgraded.code, 0, upgraded.output);
    assert.match(upgraded.output, /layout 1 is now layout 2/);
    assert.ok(existsSync(shop.path('old.duckdb.before')));
    assert.equal((await command('verify', shop.path('old.duckdb'))).code, 0);
    const instance = await DuckDBInstance.create(shop.path('old.duckdb'), { access_mode: 'READ_ONLY' });
    await askAll(duckdbSource(await instance.connect()), archive, 2, seed);
    instance.closeSync();
    assert.match((await command('upgrade', shop.path('old.duckdb'))).output, /has layout 2 already/);
  });

  it('is found wrong where a row, a date, a count or a text is', async () => {
    const changes = {
      'entries, and its description says 600': 'DELETE FROM entries WHERE id IN (SELECT id FROM entries LIMIT 1)',
      'entries have the id of another one': 'UPDATE entries SET id = (SELECT min(id) FROM entries)',
      'entries are not the text': `UPDATE entries SET body = replace(body, '"kind"', ' "kind"')`,
      '1 entries have other bounds': 'UPDATE entries SET begins = 0 WHERE id = (SELECT min(id) FROM entries)',
      'counts of tiles are wrong': "UPDATE tiles SET began = began + 1 WHERE lanes_by = 'kind'",
      '[1-9]\\d* rows of the index of words are wrong':
        'DELETE FROM word_rows WHERE entry = (SELECT min(entry) FROM word_rows)',
      'the revision is not that': "UPDATE entries SET digest = 'x' WHERE id = (SELECT min(id) FROM entries)",
    };
    for (const [said, change] of Object.entries(changes)) {
      copyFileSync(file, shop.path('wrong.duckdb'));
      await changeFile(shop.path('wrong.duckdb'), change);
      const { code, output } = await command('verify', shop.path('wrong.duckdb'));
      assert.equal(code, 1, output);
      assert.match(output, new RegExp(said));
    }
  });

  it('is none where there is no such file', async () => {
    assert.match((await command('info', shop.path('none'))).output, /there is no such archive/);
    const { code, output } = await command('verify', shop.path('a.ndjson'));
    assert.equal(code, 2, output);
  });
});

describe('an archive of Parquet files', () => {
  it('is verified file by file, and is not upgraded in place', async () => {
    const shop = new Workshop();
    const loaded = await shop.load(shop.write('a.ndjson', archive.dataset), 'parquet', '-o', shop.path('p'));
    assert.equal(loaded.code, 0, loaded.output);
    assert.match((await runCommand(['archive', 'info', shop.path('p')])).output, /Parquet files, layout 2\n/);
    assert.equal((await runCommand(['archive', 'verify', shop.path('p')])).code, 0);
    assert.match(
      (await runCommand(['archive', 'upgrade', shop.path('p')])).output,
      /load the source into a new folder/,
    );
    appendFileSync(shop.path('p/tiles.parquet'), 'x');
    const { code, output } = await runCommand(['archive', 'verify', shop.path('p')]);
    assert.equal(code, 1, output);
    assert.match(output, /tiles\.parquet is not as it was written/);
    shop.remove();
  });
});

describe('an archive in ClickHouse', () => {
  it('is checked before a load, verified and upgraded', async (test) => {
    if (findEngine() === undefined) {
      test.skip('its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB');
      return;
    }
    const shop = new Workshop();
    const server = await startClickHouse();
    const load = () => shop.load(shop.write('a.ndjson', archive.dataset), 'clickhouse', '--url', server.url);
    const command = (part) => runCommand(['archive', part, server.url]);
    assert.equal((await load()).code, 0);
    assert.match((await command('info')).output, /ClickHouse, layout 2\n/);
    const verified = await command('verify');
    assert.equal(verified.code, 0, verified.output);
    const restamp = (from, to) =>
      server.query(
        `INSERT INTO conflict_timeline.about SELECT version + 1, replaceOne(body, '${from}', '${to}') FROM conflict_timeline.about ORDER BY version DESC LIMIT 1`,
      );
    restamp('"layout":2', '"layout":3');
    const refused = await load();
    assert.equal(refused.code, 2, refused.output);
    assert.match(refused.output, /has layout 3/);
    restamp('"layout":3', '"layout":1');
    server.query('ALTER TABLE conflict_timeline.entries DROP INDEX by_words');
    const upgraded = await command('upgrade');
    assert.match(upgraded.output, /layout 1 is now layout 2/);
    assert.equal((await command('verify')).code, 0);
    await askAll(clickhouseSource({ url: server.url }), archive, 1, seed);
    await server.stop();
    shop.remove();
  });
});

async function changeFile(path, ...statements) {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
}
