// Records of which English the six other languages are a translation. Without a name it records texts that are new and
// forgets those that are gone; with names it records those whose translations were read again. It lists the words that a
// language lacks: these are English in the element.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { english } from '../src/words/i18n/en.ts';
import { englishHashes } from '../tests/unit/make/text-hashes.ts';

const PATH = 'tests/unit/make/translated-from.json';

const recorded = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {};
const current = englishHashes();
const read = new Set(process.argv.slice(2));
const unknown = [...read].filter((path) => !(path in current));
if (unknown.length > 0) throw new Error(`no such text: ${unknown.join(', ')}`);

const next = Object.fromEntries(
  Object.entries(current).map(([path, hash]) => [path, read.has(path) ? hash : (recorded[path] ?? hash)]),
);
writeFileSync(PATH, `${JSON.stringify(next, undefined, 2)}\n`);
const changed = Object.keys(next).filter((path) => next[path] !== current[path]);
if (changed.length > 0) console.log(`to be read again in six languages: ${changed.join(' ')}`);

for (const file of readdirSync('src/words/i18n/languages')) {
  const { language } = await import(`../src/words/i18n/languages/${file}`);
  const lacking = Object.keys(english).filter((key) => !Object.hasOwn(language.messages, key));
  if (lacking.length > 0) console.log(`${file}: ${lacking.length} words are English: ${lacking.join(' ')}`);
}
