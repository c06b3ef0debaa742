// The package in projects: packed, installed, type-checked, built, opened and clicked. It installs from the registry,
// so `npm test` leaves it out: `npm run test:frameworks`. `FRAMEWORKS=vue` limits it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tellFigure } from '../figures.mjs';
import { routesOf, walkThrough, weigh } from './app.mjs';
import { npm, packInto } from './installing.mjs';
import { buildThemed } from './themes.mjs';
import { startServer } from '../e2e/server.mjs';
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
/** How a project is built into a folder of its own. Files of frameworks with servers are their own, and are not weighed. */
const WITHOUT = {
  'vite-ts': VITE,
  react: VITE,
  preact: VITE,
  vue: VITE,
  svelte: VITE,
  angular: { command: ['ng', 'build', 'app', '--output-path', 'without'], folder: 'without/browser' },
};

/** The file of each project that imports a theme; Angular names style sheets in its settings. */
const IMPORTS_THEME = {
  'vite-ts': { file: 'src/main.ts' },
  react: { file: 'src/main.tsx' },
  next: { file: 'app/layout.tsx' },
  preact: { file: 'src/main.tsx' },
  vue: { file: 'src/main.ts' },
  svelte: { file: 'src/main.ts' },
  sveltekit: { file: 'src/routes/+layout.ts' },
  astro: { file: 'src/pages/index.astro', write: (text, css) => text.replace('---\n', `---\nimport '${css}';\n`) },
  angular: {
    file: 'angular.json',
    write: (text, css) => text.replace('"browser": "src/main.ts",', `$& "styles": ["${css}"],`),
  },
};

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
      if (name === 'next') await opensServerPage(open, join(project, 'dist'));
      const without = WITHOUT[name];
      const whole = without && weigh(join(project, 'dist'));
      const { file, write } = IMPORTS_THEME[name];
      await buildThemed(open, {
        file: join(project, file),
        write,
        folder: join(project, 'dist'),
        build: ({ isFirst }) => {
          if (isFirst) npm(project, 'run', 'check');
          npm(project, 'run', 'build');
        },
      });
      if (without === undefined) return;
      const bare = weighWithout(project, without);
      tellFigure(`${name}, gzip`, `${kB(whole.first - bare.first)} kB at first, ${kB(whole.all - bare.all)} kB in all`);
    });
  }
});

/** A page of server components passes the data to the component itself, without a component of its own between them. */
async function opensServerPage(open, folder) {
  const server = await startServer({ routes: routesOf(folder) });
  const { page, problems } = await open({ viewport: { width: 1180, height: 900 } });
  await page.goto(`${server.origin}/server.html`);
  const timeline = page.locator('conflict-timeline');
  await timeline.locator('.mark .glyph').first().waitFor();
  await timeline.evaluate(({ settled }) => settled);
  assert.ok((await timeline.evaluate(({ inView }) => inView.total)) > 20);
  const scripts = server.requests.filter((path) => path.endsWith('.js'));
  const bytes = scripts.map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
  const all = bytes.reduce((sum, length) => sum + length, 0);
  // The build for servers has every feature: with it the page asked for 580 kB, without it for 380.
  assert.ok(all < 450_000, `${all} bytes of scripts`);
  assert.deepEqual(problems, []);
  await page.context().close();
  await server.close();
}

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
