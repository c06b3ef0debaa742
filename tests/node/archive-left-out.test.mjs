// A load that would lose a record fails, says which and why, and leaves the archive as it is; and no record takes others
// with it. CSV and lines of JSON load the same entries.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { checkSource, clickhouseSource, duckdbSource, parquetSource } from 'conflict-timeline/archive';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { runCommand, Workshop } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';

/** A sheet is judged by its first 20,000 rows. */
const ROWS = process.env.DEEP === '1' ? 150_000 : 30_000;
const ALL = { start: -Infinity, end: Infinity };
const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const HEAD = '{"title":"T","lang":"en"}';

const workshops = [];
const workshop = () => workshops[workshops.push(new Workshop()) - 1];
afterAll(() => workshops.forEach((each) => each.remove()));

describe('a load of mixed dates', () => {
  it(`takes the same ${ROWS} rows from a sheet as from lines of JSON, or names each that it leaves out`, async () => {
    const shop = workshop();
    const rows = mixedRows();
    const sheet = ['id,date,title,parties', ...rows.map((row) => row.join(','))].join('\n');
    writeFileSync(shop.path('a.csv'), `${sheet}\n`);
    const lines = rows.map(([id, date, title, party]) =>
      JSON.stringify({ id, kind: 'event', date, title, parties: [party] }),
    );
    writeFileSync(shop.path('a.ndjson'), `${lines.join('\n')}\n`);
    const load = (name, to, ...options) => shop.load(shop.path(name), 'duckdb', '-o', shop.path(to), ...options);

    const asked = await load(
      'a.csv',
      'sheet.duckdb',
      '--rejects',
      shop.path('rejects'),
      '--report',
      shop.path('report'),
    );
    assert.equal(asked.code, 1, asked.output);
    assert.equal(existsSync(shop.path('sheet.duckdb')), false, 'nothing is written');
    const report = JSON.parse(readFileSync(shop.path('report'), 'utf8'));
    const named = linesOf(shop.path('rejects'));
    const { read, entries, left } = report.records;
    assert.deepEqual([read, entries + left, report.isWritten], [ROWS, ROWS, false]);
    assert.equal(named.length, left);
    assert.ok(named.every(({ row, record }) => rows[row - 2][0] === record.id));
    assert.ok(left > ROWS / 20, 'the dates are mixed');
    assert.ok(report.left.length < 12, 'one question a form');
    assert.equal(
      report.left.reduce((sum, { count }) => sum + count, 0),
      left,
    );
    assert.match(asked.output, /--far keep/);

    assert.equal((await load('a.csv', 'sheet.duckdb', '--far', 'keep')).code, 0);
    assert.equal((await load('a.ndjson', 'lines.duckdb')).code, 0);
    assert.deepEqual(await difference(shop.path('sheet.duckdb'), shop.path('lines.duckdb')), [ROWS, ROWS, 0]);

    const refused = await load('a.csv', 'some.duckdb', '--far', 'refuse');
    assert.equal(refused.code, 0, 'the question is answered');
    assert.match(refused.output, new RegExp(`${ROWS - left} new`));
  }, 120_000);
});

describe('a load that would lose a record', () => {
  const LOSSES = {
    'a row without a date': ['id,date,title\na,2020,A\nb,,B\n', 'csv', /row 3: the date is empty/],
    'a date that is none': [`${HEAD}\n${line('a')}\n${line('b', 'soon')}\n`, 'ndjson', /row 3: not an EDTF date/],
    'a line that breaks off': [`${HEAD}\n${line('a')}\n${line('b').slice(0, 20)}`, 'ndjson', /may break off there/],
    'a sheet that breaks off': [
      `id,date,title\n${Array.from({ length: 120 }, (_, at) => `r${at},2020,A`).join('\n')}\nr120,20`,
      'csv',
      /row 122: the last row has 2 of 3 cells and no line end/,
    ],
    'a line above the limit': [
      `${HEAD}\n${line('a')}\n${line('b', '2020', 'x'.repeat(10_000_001))}\n`,
      'ndjson',
      /row 3: the line is longer than 10 MB/,
    ],
    'a party beyond the limit': [
      `${JSON.stringify({ title: 'T', parties: Array.from({ length: 10_001 }, (_, at) => ({ id: `p${at}`, name: 'P' })) })}\n${line('a')}\n`,
      'ndjson',
      /parties: 1 left out, beyond the limit/,
    ],
  };
  for (const [name, [text, ending, said]] of Object.entries(LOSSES)) {
    it(`fails for ${name}, and takes the others with --allow`, async () => {
      const shop = workshop();
      const file = shop.path(`a.${ending}`);
      writeFileSync(file, text);
      const load = (...options) => shop.load(file, 'duckdb', '-o', shop.path('a.duckdb'), ...options);
      const failed = await load();
      assert.equal(failed.code, 1, failed.output);
      assert.match(failed.output, said);
      assert.match(failed.output, /stays as it is: --allow 1 loads the others/);
      assert.equal(existsSync(shop.path('a.duckdb')), false);
      const allowed = await load('--allow', '1', '--report', shop.path('report'));
      assert.equal(allowed.code, 0, allowed.output);
      const { records, entries, beyond } = JSON.parse(readFileSync(shop.path('report'), 'utf8'));
      assert.equal(records.read, records.entries + records.phases + records.left);
      const { added, changed, same, again } = entries;
      assert.equal(records.entries, added + changed + same + again);
      assert.equal(records.left + (beyond.parties ?? 0), 1);
    });
  }

  it('counts those of an id that comes again', async () => {
    const shop = workshop();
    const many = Array.from({ length: 5000 }, (_, at) => line(`e${at % 4000}`));
    writeFileSync(shop.path('a.ndjson'), [HEAD, line('e1'), line('e1'), ...many, line('x', 'soon')].join('\n'));
    const options = ['-o', shop.path('a.duckdb'), '--allow', '1', '--report', shop.path('report')];
    const { code, output } = await shop.load(shop.path('a.ndjson'), 'duckdb', ...options);
    assert.equal(code, 0, output);
    const { records, entries } = JSON.parse(readFileSync(shop.path('report'), 'utf8'));
    assert.deepEqual(records, { read: 5003, entries: 5002, phases: 0, left: 1 });
    assert.deepEqual(entries, { added: 4000, changed: 0, same: 0, again: 1002, removed: 0 });
  });

  it('stays as it is where a quotation mark took several rows, whatever is allowed', async () => {
    const shop = workshop();
    writeFileSync(shop.path('a.csv'), 'id,date,title\na,2020,A\nb,2020,"B\nc,2020,C\n');
    const { code, output } = await shop.load(shop.path('a.csv'), 'duckdb', '-o', shop.path('a'), '--allow', '9');
    assert.equal(code, 1);
    assert.match(output, /a quotation mark took several lines/);
    assert.equal(existsSync(shop.path('a')), false);
  });

  it('says what is wrong with the options', async () => {
    const load = (...options) => runCommand(['archive', 'load', '--to', 'duckdb', '-o', 'a', ...options, 'a.csv']);
    assert.match((await load('--allow', 'all')).output, /--allow takes a number of records, not "all"/);
    assert.match((await load('--far', 'yes')).output, /--far takes keep or refuse, not "yes"/);
  });
});

describe('a date beyond what an archive can hold', () => {
  const DATES = ['Y1E10', 'Y-1E10', 'Y-1E10/..', '2020/Y1E10', '2020', '../..', 'Y170000000', '2021'];
  const text = [HEAD, ...DATES.map((date, at) => line(`e${at}`, date))].join('\n');

  it('is an open side in each kind of archive, and takes no other entry with it', async () => {
    const shop = workshop();
    writeFileSync(shop.path('a.ndjson'), `${text}\n`);
    const engine = findEngine() === undefined ? undefined : await startClickHouse();
    console.log(`ClickHouse ${engine?.version ?? 'is not here: its bounds are not compared'}`);
    const targets = {
      duckdb: ['-o', shop.path('a.duckdb')],
      parquet: ['-o', shop.path('parquet')],
      ...(engine !== undefined && { clickhouse: ['--url', engine.url] }),
    };
    for (const [to, options] of Object.entries(targets)) {
      const { code, output } = await shop.load(shop.path('a.ndjson'), to, ...options);
      assert.equal(code, 0, output);
      assert.match(output, new RegExp(`${DATES.length} new`));
    }
    const instance = await DuckDBInstance.create(shop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    const files = await serveRanges(shop.path('parquet'));
    const sources = [
      duckdbSource(await instance.connect()),
      parquetSource({ url: files.url }),
      ...(engine === undefined ? [] : [clickhouseSource({ url: engine.url })]),
    ].map((source) => checkSource(source));
    const told = [];
    for (const source of sources) {
      const ids = [];
      for (let after; ids.length < DATES.length;) {
        const page = await source.entries({ range: ALL, limit: 1, after });
        ids.push(page.entries[0].id);
        after = page.next;
        assert.equal(after === undefined, ids.length === DATES.length);
      }
      const { extent, total } = await source.describe();
      const late = await source.entries({ range: { start: Date.UTC(2020, 5), end: Date.UTC(2020, 6) }, limit: 9 });
      told.push({ ids, extent, total, late: late.entries.map(({ id }) => id) });
    }
    instance.closeSync();
    await files.stop();
    await engine?.stop();
    for (const each of told) assert.deepEqual(each, told[0]);
    assert.deepEqual(told[0].ids.toSorted(), DATES.map((_, at) => `e${at}`).toSorted());
    assert.deepEqual(told[0].extent, { start: Date.UTC(2020, 0), end: Date.UTC(2022, 0) });
  });
});

function line(id, date = '2020', title = 'A') {
  return JSON.stringify({ id, kind: 'event', date, title });
}

/** Days, months, decades, years and days before our era, spans and years beyond the next one. */
function mixedRows() {
  let state = 7;
  const draw = (most) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
  const two = (number) => String(number).padStart(2, '0');
  const day = () => `${two(1 + draw(12))}-${two(1 + draw(28))}`;
  const forms = [
    () => `-${String(1 + draw(2999)).padStart(4, '0')}`,
    () => `-${String(1 + draw(900)).padStart(4, '0')}-${day()}`,
    () => `${2000 + draw(20)}/${NEXT_YEAR + 1 + draw(40)}`,
    () => String(NEXT_YEAR + 1 + draw(50)),
    () => `${190 + draw(13)}X`,
    () => `${1900 + draw(100)}-03/..`,
    () => `${1900 + draw(120)}-${two(1 + draw(12))}`,
  ];
  return Array.from({ length: ROWS }, (_, at) => {
    const make = forms[draw(3 * forms.length)] ?? (() => `${1900 + draw(120)}-${day()}`);
    return [`r${at}`, make(), `Title ${at}`, `p${at % 7}`];
  });
}

function linesOf(path) {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text));
}

/** Entries of both files, and how many of the first the second lacks. */
async function difference(one, other) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${one}' AS one (READ_ONLY)`);
  await connection.run(`ATTACH '${other}' AS other (READ_ONLY)`);
  const rows = await connection.runAndReadAll(`SELECT (SELECT count(*) FROM one.entries),
    (SELECT count(*) FROM other.entries),
    (SELECT count(*) FROM (SELECT * FROM one.entries EXCEPT SELECT * FROM other.entries))`);
  instance.closeSync();
  return rows.getRowsJson()[0].map(Number);
}
