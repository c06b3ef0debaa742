// Builds that several workers need: the first that asks makes one, the others wait for it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BETWEEN_LOOKS_MS = 100;

/** Each run has a folder of its own in the cache. `playwright.config.mjs` names it, and removes it at the end; a script has `build/e2e`. */
export function buildsFolder() {
  return process.env.E2E_BUILDS ?? 'build/e2e';
}

/**
 * Calls `build(folder)` once in a run, and resolves to the path of the folder from the root when that is done. A build
 * that fails fails the test that asked for it; the next one tries again.
 */
export async function buildOnce(name, build) {
  const path = `${buildsFolder()}/${name}`;
  const folder = `${ROOT}${path}`;
  const lock = `${folder}.lock`;
  mkdirSync(`${ROOT}${buildsFolder()}`, { recursive: true });
  while (!existsSync(folder)) {
    if (taken(lock)) await pause(BETWEEN_LOOKS_MS);
    else await buildAndRelease(folder, { lock, build });
  }
  return path;
}

/** Only one process can make a folder. */
function taken(lock) {
  try {
    mkdirSync(lock);
    return false;
  } catch {
    return true;
  }
}

async function buildAndRelease(folder, { lock, build }) {
  try {
    if (existsSync(folder)) return;
    await build(`${folder}.part`);
    renameSync(`${folder}.part`, folder);
  } finally {
    rmSync(lock, { recursive: true });
  }
}
