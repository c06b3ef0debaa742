// The package in projects: packed, installed, type-checked, built, opened and clicked. It installs from the registry,
// so `npm test` leaves it out: `npm run test:frameworks`. `FRAMEWORKS=vue` limits it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFigure } from '../figures.mjs';
import { walkThrough, weigh } from './app.mjs';
import { test } from '../e2e/test.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const asked = process.env.FRAMEWORKS?.split(',');
const NAMES = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (asked?.includes(entry.name) ?? true))
  .map(({ name }) => name);
/** In the place of the element, for a build without it. */
const NOTHING = 'export const ConflictTimeline = () => null;\n';
const VITE = { command: ['vite', 'build', '--outDir', 'without'], folder: 'without' };
/** How a project is built into a folder of its own. Next's files are its own, and are not weighed. */
const WITHOUT = {
  'vite-ts': VITE,
  react: VITE,
  vue: VITE,
  svelte: VITE,
  angular: { command: ['ng', 'build', 'app', '--output-path', 'without'], folder: 'without/browser' },
};

let folder;
let tarball;

test.describe('projects with the package', { tag: '@chromium' }, () => {
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
    tarball = run(process.execPath, ROOT, 'tools/tarball.mjs', '--to', folder).trim();
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are there', () => assert.notEqual(NAMES.length, 0));

  for (const name of NAMES) {
    test(`${name}: type-checks, builds, shows the timeline, hears it and sets it`, async ({ open }) => {
      const project = join(folder, name);
      cpSync(join(HERE, name), project, { recursive: true });
      npm(project, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
      npm(project, 'run', 'check');
      npm(project, 'run', 'build');
      await walkThrough(open, join(project, 'dist'));
      const without = WITHOUT[name];
      if (without === undefined) return;
      const whole = weigh(join(project, 'dist'));
      const bare = weighWithout(project, without);
      tellFigure(`${name}, gzip`, `${kB(whole.first - bare.first)} kB at first, ${kB(whole.all - bare.all)} kB in all`);
    });
  }
});

/** The same project, built with nothing in the place of the element. */
function weighWithout(project, { command, folder: built }) {
  writeFileSync(join(project, 'nothing.js'), NOTHING);
  const manifest = JSON.parse(readFileSync(join(project, 'node_modules/conflict-timeline/package.json'), 'utf8'));
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target !== 'string') manifest.exports[entry] = { types: target.types, default: './nothing.js' };
  }
  writeFileSync(join(project, 'node_modules/conflict-timeline/package.json'), JSON.stringify(manifest));
  writeFileSync(join(project, 'node_modules/conflict-timeline/nothing.js'), NOTHING);
  npm(project, 'exec', '--', ...command);
  return weigh(join(project, built));
}

function npm(cwd, ...args) {
  return run('npm', cwd, ...args);
}

function run(command, cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
