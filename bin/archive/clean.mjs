// Removes what stopped loads and killed commands have left: notes and copies of what they read, which nobody uses.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble, plain } from '../output.mjs';
import { isAlive, ownerOf as processOf } from '../temporary.mjs';
import { leftBeside } from './left-beside.mjs';
import { loadsIn, ownerOf, removeLoad, workFolder } from './work.mjs';

export function run(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { work: { type: 'string' } } });
  const folders = positionals.map((folder) => {
    if (!existsSync(folder)) throw new Trouble(`${plain(folder)}: there is no such folder`);
    return resolve(folder);
  });
  const loads = loadsIn(workFolder(values.work)).filter(({ path }) => ownerOf(path) === undefined);
  const beside = folders.flatMap((folder) => leftBeside(folder));
  for (const { path, state } of loads) {
    removeLoad(path);
    const { file, target } = state === undefined ? {} : JSON.parse(state.identity);
    console.log(`removed a stopped load${file === undefined ? '' : ` of ${plain(file)} to ${plain(target)}`}`);
    beside.push(...leftBesideOf(target));
  }
  const left = leftIn(tmpdir());
  for (const path of left) rmSync(path, { recursive: true, force: true });
  if (left.length > 0) console.log(`removed ${left.length} temporary folders`);
  const unfinished = new Set(beside);
  for (const path of unfinished) {
    rmSync(path, { recursive: true, force: true });
    console.log(`removed ${plain(path)}`);
  }
  if (loads.length + left.length + unfinished.size === 0) console.log('there is nothing to remove');
  return 0;
}

/** The places beside the file or folder that a stopped load would have written. */
function leftBesideOf(target = '') {
  const [, place] = /^(?:duckdb|parquet) (.+)$/s.exec(target) ?? [];
  return place !== undefined && existsSync(dirname(place)) ? leftBeside(dirname(place), basename(place)) : [];
}

/** Temporary folders of this user whose process has ended. */
function leftIn(folder) {
  const { uid } = userInfo();
  return readdirSync(folder).flatMap((name) => {
    const owner = processOf(name);
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    const isMine = stats?.isDirectory() === true && (uid < 0 || stats.uid === uid);
    return owner === undefined || isAlive(owner) || !isMine ? [] : [path];
  });
}
