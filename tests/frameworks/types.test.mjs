// The declarations of the package under each TypeScript that a project may have: each entry, by the two ways in which
// projects find modules. Faults of other packages are theirs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, packInto, writeManifest } from './installing.mjs';
import { test } from '../e2e/test.mjs';

const VERSIONS = ['5.0', '5.4', '5.9', '6.0', '7.0'];
const WAYS = { bundler: 'esnext', nodenext: 'nodenext' };
/** They need the framework that they are for, and are checked in its project. */
const OF_FRAMEWORKS = ['./react', './jsx', './vue', './svelte'];

test.describe('types', { tag: '@chromium' }, () => {
  let folder;
  let tarball;
  test.beforeAll(() => {
    ({ folder, tarball } = packInto('types-'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const version of VERSIONS) {
    test(`are clean in TypeScript ${version}`, () => {
      const project = join(folder, version);
      mkdirSync(project);
      writeManifest(project, {});
      npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball, `typescript@~${version}.0`);
      writeFileSync(join(project, 'page.ts'), pageOf(project));
      for (const [moduleResolution, module] of Object.entries(WAYS)) {
        const compilerOptions = {
          ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
          ...{ module, moduleResolution, resolveJsonModule: true, strict: true, noEmit: true, skipLibCheck: false },
        };
        writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
        assert.deepEqual(faultsOf(project), [], moduleResolution);
      }
    });
  }
});

/** A page that takes every entry, and works with the tag, its events and a theme. */
function pageOf(project) {
  const { exports } = JSON.parse(readFileSync(join(project, 'node_modules/conflict-timeline/package.json'), 'utf8'));
  const entries = Object.keys(exports).filter(
    (name) => !/[*]|\.json$|\.css$/.test(name) && !OF_FRAMEWORKS.includes(name),
  );
  assert.ok(entries.length >= 10, entries.join(' '));
  const imported = entries.map((name, at) => `import * as e${at} from 'conflict-timeline${name.slice(1)}';`);
  return `${imported.join('\n')}
import 'conflict-timeline/themes/paper.css';
export const all = [${entries.map((_, at) => `e${at}`).join(', ')}];
const timeline = document.createElement('conflict-timeline');
timeline.view = 'chart';
timeline.addEventListener('timeline-select', ({ id }) => id?.toUpperCase());
// @ts-expect-error there is no such view
timeline.view = 'map';
`;
}

/** What the compiler says of the page and of the package. */
function faultsOf(project) {
  const { status, stdout, stderr } = spawnSync('npx', ['tsc', '-p', '.', '--pretty', 'false'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const lines = stdout.split('\n').filter((line) => /^\S.*error TS/.test(line));
  assert.ok(status === 0 || lines.length > 0, `${stdout}${stderr}`);
  return lines.filter((line) => line.startsWith('page.ts') || line.includes('node_modules/conflict-timeline/'));
}
