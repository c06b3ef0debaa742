// Catalogues of words as modules of the builds.
//
// English is one catalogue. A first picture needs a quarter of it, so the builds cut it: what the core names is built in,
// the rest comes with the first part. Nobody keeps a list: a text belongs to the core if a module that the core imports
// has its name in quotes.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const WORDS = `${SOURCE}words/i18n/`;
const CORE = `${SOURCE}entry-points/embed.ts`;
/** Who imports the catalogue, and the piece of it that each gets. */
const PIECES = new Map([
  ['english.ts', 'first'],
  ['english-later.ts', 'later'],
  ['english-dates.ts', 'dates'],
  ['en.ts', 'whole'],
]);
/** The builds tell modules apart by their paths: a piece has one beside the module that asks for it. */
const PIECE = /\/words\/i18n\/en-(first|later|dates|whole)\.js$/;

export function words(): Plugin {
  let first: ReadonlySet<string> | undefined;
  return {
    name: 'words',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const piece = source.endsWith('/languages/en.json')
        ? PIECES.get(basename(importer))
        : /^\.\/en-(\w+)\.js$/.exec(source)?.[1];
      return piece === undefined ? undefined : `${WORDS}en-${piece}.js`;
    },
    load(id) {
      const piece = PIECE.exec(id)?.[1];
      if (piece === undefined) return undefined;
      const { messages, dateWords } = catalogueOf(`${WORDS}languages/en.json`);
      if (piece === 'dates') return moduleOf({ dateWords });
      if (piece === 'whole') return WHOLE;
      const said = (first ??= namesIn(CORE));
      const kept = Object.entries(messages).filter(([name]) => said.has(name) === (piece === 'first'));
      return moduleOf({ messages: Object.fromEntries(kept) });
    },
    transform(code, id) {
      if (!/\/i18n\/languages\/\w+\.json$/.test(id)) return undefined;
      // Pages import `language` by its name.
      const text = `const language = ${JSON.stringify(JSON.parse(code))};\nexport { language, language as default };`;
      return { code: text, map: null, moduleType: 'js' };
    },
  };
}

interface Catalogue {
  readonly messages: object;
  readonly dateWords: object;
}

function catalogueOf(path: string): Catalogue {
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}

function moduleOf(catalogue: Partial<Catalogue>): string {
  return `export default ${JSON.stringify(catalogue)};`;
}

const WHOLE = `import first from './en-first.js';
import later from './en-later.js';
export default { messages: { ...first.messages, ...later.messages } };`;

/** Whatever stands in quotes in a module, and in all that it imports at once. */
function namesIn(entry: string): ReadonlySet<string> {
  const names = new Set<string>();
  const paths = new Set([entry]);
  for (const path of paths) {
    const code = readFileSync(path, 'utf8');
    for (const [, name] of code.matchAll(/'(\w+)'/g)) names.add(name!);
    for (const [, from] of code.matchAll(/^(?:import|export) (?!type)(?:[^;'"]*? from )?'(\.[^']+)\.js'/gm))
      paths.add(resolve(dirname(path), `${from!}.ts`));
  }
  return names;
}
