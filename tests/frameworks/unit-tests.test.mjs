// The unit tests of a project with the package: in jsdom and happy-dom by Vitest, in jsdom by Jest. Nothing throws, no
// promise is left rejected, and what a page asks of the element is answered.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, packInto } from './installing.mjs';
import { test } from '../e2e/test.mjs';

const PROJECT = fileURLToPath(new URL('unit-tests', import.meta.url));

test.describe('unit tests of a project', { tag: '@chromium' }, () => {
  let folder;
  let project;
  test.beforeAll(() => {
    const packed = packInto('unit-tests-');
    folder = packed.folder;
    project = join(folder, 'project');
    cpSync(PROJECT, project, { recursive: true });
    npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', packed.tarball);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const way of ['jsdom', 'happy-dom', 'jest']) {
    test(`mount the element: ${way}`, () => {
      npm(project, 'run', way);
    });
  }

  // 28 has style sheets that it cannot adopt.
  for (const version of ['28.1.0', '29.1.1']) {
    test(`mount the element: jsdom ${version}`, () => {
      npm(project, 'install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', `jsdom@${version}`);
      npm(project, 'run', 'jsdom');
    });
  }
});
