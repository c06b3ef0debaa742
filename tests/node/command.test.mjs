import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { COMMAND, DIRECTORY, ROOT, TALKS, file, run } from './command-line.mjs';

const WRONG = {
  entries: [
    { id: 'a', kind: 'event', date: '1 August 2022', title: 'A' },
    { id: 'b', kind: 'event', date: '2022', title: 'B', status: 'reportd' },
  ],
};

describe('conflict-timeline check', () => {
  it('is content with the datasets of this project', async () => {
    const { code, stdout } = await run(['check', TALKS]);
    const { length } = JSON.parse(readFileSync(TALKS, 'utf8')).entries;
    assert.ok(stdout.includes(`${length} of ${length} entries can be shown, all is well\n`), stdout);
    assert.equal(code, 0);
  });

  it('counts statements without quotes once, as a hint that is no issue', async () => {
    const statement = (id, more = {}) => ({ id, kind: 'statement', date: '2022', title: id, ...more });
    const entries = [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => statement(id)),
      statement('said', { quotes: [{ text: 'Yes.' }] }),
      statement('silent', { form: 'no-comment' }),
      { ...statement('event'), kind: 'event' },
    ];
    const path = file('unquoted.json', JSON.stringify({ entries }));
    const { code, stdout } = await run(['check', '--strict', path]);
    assert.match(
      stdout,
      /entries can be shown, all is well\n\S+: hint: 5 statements have no quotes: a, b, c and 2 more → add /,
    );
    assert.equal(stdout.split('hint:').length, 2);
    assert.equal(code, 0);
    const [{ hints, issues }] = JSON.parse((await run(['check', '--format', 'json', path])).stdout);
    assert.deepEqual(
      [hints.map((hint) => [hint.code, hint.count, hint.ids.length]), issues],
      [[['no-quotes', 5, 5]], []],
    );
    assert.match(
      (await run(['check', '--format', 'github', path])).stdout,
      /^::notice file=\S+::5 statements have no quotes/m,
    );
    const quoted = file('quoted.json', JSON.stringify({ entries: entries.slice(5) }));
    assert.ok(!(await run(['check', quoted])).stdout.includes('hint:'));
    const story = [
      { heading: 'Said', entry: 'said', quote: true },
      { heading: 'Happened', entry: 'event', quote: true },
    ];
    const told = file('told.json', JSON.stringify({ entries: entries.slice(5), story }));
    assert.match(
      (await run(['check', '--strict', told])).stdout,
      /hint: 1 step with "quote" names an entry without quotes: event → name an entry that has "quotes"/,
    );
  });

  it('names path and cure, and fails for what cannot be shown', async () => {
    const { code, stdout } = await run(['check', file('wrong.json', JSON.stringify(WRONG))]);
    assert.match(stdout, /wrong\.json:1: entries\[0\]\.date: error: not an EDTF date .* → write "2022-08-01"/);
    assert.match(stdout, /entries\[1\]\.status: warning: .* → did you mean "reported"\?/);
    assert.ok(!stdout.includes('\u001B'), 'colours are for a terminal');
    assert.equal(code, 1);
  });

  it('names lines of JSON, and how each form of date was read', async () => {
    const path = file('lines.json', '{"entries": [\n{"id": "a", "kind": "event",\n "date": "soon", "title": "A"}]}');
    assert.match((await run(['check', path])).stdout, /lines\.json:3: entries\[0\]\.date: error/);
    assert.match((await run(['check', '--format', 'github', path])).stdout, /file=.*lines\.json,line=3/);
    const { stdout } = await run(['check', '-'], 'date,title\n10–14 June 2021,A\n3–5 May 2020,B\n');
    assert.match(stdout, /-: read: 10–14 June 2021 → from 10 to 14 June 2021 \(2 dates of this form\)/);
  });

  it('checks the other files where one is missing', async () => {
    const { code, stdout, stderr } = await run(['check', join(DIRECTORY, 'none.json'), TALKS]);
    assert.equal(code, 2);
    assert.match(stderr, /none\.json: there is no such file/);
    assert.match(stdout, /talks-and-resolutions\.json: (\d+) of \1 entries can be shown/);
  });

  it('names the option that answers a question', async () => {
    assert.match((await run(['check', '-'], 'date,title\n03/04/2022,B\n')).stdout, /--day-order day-first/);
    const alike = 'date,title,party\n2021,A,USA\n2022,B,United States\n2022,B,United States\n';
    assert.match((await run(['check', '-'], alike)).stdout, /"United States" and "USA" are perhaps one.*--alike merge/);
    const merged = await run(['convert', '--alike', 'merge', '-'], alike);
    const { parties, entries } = JSON.parse(merged.stdout);
    assert.deepEqual([parties.length, entries.length], [1, 2]);
    assert.match(merged.stderr, /not kept rows: 1/);
    assert.equal((await run(['check', '--strict', '--alike', 'keep', '-'], alike)).code, 0);
    assert.match((await run(['check', '--alike', 'all', '-'], alike)).stderr, /--alike takes merge or keep/);
  });

  it('lets warnings pass unless it is strict', async () => {
    const path = file('warned.json', JSON.stringify({ entries: [WRONG.entries[1]] }));
    assert.equal((await run(['check', path])).code, 0);
    assert.equal((await run(['check', '--strict', path])).code, 1);
  });

  it('names the row of a sheet, also from the standard input', async () => {
    const { code, stdout } = await run(['check', '-'], 'date,title\n2022,A\n03/04/2022,B\n');
    assert.match(
      stdout,
      /-: row 3, date: error: "03\/04\/2022" may mean two days.* → say whether the day or the month comes first/,
    );
    assert.equal(code, 1);
    assert.equal((await run(['check', '--day-order', 'day-first', '-'], 'date,title\n03/04/2022,B\n')).code, 0);
  });

  it('speaks JSON, and the language of a workflow', async () => {
    const path = file('wrong.json', JSON.stringify(WRONG));
    const [result] = JSON.parse((await run(['check', '--format', 'json', path])).stdout);
    assert.deepEqual(result.counts, { read: 2, kept: 1, left: 1 });
    assert.equal(result.issues[0].path, 'entries[0].date');
    const sheet = file('wrong.csv', 'date,title\nsoon,"A, b"\n');
    const { stdout } = await run(['check', '--format', 'github', sheet]);
    assert.match(stdout, /^::error file=\S+wrong\.csv,line=2,title=row 2%2C date::.*2022-08-01/m);
  });

  it('tells a file that cannot be read from one that is wrong', async () => {
    for (const args of [
      ['check', join(DIRECTORY, 'none.json')],
      ['check', DIRECTORY],
      ['check', '--format', 'xml', TALKS],
      ['check', '--nonsense', TALKS],
    ]) {
      const { code, stderr } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^conflict-timeline: /);
      assert.ok(!stderr.includes('    at '), stderr);
    }
    assert.equal((await run(['check', file('page.csv', '<!doctype html><p>Sign in')])).code, 2);
  });

  it('lets no file steer a terminal', async () => {
    const { stdout } = await run(
      ['check', '-'],
      JSON.stringify({ entries: [{ id: 'a', kind: 'event', date: '\u001B[2J\u202e', title: 'A' }] }),
    );
    for (const sign of ['\u001B', '\u202e']) assert.ok(!stdout.includes(sign));
  });
});

describe('docs/editors.md', () => {
  it('shows a sheet, and its faults', async () => {
    const text = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
    const [sheet, said] = ['csv', 'text'].map((kind) => text.split(`\`\`\`${kind}\n`)[1].split('```')[0]);
    const path = file('timeline.csv', sheet);
    const { stdout } = await run(['check', path]);
    assert.equal(stdout.replaceAll(path, 'timeline.csv'), said);
    const mended = file('mended.csv', sheet.replace('1 March 2024', '2024-03-01').replace('reportd', 'reported'));
    assert.equal((await run(['check', '--strict', mended])).code, 0);
  });
});

describe('conflict-timeline convert', () => {
  it('is no success where nothing was kept', async () => {
    const { code, stderr } = await run(['convert', '-'], 'date,title\nsoon,A\n');
    assert.equal(code, 1);
    assert.match(stderr, /0 of 1 records became entries/);
  });

  it('leaves nothing in the temporary folder when it is stopped', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `2022,Row ${at}`).join('\n');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      const folder = mkdtempSync(join(DIRECTORY, 'stopped-'));
      const child = spawn(process.execPath, [COMMAND, 'convert', '-'], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write(`date,title\n${rows}\n`);
      while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill(signal);
      const ended = await new Promise((resolve) => {
        child.once('close', (code, by) => {
          resolve(code ?? by);
        });
      });
      assert.notEqual(ended, 0);
      assert.deepEqual(readdirSync(folder), [], signal);
    }
  });

  it('writes a plain table for readers, with names and without other rows', async () => {
    const { stdout } = await run(['convert', TALKS, '--to', 'table']);
    const [header, first] = stdout.split('\r\n');
    assert.match(header, /^\uFEFF?Date,/);
    assert.ok(!/\b(?:party|source|timeline),/.test(first));
  });

  it('refuses a zone, a language and lanes that are not known', async () => {
    for (const [option, value, wanted] of [
      ['--time-zone', 'Europe/Kiyv', /--time-zone takes a zone/],
      ['--lang', 'xx', /--lang takes one of en, ar/],
      ['--lanes', 'category:none', /--lanes takes one of auto/],
    ]) {
      const { code, stderr } = await run(['render', option, value, TALKS]);
      assert.equal(code, 2, option);
      assert.match(stderr, wanted);
    }
    assert.match((await run(['convert', '--lang', 'x!', TALKS])).stderr, /--lang takes a language/);
  });

  it('draws the places as a map, with borders of a file alone, and refuses what a map has not', async () => {
    const location = { latitude: 43.3, longitude: 5.36, name: 'Marseille' };
    const entry = { id: 'a', kind: 'event', date: '2023', title: 'A' };
    const placed = file('placed.json', JSON.stringify({ entries: [{ ...entry, location }] }));
    const borders = file('borders.json', '{"type":"LineString","coordinates":[[5,43],[6,44]]}');
    const map = ['render', '--to', 'svg', '--picture', 'map'];
    const { stdout, stderr, code } = await run([...map, '--width', '500', '--map-data', borders, placed]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^<svg [^>]*width="500"/);
    assert.match(stdout, />Marseille</);
    assert.match(stdout, /class="map-borders"/);
    const bare = file('bare.json', JSON.stringify({ entries: [entry] }));
    const broken = file('broken.json', '{');
    for (const [args, wanted] of [
      [[...map, bare], /no entry has a location/],
      [['render', '--picture', 'map', placed], /needs --to svg or --to png/],
      [['render', '--to', 'svg', '--picture', 'globe', placed], /--picture takes chart or map/],
      [[...map, '--lanes', 'party', placed], /for the chart/],
      [['render', '--to', 'svg', '--map-data', borders, placed], /for --picture map/],
      [[...map, '--map-data', broken, placed], /is not JSON/],
      [[...map, '--map-data', bare, placed], /map-data: expected GeoJSON or TopoJSON/],
    ]) {
      const refused = await run(args);
      assert.equal(refused.code, 2, args.join(' '));
      assert.match(refused.stderr, wanted);
    }
  });

  it('makes a sheet of a dataset and the same dataset of the sheet', async () => {
    const sheet = join(DIRECTORY, 'talks.csv');
    assert.equal((await run(['convert', TALKS, '--to', 'csv', '-o', sheet])).code, 0);
    const { stdout, stderr, code } = await run(['convert', sheet, '--strict']);
    assert.equal(code, 0, stderr);
    const { $schema, ...original } = JSON.parse(readFileSync(TALKS, 'utf8'));
    assert.ok($schema);
    assert.deepEqual(JSON.parse(stdout), original);
  });

  it('says what it could not keep', async () => {
    const slides = {
      events: [
        { start_date: { year: 2022 }, text: { headline: 'A' }, background: { color: 'red' } },
        { text: { headline: 'B' } },
      ],
    };
    const { stdout, stderr, code } = await run(['convert', '-'], JSON.stringify(slides));
    assert.equal(JSON.parse(stdout).entries.length, 1);
    assert.match(stderr, /1 of 2 records became entries\.\nnot kept background: 1 /);
    assert.equal(code, 0);
    assert.equal((await run(['convert', '--strict', '-'], JSON.stringify(slides))).code, 1);
  });

  it('takes the given columns', async () => {
    const { stdout } = await run(
      ['convert', '--map', 'date=A', '--map', 'title=B', '--to', 'ndjson', '--title', 'T', '-'],
      'A,B\n2022,X\n',
    );
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      [{ title: 'T' }, { id: 'row-2', kind: 'event', date: '2022', title: 'X' }],
    );
  });

  it('goes through more than it holds, and leaves nothing behind', async () => {
    const rows = Array.from(
      { length: 24_000 },
      (_, at) => `2022-02-${String((at % 28) + 1).padStart(2, '0')},Заголовок ${at},p${at % 3}`,
    );
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('conflict-timeline-'));
    const { stdout, stderr } = await run(['convert', '-'], `date,title,parties\n${rows.join('\n')}\n`);
    const { entries, parties } = JSON.parse(stdout);
    assert.equal(entries.length, 24_000, stderr);
    assert.deepEqual([entries[0].title, entries.at(-1).title], ['Заголовок 0', 'Заголовок 23999']);
    assert.deepEqual(
      parties.map(({ id }) => id),
      ['p0', 'p1', 'p2'],
    );
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('conflict-timeline-'));
    assert.deepEqual(after, before);
  });

  it('fails for a file without data, and for a place that cannot be written', async () => {
    assert.equal((await run(['convert', '-'], '<html>')).code, 2);
    assert.equal((await run(['convert', TALKS, '-o', join(DIRECTORY, 'no/such/place')])).code, 2);
    assert.match((await run(['convert', TALKS, '--to', 'docx'])).stderr, /--to takes one of json, /);
  });
});
