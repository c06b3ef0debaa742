// What a load leaves on the disk, for whom, and how it goes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { HEAD, piecesOf } from '../archive/lines.mjs';
import { runCommand, Workshop } from '../archive/parity.mjs';
import { killWithInput } from '../archive/stopped-load.mjs';

const TEMPORARY = new URL('../../bin/temporary.mjs', import.meta.url).href;
const isRoot = process.getuid?.() === 0;

describe('a load', () => {
  const workshops = [];
  const workshop = () => workshops[workshops.push(new Workshop()) - 1];
  afterAll(() => workshops.forEach((each) => each.remove()));

  it('keeps what it reads to its user alone, removes it on a signal, and archive clean removes the rest', async () => {
    const shop = workshop();
    const home = shop.path('home');
    mkdirSync(home);
    const env = { ...process.env, XDG_CACHE_HOME: home, TMPDIR: home };
    const args = ['archive', 'load', '-', '--to', 'duckdb', '-o', shop.path('a.duckdb')];
    const work = join(home, 'conflict-timeline', 'loads');
    await killWithInput(args, [HEAD, ...piecesOf('a')], work, env);
    const [left] = readdirSync(work);
    assert.ok(existsSync(shop.path('.a.duckdb.loading')), 'the lock of the killed load');
    assert.match(left, /^load-[0-9a-f]{24}$/);
    for (const path of [work, join(work, left)]) assert.equal(statSync(path).mode & 0o777, 0o700, path);
    assert.equal(statSync(join(work, left, 'state.json')).mode & 0o077, 0);
    const script = `const { temporaryFolder } = await import(${JSON.stringify(TEMPORARY)});
      console.log(temporaryFolder(${JSON.stringify(home)})); setInterval(() => 0, 1000);`;
    const held = [];
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGKILL']) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(child.stdout, 'data');
      held.push(String(line).trim());
      assert.equal(statSync(held.at(-1)).mode & 0o777, 0o700);
      child.kill(signal);
      await once(child, 'close');
    }
    assert.deepEqual(
      held.map((path) => existsSync(path)),
      [false, false, false, true],
    );
    const { output } = await runCommand(['archive', 'clean'], '', env);
    assert.match(output, /removed a stopped load of - to duckdb/);
    assert.match(output, /removed 1 temporary folders/);
    assert.deepEqual([readdirSync(work).length, existsSync(held[3])], [0, false]);
    assert.equal(existsSync(shop.path('.a.duckdb.loading')), false);
  });

  it('cleans the folder of an archive of what killed loads left there, and of nothing else', async () => {
    const shop = workshop();
    const folder = shop.path('archives');
    mkdirSync(folder);
    const hex = 'ab'.repeat(12);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const write = (name, text) => writeFileSync(join(folder, name), text);
    for (const name of [`.a-${gone}-${hex}`, `.b-${process.pid}-${hex}`, '.c-1-short']) mkdirSync(join(folder, name));
    write(`.a-${gone}-${hex}/next.duckdb`, 'half');
    write('.a.loading', String(gone));
    write('.b.loading', String(process.pid));
    write('.d.loading', 'not a process');
    const kept = ['.b-', '.b.loading', '.c-1-short', '.d.loading'];
    const env = { ...process.env, TMPDIR: folder };
    const clean = (name) => runCommand(['archive', 'clean', '--work', shop.path('work'), name], '', env);
    const { output, code } = await clean(folder);
    assert.equal(code, 0, output);
    assert.match(output, /removed .*\.a\.loading/);
    const left = readdirSync(folder).sort();
    assert.deepEqual(
      left.map((name) => name.replace(/^(\.b-).*/, '$1')),
      kept,
    );
    assert.match((await clean(join(folder, 'nowhere'))).output, /there is no such folder/);
  });

  it('writes files that a web server of another user may read', async () => {
    const shop = workshop();
    writeFileSync(shop.path('a.ndjson'), HEAD + piecesOf('a')[0]);
    for (const [to, output] of [
      ['parquet', 'archive'],
      ['duckdb', 'a.duckdb'],
    ]) {
      const { code, output: said } = await shop.load(shop.path('a.ndjson'), to, '-o', shop.path(output));
      assert.equal(code, 0, said);
    }
    const open = ~process.umask();
    assert.equal(statSync(shop.path('archive')).mode & 0o777, 0o777 & open);
    const files = readdirSync(shop.path('archive')).map((name) => shop.path(`archive/${name}`));
    assert.ok(files.length > 5);
    for (const path of [...files, shop.path('a.duckdb')]) assert.equal(statSync(path).mode & 0o777, 0o666 & open, path);
  });

  it.skipIf(!isRoot)('neither goes on with what another user has put there, nor removes it', async () => {
    const shop = workshop();
    const args = shop.args('-', 'duckdb', '-o', shop.path('a.duckdb'));
    const work = shop.path('work-duckdb');
    const stopped = await killWithInput(args, [HEAD, ...piecesOf('a')], work);
    assert.ok(stopped.taken > 0, stopped.output);
    const [name] = readdirSync(work);
    chownSync(join(work, name), 1, 1);
    const { code, output } = await runCommand(args, HEAD + piecesOf('a').join(''));
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /continues/);
    await runCommand(['archive', 'clean', '--work', work], '', { ...process.env, TMPDIR: shop.folder });
    assert.deepEqual(readdirSync(work), [name]);
  });
});
