// One table of exit codes, at each door of the command: 0 done, 1 a fault of the data, 2 it cannot be carried out.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import { DIRECTORY, file, run } from './command-line.mjs';

const bytes = (name, content) => {
  const path = join(DIRECTORY, name);
  writeFileSync(path, content);
  return path;
};
const ROWS = 'date,title\n2014-01-10,A\n2014-01-11,B\n';
const LINE = '{"id":"a","kind":"event","date":"2014","title":"A"}\n';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0);
const FILES = {
  'a table': () => file('whole.csv', ROWS),
  'a packed table': () => bytes('packed.csv.gz', gzipSync(ROWS)),
  'a packed dataset': () =>
    bytes('packed.json.gz', gzipSync('{"entries":[{"id":"a","kind":"event","date":"2014","title":"A"}]}')),
  'one line of JSON': () => file('one.ndjson', LINE),
  'an open quotation mark': () => file('open.csv', `${ROWS}2014-01-12,"C\n${ROWS}`),
  'a picture': () => bytes('picture.csv', PNG),
  'an unclear encoding': () =>
    bytes('unclear.csv', Buffer.from('date,title\n2014,V\xfdbuch v Brn\xec\n2015,P\xf8\xedm\xec\xf8\xed\n', 'latin1')),
  'no file': () => join(DIRECTORY, 'missing.csv'),
  'a folder': () => DIRECTORY,
};
const DOORS = {
  check: (path) => ['check', path],
  convert: (path) => ['convert', path],
  'convert --strict': (path) => ['convert', '--strict', path],
  render: (path) => ['render', path],
  diff: (path) => ['diff', path, path],
  'archive load': (path, at) => [
    'archive',
    'load',
    '--to',
    'parquet',
    '--restart',
    '-o',
    join(DIRECTORY, `a${at}`),
    path,
  ],
};
/** Codes of the doors above, in their order. */
const CODES = {
  'a table': [0, 0, 0, 0, 0, 0],
  'a packed table': [0, 0, 0, 0, 0, 0],
  'a packed dataset': [0, 0, 0, 0, 0, 0],
  'one line of JSON': [0, 0, 0, 0, 0, 0],
  'an open quotation mark': [1, 1, 1, 0, 0, 1],
  'a picture': [2, 2, 2, 2, 2, 2],
  'an unclear encoding': [2, 2, 2, 2, 2, 2],
  'no file': [2, 2, 2, 2, 2, 2],
  'a folder': [2, 2, 2, 2, 2, 2],
};

const CODES_AT = Object.keys(CODES);

describe('the exit code', () => {
  for (const [name, make] of Object.entries(FILES)) {
    it(`of ${name} is the same at each door, without a stack`, async () => {
      const path = make();
      const doors = Object.entries(DOORS);
      const results = [];
      for (const [at, [, words]] of doors.entries())
        results.push(await run(words(path, `${CODES_AT.indexOf(name)}-${at}`)));
      assert.deepEqual(
        results.map(({ code }, at) => [doors[at][0], code]),
        doors.map(([door], at) => [door, CODES[name][at]]),
      );
      for (const { stderr } of results) assert.doesNotMatch(stderr, /^\s+at \S+ \(/m);
    });
  }

  it('is 1 with --strict for what is cut or left out', async () => {
    const cut = file('cut.csv', `date,title\n2014,${'A'.repeat(20_000)}\n`);
    assert.equal((await run(['convert', cut])).code, 0);
    const strict = await run(['convert', '--strict', cut]);
    assert.equal(strict.code, 1);
    assert.match(strict.stderr, /cut to/);
    assert.equal((await run(['convert', '--strict', file('left.csv', `${ROWS},C\n`)])).code, 1);
  });

  it('comes with the encoding of the file', async () => {
    const path = bytes('koi8.csv', Buffer.from([...Buffer.from('date,title\n2014,'), ...KOI8, 10]));
    assert.match((await run(['check', path])).stdout, /encoding: koi8-u/);
    assert.match((await run(['convert', path])).stderr, /encoding: koi8-u/);
  });
});

/** "Прекращение огня между сторонами". */
const KOI8 = Buffer.from('f0d2c5cbd2c1ddc5cec9c520cfc7ced120cdc5d6c4d520d3d4cfd2cfcec1cdc9', 'hex');
