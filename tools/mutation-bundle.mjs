// One file of all tests of a folder of `src`, with the folder's mutants planted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { seed } from '../tests/property-seed.mjs';
import { plantMutants } from './mutants.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = `${ROOT}node_modules/.cache/mutation`;
const ENTRY = 'virtual:tests';

const tool = (name) => fileURLToPath(new URL(name, import.meta.url));
const HARNESS = tool('mutation-harness.mjs');
const SWITCH = tool('mutation-switch.mjs');

/** Tests of a folder besides its own: of the built package, and of its products. None of them needs a DOM. */
const ALSO = {
  time: ['tests/node/edtf.test.mjs', 'tests/unit/i18n/date-words.test.ts', 'tests/unit/render/axis-layout.test.ts'],
  data: ['tests/node/validate.test.mjs'],
  scale: ['tests/unit/scene', 'tests/unit/interaction/reduce.test.ts'],
  layout: [
    'tests/unit/scene',
    'tests/unit/interaction/reduce.test.ts',
    'tests/unit/features/threads/thread-curves.test.ts',
  ],
};

/** Returns `{ bundle, mutants }`: the address of the file, and the planted mutants. */
export async function bundleTests(folder) {
  const mutants = [];
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [planting(folder, mutants), standingIn(folder)],
    ssr: { external: ['ajv', 'chai', 'd3', 'fast-check'] },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      emptyOutDir: false,
      outDir: OUT,
      // The package says that its modules only export; tests do more.
      rollupOptions: {
        treeshake: false,
        input: ENTRY,
        output: { entryFileNames: `${folder}.mjs`, codeSplitting: false },
      },
    },
  });
  return { bundle: pathToFileURL(`${OUT}/${folder}.mjs`).href, mutants };
}

function planting(folder, mutants) {
  const prefix = `${ROOT}src/${folder}/`;
  return {
    name: 'plant-mutants',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const { code, mutants: planted } = plantMutants(id.slice(ROOT.length), readFileSync(id, 'utf8'), mutants.length);
      mutants.push(...planted);
      return `import { $mutant } from ${JSON.stringify(SWITCH)};\n${code}`;
    },
  };
}

/** The harness for the runners, sources for the built package. */
function standingIn(folder) {
  return {
    name: 'stand-in',
    enforce: 'pre',
    resolveId(id) {
      if (id === ENTRY) return `\0${id}`;
      if (id === 'node:test' || id === 'vitest') return HARNESS;
      const built = /^\.\.\/\.\.\/dist\/(.*)\.js$/.exec(id);
      return built ? sourceOf(`${ROOT}src/${built[1]}`) : undefined;
    },
    load(id) {
      return id === `\0${ENTRY}` ? entryText(folder) : undefined;
    },
    transform(code, id) {
      // They read files beside themselves, which are no longer there.
      return id.startsWith(`${ROOT}tests/`)
        ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        : undefined;
    },
  };
}

/** A file, or the index of a folder. */
function sourceOf(path) {
  return existsSync(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`;
}

function entryText(folder) {
  const files = [`tests/unit/${folder}`, ...(ALSO[folder] ?? [])].flatMap(testFiles);
  return [
    `export { tests } from ${JSON.stringify(HARNESS)};`,
    `export { noteReached } from ${JSON.stringify(SWITCH)};`,
    // A failure is enough, without its smallest example; each process draws the same cases.
    `import fc from 'fast-check'; fc.configureGlobal({ endOnFailure: true, seed: ${seed} });`,
    ...files.map((file) => `import ${JSON.stringify(`${ROOT}${file}`)};`),
  ].join('\n');
}

/** Those of a folder, or the one. */
function testFiles(path) {
  if (/\.test\.(?:ts|mjs)$/.test(path)) return [path];
  const folder = `${ROOT}${path}`;
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `${path}/${name}`);
}
