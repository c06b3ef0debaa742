// The package in projects: packed, installed, type-checked, built, opened and clicked. It installs from the registry,
// so `npm test` leaves it out: `npm run test:frameworks`. `FRAMEWORKS=vue` limits it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFigure } from '../figures.mjs';
import { openThemed, walkThrough, weigh } from './app.mjs';
import { npm, packInto } from './installing.mjs';
import { test } from '../e2e/test.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** A project that is tested, and not built: `unit-tests.test.mjs`. */
const UNIT_TESTS = 'unit-tests';
const asked = process.env.FRAMEWORKS?.split(',');
const NAMES = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(HERE, entry.name, 'package.json')))
  .filter(({ name }) => name !== UNIT_TESTS && (asked?.includes(name) ?? true))
  .map(({ name }) => name);
/** In the place of the element, for a build without it. */
const NOTHING = 'export const ConflictTimeline = () => null;\n';
const VITE = { command: ['vite', 'build', '--outDir', 'without'], folder: 'without' };
/** How a project is built into a folder of its own. Next's files are its own, and are not weighed. */
const WITHOUT = {
  'vite-ts': VITE,
  react: VITE,
  preact: VITE,
  vue: VITE,
  svelte: VITE,
  angular: { command: ['ng', 'build', 'app', '--output-path', 'without'], folder: 'without/browser' },
};

/** Bundlers that rewrite style sheets, and the file of the project that imports a theme. */
const IMPORTS_THEME = { 'vite-ts': 'src/main.ts', next: 'app/layout.tsx' };
const THEMES = ['contrast', 'newsroom', 'paper'];

let folder;
let tarball;

test.describe('projects with the package', { tag: '@chromium' }, () => {
  test.beforeAll(() => {
    ({ folder, tarball } = packInto('frameworks-'));
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
      const { requests, kB: loaded } = await walkThrough(open, join(project, 'dist'));
      tellFigure(name, `${requests} requests before a click, ${loaded} kB with gzip`);
      if (IMPORTS_THEME[name] !== undefined) {
        const file = join(project, IMPORTS_THEME[name]);
        const before = readFileSync(file, 'utf8');
        for (const theme of THEMES) {
          writeFileSync(file, `import 'conflict-timeline/themes/${theme}.css';\n${before}`);
          npm(project, 'run', 'check');
          npm(project, 'run', 'build');
          await openThemed(open, join(project, 'dist'), theme);
        }
        writeFileSync(file, before);
        npm(project, 'run', 'build');
      }
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

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
