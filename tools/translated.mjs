// Records of which English the other languages are a translation. Without a name it records texts that are new and
// forgets those that are gone; with names it records those whose translations were read again.
//
// `--languages` (npm run languages) records nothing: it lists for each language the words that it lacks, with their
// English and what they stand for; they are English in the element and in the maker. With files it checks those instead, as the element checks a language that a
// page registers: `npm run languages -- eo.json`. The name of the file is the tag.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { english } from '../src/words/i18n/en.ts';
import { readLanguage } from '../src/words/i18n/given-language.ts';
import { englishHashes } from '../tests/unit/make/text-hashes.ts';

const PATH = 'tests/unit/make/translated-from.json';
const FOLDER = 'src/words/i18n/languages';
const MAKER = 'apps/make/messages/languages';
const NOTES = jsonOf('src/words/i18n/notes.json');

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
    const words = jsonOf(file);
    const { faults } = readLanguage(tag, words, english);
    for (const fault of faults) console.log(`${file}: ${fault}`);
    listLacking(file, words.messages ?? {}, english, NOTES);
    console.log(`${file}: ${counted(faults.length)}${files.length > 0 ? '' : ofTheMaker(tag)}`);
    if (files.length > 0 && faults.length > 0) process.exitCode = 1;
  }
}

/** What is left to translate: the name of each text, its English, and what it stands for. */
function listLacking(file, words, originals, notes = {}) {
  for (const [name, original] of Object.entries(originals)) {
    if (Object.hasOwn(words, name)) continue;
    const note = name in notes ? ` (${notes[name]})` : '';
    console.log(`${file}: ${name}: ${typeof original === 'string' ? original : JSON.stringify(original)}${note}`);
  }
}

function ofTheMaker(tag) {
  const file = `${MAKER}/${tag}.json`;
  if (!existsSync(file)) return '; the maker does not speak it';
  const words = jsonOf(file);
  const originals = jsonOf(`${MAKER}/en.json`);
  listLacking(file, words, originals);
  const count = Object.keys(originals).filter((name) => !Object.hasOwn(words, name)).length;
  return count === 0 ? '' : `; the maker lacks ${count}`;
}

function jsonOf(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function counted(faults) {
  if (faults === 0) return 'complete';
  return faults === 1 ? '1 fault' : `${faults} faults`;
}
