import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** On a busy machine too: WordPress took more than 15 s to delete a plugin there. */
const MAX_WAIT_MS = 30_000;
const BETWEEN_LOOKS_MS = 20;

/** Resolves once `isTrue()` is; fails with `what`, a text or what returns it, after some seconds. */
export async function until(isTrue, what) {
  const end = Date.now() + MAX_WAIT_MS;
  while (!(await isTrue())) {
    if (Date.now() >= end) assert.fail(`waited in vain: ${typeof what === 'function' ? what() : what}`);
    await pause(BETWEEN_LOOKS_MS);
  }
}
