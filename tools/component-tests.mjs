// Component tests in Web Test Runner: their bundle, their page, and the size of its window. They are bundled once, for all
// engines: served file by file, each test file would load some 350 modules in each of them. Code that several test files
// use is in shared chunks.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { context } from 'esbuild';
import { seed } from '../tests/property-seed.mjs';
import { typefaceScript } from '../tests/typeface.mjs';
import { ROOT } from './run-command.mjs';
import { testFiles, testsOfEngines } from './test-files.mjs';

/** Its own for each run: two may be active at a time. */
const FOLDER = `node_modules/.cache/component-tests/${process.pid}`;
/** It comes before the tests of a page, since it decides which of them run. */
const DETAIL = 'tests/component/detail.ts';
/**
 * A page for each room of `tests/component`, with its files (`elements`). Without a kind one comes before them, with the
 * files of `tests/unit` that each engine runs.
 */
export function pagesOf(kind) {
  const engines = [{ name: 'tests/engine.test.ts', files: testsOfEngines() }];
  const elements = [...filesByRoom()].map(([room, files]) => ({ name: `${room}.test.ts`, files: [DETAIL, ...files] }));
  return kind === 'elements' ? elements : [...engines, ...elements];
}

/**
 * Takes pages, `{ name, files }`: loading one costs as much as some ten tests. Returns the folder; its files have the
 * names of the sources, with `.js`. With `watch` they follow their sources. `details` says who runs the tests for which one
 * engine is enough: `nobody`, `chromium`, `chromium, nothing else` (that engine then runs no other test), or `everybody`.
 */
export async function bundleComponentTests(pages, { watch = false, details = 'chromium' } = {}) {
  const outdir = `${ROOT}/${FOLDER}`;
  rmSync(outdir, { recursive: true, force: true });
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  const bundling = await context({
    absWorkingDir: ROOT,
    entryPoints: pages.map((page) => entryOf(page, outdir)),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    // The code that readers get; Lit's development build warns about things that its tests do on purpose.
    conditions: ['production'],
    define: {
      DETAILS: JSON.stringify(details),
      RUNS_DEEP: String(process.env.DEEP === '1'),
      RUN_SEED: String(seed),
    },
    // The assertion package says that loading its plugins has no effect.
    ignoreAnnotations: true,
    plugins: [seededProperties()],
    logLevel: 'error',
  });
  await bundling.rebuild();
  if (watch) await bundling.watch();
  else await bundling.dispose();
  return FOLDER;
}

function entryOf({ name, files }, outdir) {
  const out = name.replace(/\.ts$/, '');
  if (files.length === 1) return { in: files[0], out };
  const entry = `${outdir}/${name.replaceAll('/', '-')}`;
  mkdirSync(outdir, { recursive: true });
  writeFileSync(entry, files.map((file) => `import '${ROOT}/${file}';\n`).join(''));
  return { in: entry, out };
}

/** `tests/component/chart`, `tests/component/features/list`: each folder with tests. */
function filesByRoom() {
  const rooms = new Map();
  for (const file of testFiles('tests/component'))
    rooms.set(dirname(file), [...(rooms.get(dirname(file)) ?? []), file]);
  return rooms;
}

/** Replaces `fast-check`: the same, with the seed of the run. */
function seededProperties() {
  return {
    name: 'seeded-properties',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fast-check$/ }, ({ namespace }) =>
        namespace === 'seeded' ? undefined : { path: 'fast-check', namespace: 'seeded' },
      );
      onLoad({ filter: /./, namespace: 'seeded' }, () => ({
        contents: `import fc from 'fast-check'; fc.configureGlobal({ seed: ${seed} }); export * from 'fast-check'; export default fc;`,
        resolveDir: ROOT,
      }));
    },
  };
}

/**
 * `testRunnerHtml` of Web Test Runner. Mocha fails the running test for an uncaught error; here an unhandled rejection
 * becomes one.
 */
export function testPage(testFramework) {
  return `<!doctype html>
    <html lang="en">
      <head>
        <title>Tests</title>
        <script>
          addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
        </script>
        <script>
          ${typefaceScript}
        </script>
      </head>
      <body>
        <script type="module">
          await document.fonts.ready;
          await import('${testFramework}');
        </script>
      </body>
    </html>`;
}

/**
 * A plugin: `executeServerCommand('viewport', { width, height })` for tests. The runner's own `setViewport` does not support
 * WebKit's driver. WebKit's window stays above 447 px, so tests of narrow layouts put the element into a narrow box
 * instead.
 */
export function viewportCommand() {
  return {
    name: 'viewport-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'viewport') return undefined;
      const { browser, id } = session;
      if (browser.type === 'playwright') await browser.getPage(id).setViewportSize(payload);
      else await browser.driver.setWindowSize(payload.width, payload.height);
      return true;
    },
  };
}
