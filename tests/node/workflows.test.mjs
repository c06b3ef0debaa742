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

  it('publish in a job that runs no code of a package, on the file that the other job has hashed', () => {
    const release = readFileSync(`${FOLDER}release.yml`, 'utf8');
    const [before, build, publish] = release.split(/^ {2}(?:build|publish):$/m);
    assert.match(before, /^permissions:\n {2}contents: read$/m);
    assert.doesNotMatch(build, /id-token|: write\b|npm publish/);
    assert.match(build, /sha256: \$\{\{ steps\.pack\.outputs\.sha256 \}\}/);
    assert.match(publish, /id-token: write/);
    assert.match(publish, /sha256sum --check[^]*npm publish .*--ignore-scripts/);
    assert.doesNotMatch(publish, /actions\/checkout|npm (?:ci|install|i|run|test|exec)\b|\bnpx\b|\bnode /);
  });
});
