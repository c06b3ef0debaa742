// What loads once lost without a word: a resumed load of another stream or with other options, sheets without ids, ids
// that occur again, a file that is replaced while it is served.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbSource } from 'conflict-timeline/archive';
import { HEAD, piecesOf } from '../archive/lines.mjs';
import { runCommand, Workshop } from '../archive/parity.mjs';
import { killWhenRead, killWithInput } from '../archive/stopped-load.mjs';

const ROWS = 30_000;
const ALL = { start: -Infinity, end: Infinity };

describe('a load', () => {
  const workshops = [];
  const workshop = () => workshops[workshops.push(new Workshop()) - 1];
  afterAll(() => workshops.forEach((each) => each.remove()));

  it('goes on with the standard input that was stopped, and with no other', async () => {
    const shop = workshop();
    const args = shop.args('-', 'duckdb', '-o', shop.path('a.duckdb'));
    const pieces = piecesOf('a');
    const stopped = await killWithInput(args, [HEAD, ...pieces], shop.path('work-duckdb'));
    assert.equal(stopped.signal, 'SIGKILL', stopped.output);
    assert.ok(stopped.taken > 0 && stopped.taken < 9000, `${stopped.taken} entries are noted`);

    const other = await runCommand(args, HEAD + piecesOf('b').join(''));
    assert.equal(other.code, 0, other.output);
    const [ids] = await idsOf(shop.path('a.duckdb'));
    assert.equal(ids.length, 1000, 'a page');
    assert.ok(
      ids.every((id) => id.startsWith('b')),
      'all of the second stream and none of the first',
    );

    const first = await runCommand(args, HEAD + pieces.join(''));
    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /continues after \d+ entries/);
    assert.match(first.output, /9000 new, 0 changed/);
  });

  it('refuses a stream that begins like the one that was stopped, and goes on otherwise', async () => {
    const shop = workshop();
    const args = shop.args('-', 'duckdb', '-o', shop.path('a.duckdb'));
    const pieces = piecesOf('a');
    const stopped = await killWithInput(args, [HEAD, ...pieces], shop.path('work-duckdb'));
    const lines = pieces.join('').split('\n');
    const at = stopped.taken - 1;
    lines[at] = lines[at].replace('Entry', 'Another');
    const like = await runCommand(args, HEAD + lines.join('\n'));
    assert.equal(like.code, 2);
    assert.match(like.output, /not the one whose load was stopped.*--restart/);
    const short = await runCommand(args, HEAD + pieces.join('').slice(0, 70_000));
    assert.equal(short.code, 2, 'a shorter one');
    const restarted = await runCommand([...args, '--restart'], HEAD + lines.join('\n'));
    assert.equal(restarted.code, 0, restarted.output);
    assert.match(restarted.output, /9000 new/);
  });

  it('adds what a stream has beyond the one that was stopped when all of it was read', async () => {
    const shop = workshop();
    const args = shop.args('-', 'duckdb', '-o', shop.path('a.duckdb'));
    // The first block is the same.
    const line = (at) =>
      `{"id":"e${at}","date":"2020-01-02","title":"Entry ${at}","parties":["p${at % (at < 1500 ? 5 : 7)}"]}\n`;
    const text = (count) => HEAD + Array.from({ length: count }, (_, at) => line(at)).join('');
    assert.equal(await killWhenRead(args, text(1500), shop.path('work-duckdb')), 'SIGKILL');
    const longer = await runCommand(args, text(1570));
    assert.equal(longer.code, 0, longer.output);
    assert.match(longer.output, /continues after 1500 entries/);
    assert.match(longer.output, /1570 new/);
    const instance = await DuckDBInstance.create(shop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    const { total, head } = await duckdbSource(await instance.connect()).describe();
    instance.closeSync();
    assert.equal(total, 1570);
    assert.equal(head.parties.length, 7, 'those of the rest too');
  });

  it('keeps the rows of each sheet without ids: --append adds them, --replace replaces those of the same file', async () => {
    const shop = workshop();
    const sheet = (name, ...titles) =>
      writeFileSync(
        shop.path(name),
        ['date,title', ...titles.map((title, at) => `2020-01-0${at + 1},${title}`)].join('\n'),
      );
    sheet('january.csv', 'A', 'B', 'B');
    sheet('february.csv', 'C', 'D');
    const load = (name, ...options) => shop.load(shop.path(name), 'duckdb', '-o', shop.path('a.duckdb'), ...options);
    const asked = await load('january.csv');
    assert.equal(asked.code, 2);
    assert.match(asked.output, /without an id: --append adds them, --replace/);
    assert.match((await load('january.csv', '--append')).output, /3 new/);
    assert.match((await load('february.csv', '--append')).output, /2 new/);
    assert.deepEqual((await titlesOf(shop.path('a.duckdb'))).toSorted(), ['A', 'B', 'B', 'C', 'D']);
    sheet('january.csv', 'A', 'E');
    const replaced = await load('january.csv', '--replace');
    assert.match(replaced.output, /1 new, 0 changed, 1 the same.*; 2 removed/);
    assert.deepEqual((await titlesOf(shop.path('a.duckdb'))).toSorted(), ['A', 'C', 'D', 'E']);
    assert.match((await load('january.csv', '--replace')).output, /0 new, 0 changed, 2 the same/);
  });

  it('fails where no record becomes an entry, as lines without ids', async () => {
    const shop = workshop();
    writeFileSync(
      shop.path('a.ndjson'),
      `${HEAD}{"date":"2020-01-02","title":"A"}\n{"date":"2020-01-03","title":"B"}\n`,
    );
    const { code, output } = await shop.load(shop.path('a.ndjson'), 'duckdb', '-o', shop.path('a.duckdb'));
    assert.equal(code, 1, output);
    assert.match(output, /0 of 2 records/);
    assert.match(output, /no record became an entry/);
    assert.equal((await runCommand(['convert', shop.path('a.ndjson')])).code, 1, 'convert too');
  });

  it('reads a file again where an option that decides how it is read has changed', async () => {
    const shop = workshop();
    // A table is judged by its first 20,000 rows.
    const rows = Array.from({ length: ROWS }, (_, at) => `${at},0${1 + (at % 9)}/0${1 + (at % 8)}/2020,Entry ${at}`);
    const text = ['id,date,title', ...rows].join('\n');
    const args = shop.args('-', 'duckdb', '-o', shop.path('a.duckdb'));
    const lines = text.split('\n');
    const half = [25_000, 26_000, 27_000].map((end, at, ends) => `${lines.slice(ends[at - 1] ?? 0, end).join('\n')}\n`);
    const stopped = await killWithInput([...args, '--day-order', 'day-first'], half, shop.path('work-duckdb'));
    assert.ok(stopped.taken > 0 && stopped.taken < ROWS, stopped.output);
    const { code, output } = await runCommand([...args, '--day-order', 'month-first'], text);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /continues/);
    const [, entries] = await idsOf(shop.path('a.duckdb'));
    assert.ok(entries.every(({ id, date }) => date === `2020-0${1 + (Number(id) % 9)}-0${1 + (Number(id) % 8)}`));
  });

  it('takes the last of an id that occurs again, and says how many there were', async () => {
    const shop = workshop();
    const line = (id, title) => JSON.stringify({ id, kind: 'event', date: '2020-01-02', title });
    const many = Array.from({ length: 4500 }, (_, at) => line(`e${at}`, `Entry ${at}`));
    const first = [HEAD.trim(), line('x', 'One'), line('x', 'Two'), ...many, line('x', 'Three'), line('e7', 'Seven')];
    writeFileSync(shop.path('a.ndjson'), first.join('\n'));
    const load = () => shop.load(shop.path('a.ndjson'), 'duckdb', '-o', shop.path('a.duckdb'));
    const { output } = await load();
    assert.match(output, /4501 new, 0 changed, 0 the same, 3 given again; the last of each id counts/);
    writeFileSync(shop.path('a.ndjson'), [...first, line('x', 'Four')].join('\n'));
    assert.match((await load()).output, /0 new, 1 changed, 4500 the same, 4 given again/);
    const instance = await DuckDBInstance.create(shop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    const source = duckdbSource(await instance.connect());
    const told = await Promise.all(['x', 'e7'].map(async (id) => (await source.entry(id)).entries[0].title));
    assert.deepEqual(told, ['Four', 'Seven']);
    assert.equal((await source.describe()).total, 4501);
    instance.closeSync();
    const whole = { title: 'T', entries: first.slice(1, 3).map((text) => JSON.parse(text)) };
    writeFileSync(shop.path('a.json'), JSON.stringify(whole));
    const json = await shop.load(shop.path('a.json'), 'duckdb', '-o', shop.path('b.duckdb'));
    assert.match(json.output, /1 new, 0 changed, 0 the same, 1 given again/);
    assert.deepEqual(await titlesOf(shop.path('b.duckdb')), ['Two']);
  });

  it('leaves nothing behind beside its archive', () => {
    for (const shop of workshops) {
      const left = readdirSync(shop.folder).filter((name) => /^\..*-|\.wal$/.test(name));
      assert.deepEqual(left, []);
    }
  });
});

async function idsOf(path) {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const { entries } = await duckdbSource(await instance.connect()).entries({ range: ALL, limit: 1000 });
  instance.closeSync();
  return [entries.map(({ id }) => id), entries];
}

async function titlesOf(path) {
  const [, entries] = await idsOf(path);
  return entries.map(({ title }) => title);
}
