// Serves d3 to the tests as one file. From its own sources it is some 500 small ones, which each test file would fetch
// anew in each engine.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'node_modules/.cache/d3';
const { version } = JSON.parse(readFileSync(`${ROOT}/node_modules/d3/package.json`, 'utf8'));
// The version is in the name, so an update is bundled anew.
const FILE = `d3-${version}.js`;

/** A plugin for Web Test Runner. */
export async function bundledD3() {
  if (!existsSync(`${ROOT}/${FOLDER}/${FILE}`)) await bundle();
  return {
    name: 'bundled-d3',
    resolveImport({ source }) {
      return source === 'd3' ? `/${FOLDER}/${FILE}` : undefined;
    },
  };
}

function bundle() {
  return build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      outDir: FOLDER,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(import.meta.resolve('d3')), formats: ['es'], fileName: () => FILE },
    },
  });
}
