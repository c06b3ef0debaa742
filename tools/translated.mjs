// Records of which English the other languages are a translation. Without a name it records texts that are new and
// forgets those that are gone; with names it records those whose translations were read again.
//
// `--languages` (npm run languages) records nothing: it lists for each language the words that it lacks, which are
// English in the element and in the maker. With files it checks those instead, as the element checks a language that a
// page registers: `npm run languages -- eo.json`. The name of the file is the tag.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { english } from '../src/words/i18n/en.ts';
import { readLanguage } from '../src/words/i18n/given-language.ts';
import { englishHashes } from '../tests/unit/make/text-hashes.ts';

const PATH = 'tests/unit/make/translated-from.json';
const FOLDER = 'src/words/i18n/languages';
const MAKER = 'apps/make/messages/languages';

const names = process.argv.slice(2);
if (names[0] === '--languages') languages(names.slice(1));
else record(names);

function record(paths) {
  const recorded = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {};
  const current = englishHashes();
  const read = new Set(paths);
  const unknown = [...read].filter((path) => !(path in current));
  if (unknown.length > 0) throw new Error(`no such text: ${unknown.join(', ')}`);

  const next = Object.fromEntries(
    Object.entries(current).map(([path, hash]) => [path, read.has(path) ? hash : (recorded[path] ?? hash)]),
  );
  writeFileSync(PATH, `${JSON.stringify(next, undefined, 2)}\n`);
  const changed = Object.keys(next).filter((path) => next[path] !== current[path]);
  if (changed.length > 0) console.log(`to be read again in the other languages: ${changed.join(' ')}`);
}

function languages(files) {
  const shipped = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
  for (const file of files.length > 0 ? files : shipped) {
    const tag = basename(file, extname(file));
    const words = JSON.parse(readFileSync(file, 'utf8'));
    const { faults } = readLanguage(tag, words, english);
    const lacking = Object.keys(english).filter((key) => !Object.hasOwn(words.messages ?? {}, key));
    for (const fault of faults) console.log(`${file}: ${fault}`);
    if (lacking.length > 0) console.log(`${file}: English: ${lacking.join(' ')}`);
    const maker = files.length > 0 || existsSync(`${MAKER}/${tag}.json`) ? '' : '; the maker does not speak it';
    console.log(`${file}: ${counted(faults.length)}${maker}`);
    if (files.length > 0 && faults.length > 0) process.exitCode = 1;
  }
}

function counted(faults) {
  if (faults === 0) return 'complete';
  return faults === 1 ? '1 fault' : `${faults} faults`;
}
