// The folders of loads that were stopped, each with its notes. They are in a folder of the user alone.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Trouble } from '../output.mjs';
import { isAlive } from '../temporary.mjs';

const NAME = /^load-[0-9a-f]{24}$/;

/** Where stopped loads wait, unless `--work` names another place. */
export function workFolder(given) {
  const folder = given === undefined ? join(cacheFolder(), 'conflict-timeline', 'loads') : resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (given === undefined && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch (error) {
    throw new Trouble(`${folder}: ${error.message}; name another folder with --work`);
  }
  return folder;
}

function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (platform() === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/**
 * All folders of loads, with what they note; undefined for notes that cannot be read. In a folder that others may write
 * to, theirs are none: whoever goes on with one would load what they have put there.
 */
export function loadsIn(folder) {
  const { uid } = userInfo();
  const isMine = (path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() === true && (uid < 0 || stats.uid === uid);
  };
  return readdirSync(folder)
    .filter((name) => NAME.test(name) && isMine(join(folder, name)))
    .map((name) => ({ path: join(folder, name), state: readState(join(folder, name)) }));
}

export function readState(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'state.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

export function newLoad(folder) {
  const path = join(folder, `load-${randomBytes(12).toString('hex')}`);
  mkdirSync(path, { mode: 0o700 });
  return path;
}

/** One process at a time works in a folder. */
export function takeLoad(path) {
  const owner = ownerOf(path);
  if (owner !== undefined && owner !== process.pid) {
    throw new Trouble(`this load is running already, as process ${owner}`);
  }
  writeFileSync(join(path, 'process'), String(process.pid), { mode: 0o600 });
}

/** The process that works there now. */
export function ownerOf(path) {
  const file = join(path, 'process');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  return Number.isInteger(owner) && owner > 0 && isAlive(owner) ? owner : undefined;
}

/** The notes first: without them, nobody goes on with a folder that is half removed. */
export function removeLoad(path) {
  rmSync(join(path, 'state.json'), { force: true });
  rmSync(path, { recursive: true, force: true });
}
