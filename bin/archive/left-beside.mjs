// What a killed load leaves beside its archive: a folder of unfinished files, and the lock of a file of DuckDB.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../temporary.mjs';

const FOLDER = /^\.(.+)-(\d+)-[0-9a-f]{24}$/;
const LOCK = /^\.(.+)\.loading$/;

/** The name of the lock of a file. */
export function lockOf(name) {
  return `.${name}.loading`;
}

/** Those of this user in a folder whose process has ended; `name`: only those of this archive. */
export function leftBeside(folder, name) {
  const { uid } = userInfo();
  return readdirSync(folder).flatMap((found) => {
    const path = join(folder, found);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || (uid >= 0 && stats.uid !== uid)) return [];
    const [, of, owner] = (stats.isDirectory() ? FOLDER.exec(found) : lockedBy(found, path)) ?? [];
    const isLeft = of !== undefined && (name === undefined || of === name) && !isAlive(Number(owner));
    return isLeft ? [path] : [];
  });
}

/** Matches a folder: its groups are the archive, and the process in the lock. */
function lockedBy(found, path) {
  const [, of] = LOCK.exec(found) ?? [];
  if (of === undefined) return undefined;
  const owner = readFileSync(path, 'utf8');
  return /^\d+$/.test(owner) ? [found, of, owner] : undefined;
}
