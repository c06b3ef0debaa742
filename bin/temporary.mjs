// Folders for a while: nobody else may read them, nobody can guess their names, and each way out of the process but the
// hardest removes them. `archive clean` removes what is left of that.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const PREFIX = 'conflict-timeline-';
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const held = new Set();

/** The number of the process is part of the name, so that others can tell what nobody uses any more. */
export function temporaryFolder(parent, prefix = PREFIX) {
  const path = join(parent, `${prefix}${process.pid}-${randomBytes(12).toString('hex')}`);
  // Held first: a signal right after it is made removes it too.
  hold(path);
  mkdirSync(path, { mode: 0o700 });
  return path;
}

/** A signal removes it too. */
export function hold(path) {
  listen();
  held.add(path);
}

/** It stays, under this name or another. */
export function release(path) {
  held.delete(path);
}

export function removeFolder(path) {
  // Threads may still write into it: then it is not empty when its files are gone.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  held.delete(path);
}

/** The process in the name of a temporary folder; undefined if it is none. */
export function ownerOf(name, prefix = PREFIX) {
  const [, process_] = (name.startsWith(prefix) && /^(\d+)-[0-9a-f]{24}$/.exec(name.slice(prefix.length))) || [];
  return process_ === undefined ? undefined : Number(process_);
}

/** Removes the folders with this prefix whose process was killed. */
export function sweep(parent, prefix) {
  for (const name of readdirSync(parent)) {
    const owner = ownerOf(name, prefix);
    if (owner !== undefined && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

export function isAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to another user.
    return error.code === 'EPERM';
  }
}

let isListening = false;

function listen() {
  if (isListening) return;
  isListening = true;
  process.on('exit', removeAll);
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      removeAll();
      process.exit(128 + number);
    });
  }
}

function removeAll() {
  for (const path of held) removeFolder(path);
}
