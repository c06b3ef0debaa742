// `npm run test:watch [FILE…]`: runs the tests that a change reaches as soon as a file of `src` or `tests` is saved,
// those of its own folder first. Without files: those that need no DOM, in Node. A component test among the files runs
// in one engine, Chromium or the one in `BROWSERS`, whose page stays open.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { build } from 'esbuild';
import { ROOT } from './run-command.mjs';
import { kindOf, testFiles } from './test-files.mjs';

/** Editors save in several steps. */
const REST_MS = 50;
/** This many test files run before the others that a change reaches. */
const AT_FIRST = 4;

const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : ['tests/unit']).flatMap(testFiles);
const components = files.filter((file) => kindOf(file) === 'component');
const units = files.filter((file) => kindOf(file) === 'unit');
const others = files.filter((file) => !['component', 'unit'].includes(kindOf(file)));
if (others.length > 0) throw new Error(`watches tests/unit and tests/component, not ${others.join(', ')}`);

if (components.length > 0) watchComponents();
if (units.length > 0) await watchUnits();

function watchComponents() {
  const env = { ...process.env, BROWSERS: process.env.BROWSERS ?? 'chromium', TEST_FILES: components.join(',') };
  spawn('npx', ['wtr', '--watch'], { cwd: ROOT, env, stdio: 'inherit' });
}

async function watchUnits() {
  let importers = await readImporters();
  let running;
  let timer;
  const changed = new Set();
  const rerun = () => {
    const first = [...changed];
    changed.clear();
    running?.kill();
    const reached = reachedBy(first, importers);
    if (reached.length === 0) return console.log(`no unit test reaches ${first.join(', ')}`);
    console.log(`\n${first.join(', ')}: ${reached.length} test files`);
    running = run(reached.slice(0, AT_FIRST));
    const rest = reached.slice(AT_FIRST);
    running.once('exit', (code) => code === null || rest.length === 0 || (running = run(rest)));
    // In the same turn: the import graph may have changed as well.
    return readImporters().then((now) => (importers = now), console.error);
  };
  for (const folder of ['src', 'tests', 'data', 'demo']) {
    watch(`${ROOT}/${folder}`, { recursive: true }, (_, name) => {
      const path = `${folder}/${name}`;
      if (!/\.(?:ts|mjs|json)$/.test(path) || !existsSync(`${ROOT}/${path}`)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(rerun, REST_MS);
    });
  }
  console.log(`watching: ${units.length} test files`);
}

/** All of its files are loaded before the first test runs. */
function run(paths) {
  return spawn('node', ['--import', 'tsx', 'tools/unit-tests.mjs', ...paths], { cwd: ROOT, stdio: 'inherit' });
}

/** For each file: the files that import it. */
async function readImporters() {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: units,
    outdir: 'node_modules/.cache/watch',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const importers = new Map();
  for (const [path, { imports }] of Object.entries(metafile.inputs)) {
    for (const { path: imported } of imports) importers.set(imported, [...(importers.get(imported) ?? []), path]);
  }
  return importers;
}

/** Test files that import one of these, directly or not: the nearest first. */
function reachedBy(paths, importers) {
  const seen = new Set(paths);
  for (const path of seen) for (const importer of importers.get(path) ?? []) seen.add(importer);
  return [...seen].filter((path) => units.includes(path));
}
