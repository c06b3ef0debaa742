// Makes `dist/`, the shipped files, from `src/` and from the compiler's output in `build/`: the modules for bundlers
// and servers, the builds for pages without a bundler, declarations, and the licences of foreign code in the builds. It is
// made aside and put in place when it is whole: a page that is open meanwhile, or a command, has the files before.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { shipDeclarations } from './declarations.mjs';
import { ROOT } from './run-command.mjs';

const COMPILED = resolve(ROOT, 'build');
const SHIPPED = resolve(ROOT, 'dist');
const NEXT = resolve(COMPILED, 'dist');
const BEFORE = resolve(COMPILED, 'dist-before');
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

for (const folder of [NEXT, BEFORE]) rmSync(folder, { recursive: true, force: true });
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
  const options = { configFile: `${ROOT}/${configFile}`, mode, logLevel: 'warn', build: { outDir: NEXT } };
  const [{ output }] = [await build(options)].flat();
  moduleIds.push(...output.flatMap((chunk) => chunk.moduleIds ?? []));
  if (output.some(({ fileName }) => fileName === SHARED))
    shared.add(EXPORTED.exec(readFileSync(`${NEXT}/${SHARED}`, 'utf8'))?.[1]);
}
if (shared.size !== 1) throw new Error(`${SHARED} exports different names in its builds: ${[...shared].join(', ')}`);
shipDeclarations({
  from: COMPILED,
  to: `${NEXT}/types`,
  entries: ENTRIES.map((entry) => `${COMPILED}/${entry}.d.ts`),
});
writeNotices(moduleIds);
if (existsSync(SHIPPED)) renameSync(SHIPPED, BEFORE);
renameSync(NEXT, SHIPPED);
rmSync(BEFORE, { recursive: true, force: true });

/** Writes NOTICES.txt. Takes the ids of all modules in the builds. */
function writeNotices(moduleIds) {
  const names = new Set(moduleIds.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []));
  writeFileSync(`${NEXT}/NOTICES.txt`, `${[INTRO, ...groups([...names].sort())].join(RULE)}\n`);
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
