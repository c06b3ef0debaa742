// Ships the declarations that the entries reach, and no others: most modules are nobody's business.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
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
  'data/index',
  'export/index',
  'import/index',
  'ssr/index',
];

export function shipDeclarations() {
  const reached = new Set(ENTRIES.map((entry) => `${FROM}/${entry}.d.ts`));
  for (const path of reached) {
    for (const imported of importsOf(path)) reached.add(imported);
    const target = `${TO}/${relative(FROM, path)}`;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}

function importsOf(path) {
  const specifiers = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)\.js['"]/g);
  return [...specifiers].map(([, specifier]) => resolve(dirname(path), `${specifier}.d.ts`));
}
