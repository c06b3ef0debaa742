// Bundles component tests once, for all engines: served file by file, each test file would load some 350 modules in each
// of them. What several test files use is in chunks that they share.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { seed } from '../tests/property-seed.mjs';
import { ROOT } from './run-command.mjs';
import { testsOfEngines } from './test-files.mjs';

/** Of its own for each run: two may go on at a time. */
const FOLDER = `node_modules/.cache/component-tests/${process.pid}`;
/** The tests of `tests/unit` that each engine runs, in one page. */
export const ENGINE_TESTS = 'tests/engine.test.ts';

/**
 * Returns the folder; its files have the names of the sources, with `.js`. With `watch` they follow their sources, with
 * `allDetails` each engine runs what one is enough for.
 */
export async function bundleComponentTests(files, { watch = false, allDetails = false } = {}) {
  const outdir = `${ROOT}/${FOLDER}`;
  rmSync(outdir, { recursive: true, force: true });
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  const bundling = await context({
    absWorkingDir: ROOT,
    entryPoints: files.map((file) => (file === ENGINE_TESTS ? engineEntry(outdir) : { in: file, out: outName(file) })),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    // The code that readers get; Lit's development build warns of things that its tests do on purpose.
    conditions: ['production'],
    define: { RUNS_DETAILS_EVERYWHERE: String(allDetails) },
    // The package of the assertions says of its plugins that they do nothing when they are loaded.
    ignoreAnnotations: true,
    plugins: [seededProperties()],
    logLevel: 'error',
  });
  await bundling.rebuild();
  if (watch) await bundling.watch();
  else await bundling.dispose();
  return FOLDER;
}

const outName = (file) => file.replace(/\.ts$/, '');

function engineEntry(outdir) {
  const entry = `${outdir}/engine-entry.ts`;
  mkdirSync(outdir, { recursive: true });
  writeFileSync(
    entry,
    testsOfEngines()
      .map((file) => `import '${ROOT}/${file}';\n`)
      .join(''),
  );
  return { in: entry, out: outName(ENGINE_TESTS) };
}

/** In the place of `fast-check`: the same, with the seed of the commit. */
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
