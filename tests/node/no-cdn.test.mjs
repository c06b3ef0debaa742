// No snippet, template or document names a public CDN: the package is not published there, so whoever takes its name
// could run code in the pages of those who copied the lines.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CDN = /unpkg|jsdelivr|esm\.(sh|run)|skypack|cdnjs|jspm\.(io|dev)|deno\.land|statically\.io|rawgit/i;
const TEXT = /\.(css|csv|html|json|md|mjs|mts|ts|js|vue)$/;
const OWN = 'tests/node/no-cdn.test.mjs';

describe('public CDNs', () => {
  it('are named in no file that a reader copies', () => {
    const paths = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter((path) => TEXT.test(path) && path !== OWN && !path.endsWith('package-lock.json'));
    assert.ok(paths.includes('assets/templates/index.html') && paths.includes('apps/make/output/snippets.ts'));
    const named = paths.flatMap((path) =>
      readFileSync(`${ROOT}/${path}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => (CDN.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
    assert.deepEqual(named, []);
  });
});
