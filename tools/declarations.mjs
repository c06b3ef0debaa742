// Ships only the declarations that the entries reach: most modules are internal. Comments stay where an editor shows
// them: in the entries and in their named exports.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { ROOT } from './run-command.mjs';

const FROM = resolve(ROOT, 'build');
const TO = resolve(ROOT, 'dist/types');
const ENTRIES = [
  'index',
  'define',
  'embed',
  'react',
  'jsx',
  'vue',
  'svelte',
  'archive/index',
  'data/index',
  'export/index',
  'image/index',
  'import/index',
  'scale/index',
  'ssr/index',
];

export function shipDeclarations() {
  const entries = ENTRIES.map((entry) => `${FROM}/${entry}.d.ts`);
  const shown = new Set(entries);
  for (const path of shown) for (const exported of exportsOf(path)) shown.add(exported);
  const reached = new Set(entries);
  for (const path of reached) {
    for (const imported of importsOf(path)) reached.add(imported);
    const target = `${TO}/${relative(FROM, path)}`;
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(path, 'utf8');
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

/** Declarations hold no text that looks like a comment. */
function withoutComments(text) {
  return text.replace(/[ \t]*\/\*\*?[^]*?\*\/[ \t]*\n?/g, '').replace(/^[ \t]+/gm, '');
}
