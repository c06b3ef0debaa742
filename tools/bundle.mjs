// Makes `dist/`, the shipped files, from `src/` and from the compiler's output in `build/`: the modules for bundlers
// and servers, the builds for pages without a bundler, declarations, and the licences of foreign code in the builds.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from './run-command.mjs';

const COMPILED = resolve(ROOT, 'build');
const TYPES = resolve(ROOT, 'dist/types');
/** Those with declarations. */
const ENTRIES = [
  ...['index', 'define', 'embed', 'react', 'jsx', 'props', 'vue', 'svelte'].map((name) => `entry-points/${name}`),
  'archive/index',
  'convert/export/index',
  'convert/import/index',
  'convert/ssr/index',
  'dataset/data/index',
  'drawing/scale/index',
  'element/image/index',
];

const EXPORTED = /\bas (\w+)\s*\};?\s*$/;
const RULE = `\n\n${'-'.repeat(80)}\n\n`;
const INTRO = `conflict-timeline is under the MIT license: see LICENSE.
The files in this folder also hold code of these packages, under these licenses.`;

rmSync(`${ROOT}/dist`, { recursive: true, force: true });
const builds = [
  { configFile: 'config/vite.package.config.ts', mode: 'production' },
  { configFile: 'config/vite.embed.config.ts', mode: 'production' },
  { configFile: 'config/vite.embed.config.ts', mode: 'all' },
];
/** The file that the first two builds write alike: the modules read what the build for pages has left there. */
const SHARED = 'parts/land.js';
const moduleIds = [];
const shared = new Set();
for (const { configFile, mode } of builds) {
  const [{ output }] = [await build({ configFile: `${ROOT}/${configFile}`, mode, logLevel: 'warn' })].flat();
  moduleIds.push(...output.flatMap((chunk) => chunk.moduleIds ?? []));
  if (output.some(({ fileName }) => fileName === SHARED))
    shared.add(EXPORTED.exec(readFileSync(`${ROOT}/dist/${SHARED}`, 'utf8'))?.[1]);
}
if (shared.size !== 1) throw new Error(`${SHARED} exports different names in its builds: ${[...shared].join(', ')}`);
shipDeclarations();
writeNotices(moduleIds);

/**
 * Ships only the declarations that the entries reach: most modules are internal. Comments stay where an editor shows
 * them: in the entries and in their named exports.
 */
function shipDeclarations() {
  const entries = ENTRIES.map((entry) => `${COMPILED}/${entry}.d.ts`);
  const shown = new Set(entries);
  for (const path of shown) for (const exported of exportsOf(path)) shown.add(exported);
  const reached = new Set(entries);
  for (const path of reached) {
    for (const imported of importsOf(path)) reached.add(imported);
    const target = `${TYPES}/${relative(COMPILED, path)}`;
    mkdirSync(dirname(target), { recursive: true });
    const text = withoutBuffers(readFileSync(path, 'utf8'));
    writeFileSync(target, shown.has(path) ? text : withoutComments(text));
  }
}

function importsOf(path) {
  const specifiers = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)\.js['"]/g);
  return [...specifiers].map(([, specifier]) => resolve(dirname(path), `${specifier}.d.ts`));
}

/** An import that is exported again under the same name counts too. */
function exportsOf(path) {
  const text = readFileSync(path, 'utf8');
  if (/^export \{[^}]*\};$/m.test(text)) return importsOf(path);
  const specifiers = text.matchAll(/\bexport\b[^;]*?\bfrom\s*['"](\.[^'"]+)\.js['"]/g);
  return [...specifiers].map(([, specifier]) => resolve(dirname(path), `${specifier}.d.ts`));
}

/** The compiler writes the default of typed arrays, of which TypeScript before 5.7 knows nothing. */
function withoutBuffers(text) {
  return text.replaceAll('Array<ArrayBufferLike>', 'Array');
}

/** Declarations hold no text that looks like a comment. */
function withoutComments(text) {
  return text.replace(/[ \t]*\/\*\*?[^]*?\*\/[ \t]*\n?/g, '').replace(/^[ \t]+/gm, '');
}

/** Writes dist/NOTICES.txt. Takes the ids of all modules in the builds. */
function writeNotices(moduleIds) {
  const names = new Set(moduleIds.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []));
  writeFileSync(`${ROOT}/dist/NOTICES.txt`, `${[INTRO, ...groups([...names].sort())].join(RULE)}\n`);
}

/** Packages with the same text are named together. */
function groups(names) {
  const byText = new Map();
  for (const name of names) {
    const text = readFileSync(`${ROOT}/node_modules/${name}/LICENSE`, 'utf8').trim();
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, sharing]) => `${sharing.join(', ')}\n\n${text}`);
}
