// Archives as the command loads and serves them. ClickHouse is its own engine if that is installed; the test prints
// which ones ran.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  binsOver,
  checkSource,
  clickhouseSource,
  duckdbSource,
  gatewaySource,
  levelFor,
  memorySource,
} from 'conflict-timeline/archive';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { archiveOf, askAll, expectEstimates, generateArchive, withRare, Workshop } from '../archive/parity.mjs';
import { seed } from '../property-seed.mjs';

const ALL = { start: -Infinity, end: Infinity };
const DEEP = process.env.DEEP === '1';
const ENTRIES = DEEP ? 100_000 : 2000;
const QUESTIONS = DEEP ? 20 : 4;

describe('an archive in DuckDB', () => {
  const workshop = new Workshop();
  const archive = generateArchive(ENTRIES, seed);
  let source;
  let instance;

  beforeAll(async () => {
    const file = workshop.write('entries.ndjson', archive.dataset);
    const { code, output } = await workshop.load(file, 'duckdb', '-o', workshop.path('a.duckdb'));
    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`${ENTRIES} new, 0 changed, 0 the same`));
    [instance, source] = await open(workshop);
  });

  afterAll(() => {
    instance.closeSync();
    workshop.remove();
  });

  it('answers as brute force does', async () => {
    await askAll(source, archive, QUESTIONS, seed);
  });

  it('answers the same through a gateway, and checked', async () => {
    const app = await createGateway(source);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    await askAll(checkSource(gatewaySource({ url })), archive, 2, seed + 1);
    await app.close();
  });
});

describe('an archive in memory', { skip: DEEP ? false : 'the unit tests ask one of 2,000 entries' }, () => {
  it('answers as brute force does', async () => {
    const archive = generateArchive(ENTRIES, seed);
    await askAll(memorySource(archive.model), archive, QUESTIONS, seed);
  });
});

describe('counts with a filter over more than are counted one by one', () => {
  it('are estimates from a sample, close to what there is, and those of what is rare are exact', async () => {
    const workshop = new Workshop();
    const file = workshop.write('entries.ndjson', withRare(generateArchive(4000, seed).dataset));
    await workshop.load(file, 'duckdb', '-o', workshop.path('a.duckdb'));
    const [instance, exact] = await open(workshop);
    const estimated = duckdbSource(await instance.connect(), { exactUpTo: 100 });
    await expectEstimates(exact, estimated);
    const rare = { range: ALL, filter: { topic: ['rare'] } };
    assert.deepEqual((await estimated.facets(rare)).facets, (await exact.facets(rare)).facets);
    instance.closeSync();
    workshop.remove();
  });
});

describe('loading twice', () => {
  it('doubles nothing, replaces what is other, and keeps counts right', async () => {
    const workshop = new Workshop();
    const archive = generateArchive(300, seed);
    const to = ['duckdb', '-o', workshop.path('a.duckdb')];
    await workshop.load(workshop.write('one.ndjson', archive.dataset), ...to);
    const again = await workshop.load(workshop.write('one.ndjson', archive.dataset), ...to);
    assert.match(again.output, /0 new, 0 changed, 300 the same/);
    const { entries } = archive.dataset;
    const other = entries.map((entry, at) =>
      at % 3 === 0 ? { ...entry, date: '2015-06/2016-02', parties: ['us'] } : entry,
    );
    const changed = archiveOf({ ...archive.dataset, entries: other });
    const third = await workshop.load(workshop.write('two.ndjson', changed.dataset), ...to);
    assert.match(third.output, /0 new, 100 changed, 200 the same/);
    const [instance, source] = await open(workshop);
    await askAll(source, changed, 3, seed);
    instance.closeSync();
    workshop.remove();
  });

  it('gives the revision of what is there, whichever load brought the title', async () => {
    const workshop = new Workshop();
    const file = workshop.write('one.ndjson', { ...generateArchive(20, seed).dataset, title: undefined });
    const revisionOf = async (name, ...loads) => {
      for (const options of loads) {
        const { code, output } = await workshop.load(file, 'duckdb', '-o', workshop.path(name), ...options);
        assert.equal(code, 0, output);
      }
      const [instance, source] = await open(workshop, name);
      const { revision, head } = await source.describe();
      instance.closeSync();
      assert.equal(head.title, 'Named');
      return revision;
    };
    const named = ['--title', 'Named'];
    assert.equal(await revisionOf('late.duckdb', [], named), await revisionOf('a.duckdb', named));
    workshop.remove();
  });

  it('goes on where it was stopped', async () => {
    const workshop = new Workshop();
    const archive = generateArchive(120, seed);
    const file = workshop.write('entries.ndjson', archive.dataset);
    const to = ['duckdb', '-o', workshop.path('missing/a.duckdb')];
    assert.equal((await workshop.load(file, ...to)).code, 2, 'there is no such folder');
    const { Staging } = await import('../../bin/archive/staging.mjs');
    mkdirSync(workshop.path('work'));
    const { entries } = archive.dataset;
    const staging = new Staging(workshop.path('work'), 'input');
    await staging.add(entries.slice(0, 50));
    await staging.end(undefined, 0);
    // What comes after the last note is lost when the process is.
    await staging.add(entries.slice(50, 60));
    await staging.stop();
    const next = new Staging(workshop.path('work'), 'input');
    assert.equal(next.taken, 50);
    await assert.rejects(next.add(entries.slice(1)), /OtherInput/);
    const short = new Staging(workshop.path('work'), 'input');
    await short.add(entries.slice(0, 20));
    await assert.rejects(short.end({ title: 'T' }, 0), /OtherInput/);
    const last = new Staging(workshop.path('work'), 'input');
    for (let at = 0; at < entries.length; at += 7) await last.add(entries.slice(at, at + 7));
    await last.end({ title: 'T' }, 0);
    let found = 0;
    for (let bucket = 0; bucket < 256; bucket++) found += last.lines(bucket).lines.size;
    assert.equal(found, 120);
    const without = new Staging(workshop.path('work'), 'input');
    rmSync(workshop.path('work'), { recursive: true });
    await assert.rejects(async () => {
      await without.add(entries);
      await without.add(entries);
      await without.end({ title: 'T' }, 0);
    }, /ENOENT/);
    await without.stop();
    workshop.remove();
  });

  it('leaves out a broken line, and says so', async () => {
    const workshop = new Workshop();
    const lines = [
      '{"title":"T"}',
      '{"id":"a","date":"2020-01-02","title":"A"}',
      '{"id":"b","da',
      '{"id":"c","date":"soon","title":"C"}',
    ];
    writeFileSync(workshop.path('bad.ndjson'), lines.join('\n'));
    const { code, output } = await workshop.load(
      workshop.path('bad.ndjson'),
      'duckdb',
      '-o',
      workshop.path('a.duckdb'),
      ...['--allow', '2'],
    );
    assert.equal(code, 0, output);
    assert.match(output, /1 of 3 records/);
    assert.match(
      output,
      /2 of 3 records are left out\n {2}row 3: not a line of JSON\n {2}date, row 4: not an EDTF date/,
    );
    assert.match(output, /1 new/);
    workshop.remove();
  });
});

describe('loading a sheet', () => {
  it('reads an empty cell as nothing: without a party no lane, without a date no entry', async () => {
    const workshop = new Workshop();
    const file = workshop.path('sheet.csv');
    const rows = [
      'id,date,title,party,topic',
      'a,2020-01-02,A,Red,',
      'b,2020-01-03,B,,Talks',
      'c,,C,Red,',
      'd,2020-01-05,,Red,',
      ',2020-01-06/,E,Red,',
      ',,,,',
    ];
    writeFileSync(file, `${rows.join('\n')}\n`);
    const { code, output } = await workshop.load(
      file,
      'duckdb',
      '--append',
      '--allow',
      '2',
      '-o',
      workshop.path('a.duckdb'),
    );
    assert.equal(code, 0, output);
    assert.match(output, /date, row 4: the date is empty/);
    assert.match(output, /title, row 5: the title is empty/);
    assert.match(output, /3 new/);
    const [instance, source] = await open(workshop);
    const { entries } = await source.entries({ range: ALL, limit: 10 });
    assert.deepEqual(
      entries.map(({ id, parties = [], topics = [] }) => [id.startsWith('made-') ? 'made' : id, ...parties, ...topics]),
      [
        ['a', 'red'],
        ['b', 'talks'],
        ['made', 'red'],
      ],
    );
    const { facets } = await source.facets({ range: ALL });
    assert.deepEqual(facets.party, [{ value: 'red', count: 2 }]);
    const { extent, precision } = await source.describe();
    assert.equal(precision, 'day');
    const bins = binsOver(extent, levelFor(extent, 12));
    const { lanes } = await source.summarise({ bins, lanes: 'party' });
    assert.deepEqual(
      lanes.map(({ key, total }) => [key, total]),
      [
        ['=red', 2],
        ['-', 1],
      ],
    );
    instance.closeSync();
    workshop.remove();
  });
});

describe('an archive in ClickHouse', () => {
  it('answers as brute force does', async (test) => {
    if (findEngine() === undefined) test.skip('its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB');
    const workshop = new Workshop();
    const server = await startClickHouse();
    console.log(`ran against the engine of ClickHouse ${server.version}`);
    const archive = archiveOf(withRare(generateArchive(DEEP ? ENTRIES : 4000, seed).dataset));
    const to = ['clickhouse', '--url', server.url];
    const { code, output } = await workshop.load(workshop.write('one.ndjson', archive.dataset), ...to);
    assert.equal(code, 0, output);
    const source = clickhouseSource({ url: server.url });
    await askAll(source, archive, 2, seed);
    const { entries } = archive.dataset;
    const other = entries.map((entry, at) => (at === 7 ? { ...entry, date: '2015', title: 'Changed' } : entry));
    const changed = archiveOf({ ...archive.dataset, entries: other });
    const second = await workshop.load(workshop.write('two.ndjson', changed.dataset), ...to);
    assert.match(second.output, new RegExp(`0 new, 1 changed, ${entries.length - 1} the same`));
    await askAll(clickhouseSource({ url: server.url }), changed, 2, seed + 1);
    await expectEstimates(clickhouseSource({ url: server.url }), clickhouseSource({ url: server.url, exactUpTo: 100 }));
    server.query('SET max_rows_to_read = 10');
    await assert.rejects(source.entries({ range: ALL, limit: 10 }), { code: 'too-much', retryable: false });
    await server.stop();
    await assert.rejects(source.entry('e1'), { code: 'network', retryable: true });
    workshop.remove();
  });
});

async function open(workshop, name = 'a.duckdb') {
  const instance = await DuckDBInstance.create(workshop.path(name), { access_mode: 'READ_ONLY' });
  return [instance, duckdbSource(await instance.connect())];
}
