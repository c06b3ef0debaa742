// A project with a bundler: the smallest of those that `npm run test:frameworks` installs, built with the present
// build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { walkThrough } from '../frameworks/app.mjs';
import { test } from './test.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROJECT = `${ROOT}tests/frameworks/vite-ts`;
const folder = mkdtempSync(join(tmpdir(), 'bundler-'));

test.describe('a project with Vite', { tag: '@chromium' }, () => {
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows the timeline, hears it and sets it', { tag: '@walk' }, async ({ open }) => {
    const outDir = { outDir: folder, emptyOutDir: true };
    await build({ root: PROJECT, build: outDir, logLevel: 'silent', plugins: [installed()] });
    await walkThrough(open, folder);
  });
});

/** As if it were in the project: from the root, the package's own name leads to what was built. */
function installed() {
  return {
    name: 'installed',
    enforce: 'pre',
    resolveId(source) {
      return source.startsWith('conflict-timeline/')
        ? this.resolve(source, `${ROOT}index.js`, { skipSelf: true })
        : null;
    },
  };
}
