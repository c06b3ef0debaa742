// The parts of the command that make pages and pictures, compare, begin and serve.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { pngOf } from '../../bin/png.mjs';
import { COMMAND, DIRECTORY, ROOT, TALKS, file, run } from './command-line.mjs';

describe('conflict-timeline render', () => {
  it('writes a fragment, or a page, in the language that is asked for', async () => {
    const { stdout } = await run(['render', TALKS]);
    assert.match(stdout, /^<article lang="en-GB">/);
    const page = (await run(['render', '--page', '--lang', 'uk', TALKS])).stdout;
    assert.match(page, /^<!doctype html>\n<html lang="uk" dir="ltr">/);
    assert.match(page, /<article lang="uk">/);
  });
});

describe('conflict-timeline script --folder', () => {
  it('writes a folder for this version once, with all that the script asks for, and prints its tag', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    const folder = join(DIRECTORY, 'site');
    const { stdout, code } = await run(['script', '--folder', folder]);
    assert.equal(code, 0);
    const script = readFileSync(join(folder, version, 'conflict-timeline.min.js'));
    assert.ok(stdout.includes(`sha384-${createHash('sha384').update(script).digest('base64')}`));
    assert.deepEqual(readdirSync(join(folder, version, 'parts')), readdirSync(`${ROOT}/dist/parts`));
    assert.ok(readdirSync(join(folder, version, 'locales')).includes('uk.js'));
    assert.match((await run(['script', '--folder', folder])).stdout, /already there/);
    writeFileSync(join(folder, version, 'conflict-timeline.min.js'), 'another build');
    const refused = await run(['script', '--folder', folder]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /another build of .* is there/);
  });
});

describe('conflict-timeline render --to svg', () => {
  it('writes a picture with title, key and sources, and nothing that has to be fetched', async () => {
    const { stdout, code } = await run(['render', '--to', 'svg', '--width', '760', '--theme', 'dark', TALKS]);
    assert.equal(code, 0);
    assert.match(stdout, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="760" /);
    for (const part of ['>Talks and resolutions<', '>Sources: ', '>statement<', '.paper{fill:#14181e}']) {
      assert.ok(stdout.includes(part), part);
    }
    assert.equal((await run(['render', '--to', 'gif', TALKS])).code, 2);
  });

  it('is a card for social networks at a given height', async () => {
    const { stdout, code } = await run(['render', '--to', 'svg', '--width', '600', '--height', '315', TALKS]);
    assert.equal(code, 0);
    assert.match(stdout, /^<svg [^>]*width="600" height="315"/);
    const { code: refused, stderr } = await run(['render', '--to', 'svg', '--height', 'tall', TALKS]);
    assert.equal(refused, 2);
    assert.match(stderr, /--height takes a number of px/);
  });
});

describe('conflict-timeline render --to png', () => {
  it('draws the picture twice as large', async () => {
    const path = join(DIRECTORY, 'talks.png');
    const { code, stderr } = await run(['render', '--to', 'png', '--width', '760', TALKS, '-o', path]);
    assert.equal(code, 0, stderr);
    const bytes = readFileSync(path);
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.equal(bytes.readUInt32BE(16), 2 * 760);
  });

  it('draws a weight between the hundreds as the next one', async () => {
    const text = (weight) =>
      pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><style>text{font-family:system-ui,sans-serif;\
font-weight:${weight}}</style><text x="4" y="20">April</text></svg>`);
    const [between, bold, normal] = await Promise.all([650, 700, 400].map(text));
    assert.deepEqual(between, bold);
    assert.notDeepEqual(between, normal);
  });
});

describe('conflict-timeline diff', () => {
  it('tells what came, what went, and which fields changed', async () => {
    const entry = (id, more) => ({ id, kind: 'event', date: '2022', title: id.toUpperCase(), ...more });
    const old = file('old.json', JSON.stringify({ title: 'T', entries: [entry('a'), entry('b'), entry('c')] }));
    const later = file(
      'later.json',
      JSON.stringify({ title: 'U', entries: [entry('a'), entry('c', { date: '2023' }), entry('d')] }),
    );
    const { stdout, code } = await run(['diff', old, later]);
    assert.equal(code, 1);
    assert.equal(
      stdout,
      [
        'dataset',
        '    title: "T" → "U"',
        'entries: 1 added, 1 removed, 1 changed',
        '  + d: D',
        '  - b: B',
        '  ~ c: C',
        '    date: "2022" → "2023"',
        '',
      ].join('\n'),
    );
    const { entries } = JSON.parse((await run(['diff', '--format', 'json', old, later])).stdout);
    assert.deepEqual(entries.changed, [{ id: 'c', name: 'C', fields: { date: { from: '2022', to: '2023' } } }]);
    assert.equal((await run(['diff', old, old])).code, 0);
  });
});

describe('conflict-timeline new', () => {
  it('begins with data that are well, and writes over nothing', async () => {
    const place = join(DIRECTORY, 'begun');
    assert.equal((await run(['new', place])).code, 0);
    assert.deepEqual(readdirSync(place).sort(), [
      'conflict-timeline.all.min.js',
      'conflict-timeline.schema.json',
      'embed.html',
      'embed.js',
      'index.html',
      'timeline.csv',
      'timeline.json',
    ]);
    assert.equal((await run(['check', '--strict', join(place, 'timeline.json'), join(place, 'timeline.csv')])).code, 0);
    const page = readFileSync(join(place, 'index.html'), 'utf8');
    assert.match(page, /<conflict-timeline src="timeline\.json"><\/conflict-timeline>/);
    assert.match(page, /<script src="conflict-timeline\.all\.min\.js" defer>/);
    writeFileSync(join(place, 'timeline.json'), 'mine');
    assert.match((await run(['new', place])).stdout, /already there, left as it is/);
    assert.equal(readFileSync(join(place, 'timeline.json'), 'utf8'), 'mine');
  });

  it('has the same in its sheet as in its JSON', async () => {
    const read = async (name) => JSON.parse((await run(['convert', join(ROOT, 'assets/templates', name)])).stdout);
    const dataset = await read('timeline.json');
    delete dataset.$schema;
    assert.deepEqual(await read('timeline.csv'), dataset);
  });
});

describe('conflict-timeline serve', () => {
  it('shows a file, and says when it has changed', async () => {
    const path = file('served.csv', 'date,title\n2022,First\n');
    const server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const address = await new Promise((resolve) => {
        server.stdout.on('data', (text) => {
          const found = /http:\S+/.exec(text);
          if (found) resolve(found[0]);
        });
      });
      assert.match(await (await fetch(address)).text(), /<conflict-timeline src="\/data\.json">/);
      assert.equal((await (await fetch(`${address}data.json`)).json()).entries[0].title, 'First');
      assert.equal((await fetch(`${address}dist/conflict-timeline.min.js`)).status, 200);
      for (const other of ['package.json', 'dist/../package.json', 'dist/%2e%2e/package.json'])
        assert.equal((await fetch(address + other)).status, 404);
      const changes = (await fetch(`${address}changes`)).body.getReader();
      writeFileSync(path, 'date,title\n2022,Second\n');
      let text = '';
      while (!text.includes('data:')) text += Buffer.from((await changes.read()).value).toString();
      await changes.cancel();
      assert.equal((await (await fetch(`${address}data.json`)).json()).entries[0].title, 'Second');
    } finally {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      assert.equal(await ended, 0);
    }
  });
});
