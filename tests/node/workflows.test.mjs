// Workflows run other people's code: each action is named by the hash of its commit, which nobody can move, with its
// version beside it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+){2}$/;

describe('workflows', () => {
  const used = readdirSync(FOLDER).flatMap((name) =>
    [...readFileSync(FOLDER + name, 'utf8').matchAll(/\buses: *(.+)$/gm)].map(([, action]) => ({ name, action })),
  );

  it('name each action by its hash and its version', () => {
    assert.ok(used.length > 8, `${used.length} uses`);
    assert.deepEqual(
      used.filter(({ action }) => !PINNED.test(action)),
      [],
    );
  });

  it('use one version of each action', () => {
    const versions = new Map();
    for (const { action } of used) {
      const [name, version] = action.split('@');
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    for (const [name, found] of versions) assert.equal(found.size, 1, name);
  });
});
