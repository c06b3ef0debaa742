// Writes the skeleton of a new thing, with its test and its place in each list, or a text in all languages. It compiles
// at once, its test passes, and it prints what is left to write.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run-command.mjs';
import { exporter, feature, importer, language } from './skeletons.mjs';

const USAGE = `npm run create feature NAME [toolbar|view-menu|more-menu]
npm run create language TAG
npm run create importer NAME
npm run create exporter NAME
npm run create text NAME after=OTHER en='…' ar='…' … (each language) [note='…']
  a text with a number: en='{"one":"{count} entry","other":"{count} entries"}'`;

/** `fits`: what a name is, as `such` says; `left`: what the command says at its end. */
const KINDS = {
  feature: {
    write: feature,
    left: `Left to write: its texts (npm run create text), what the part does, a key of its own if it needs one (\`keys\` of the
feature). The order of src/features/index.ts is the order on screen.`,
  },
  language: {
    write: language,
    fits: /^[a-z]{2,3}$/,
    such: 'a subtag such as "it"',
    left: 'Left to write: the words, and what docs/languages.md names under "Send one". `npm run languages` lists the words that it lacks.',
  },
  importer: {
    write: importer,
    left: 'Left to write: which files it knows (`detect`), the fields that it keeps, and what its row in docs/import.md says.',
  },
  exporter: {
    write: exporter,
    left: `Left to write: the ending and type of the file, the fields that it keeps, what its row in docs/import.md says.
For the menu: src/features/download/downloads.ts, its name in src/element/frame/file-options.ts, and a text.`,
  },
  text: {
    write: textInEachLanguage,
    fits: /^[a-z][a-zA-Z]*$/,
    such: 'a name such as "myText"',
    left: '`texts.text` reads it by its name.',
  },
};
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Returns the paths of what it wrote. `more` is what follows the name; `root` is the folder of the repository. */
export function create(kind, name, root = ROOT, more = []) {
  if (!Object.hasOwn(KINDS, kind)) throw new Error(`one of ${Object.keys(KINDS).join(', ')}, not "${kind}"`);
  const { write, fits = NAME, such = 'a name such as "my-thing"' } = KINDS[kind];
  if (!fits.test(name)) throw new Error(`${such}, not "${name}"`);
  const tree = new Tree(root);
  write(tree, name, more);
  return tree.save();
}

/** Files that are written together, or not at all. */
class Tree {
  #root;
  #files = new Map();

  constructor(root) {
    this.#root = root;
  }

  list(folder) {
    return readdirSync(`${this.#root}/${folder}`);
  }

  read(path) {
    return this.#files.get(path) ?? readFileSync(`${this.#root}/${path}`, 'utf8');
  }

  add(path, text) {
    if (existsSync(`${this.#root}/${path}`)) throw new Error(`${path} is there already`);
    this.#files.set(path, text);
  }

  /** Writes JSON as each editor of catalogues does. */
  write(path, value) {
    this.#files.set(path, `${JSON.stringify(value, undefined, 2)}\n`);
  }

  /** Puts a line before another one. */
  before(path, line, text) {
    this.#change(path, line, `${text}${line}`);
  }

  after(path, line, text) {
    this.#change(path, line, `${line}${text}`);
  }

  save() {
    for (const [path, text] of this.#files) {
      mkdirSync(dirname(`${this.#root}/${path}`), { recursive: true });
      writeFileSync(`${this.#root}/${path}`, text);
    }
    return [...this.#files.keys()];
  }

  #change(path, found, text) {
    const before = this.read(path);
    if (!before.includes(found)) throw new Error(`${path}: no place at "${found}"`);
    this.#files.set(
      path,
      before.replace(found, () => text),
    );
  }
}

/**
 * A text of the element, behind another one, in English and in each language that has the other. `note` tells
 * translators what it stands for. A text in braces is JSON: its plural forms.
 */
function textInEachLanguage(tree, name, given) {
  const { after = '', note, ...texts } = Object.fromEntries(given.map(pairOf));
  const folder = 'src/words/i18n/languages';
  const files = tree.list(folder).map((file) => ({ tag: basename(file, '.json'), path: `${folder}/${file}` }));
  const catalogues = files.map(({ tag, path }) => ({ tag, path, words: JSON.parse(tree.read(path)) }));
  const { messages } = catalogues.find(({ tag }) => tag === 'en').words;
  if (!Object.hasOwn(messages, after)) throw new Error(`after=OTHER names a text that is there, not "${after}"`);
  if (Object.hasOwn(messages, name)) throw new Error(`${name} is there already`);
  const wanted = catalogues.filter(({ tag, words }) => texts[tag] || Object.hasOwn(words.messages, after));
  const lacking = wanted.filter(({ tag }) => !texts[tag]).map(({ tag }) => tag);
  if (lacking.length > 0) throw new Error(`a text in each language; these lack one: ${lacking.join(' ')}`);
  for (const { tag, path, words } of wanted)
    tree.write(path, { ...words, messages: behind(words.messages, after, name, textOf(texts[tag])) });
  const notes = 'src/words/i18n/notes.json';
  if (note) tree.write(notes, { ...JSON.parse(tree.read(notes)), [name]: note });
}

/** The messages with a text behind the other one, or at the end if that one is lacking. */
function behind(messages, after, name, text) {
  const rows = Object.entries(messages);
  const at = rows.findIndex(([key]) => key === after) + 1 || rows.length;
  return Object.fromEntries(rows.toSpliced(at, 0, [name, text]));
}

function textOf(given) {
  return given.startsWith('{"') ? JSON.parse(given) : given;
}

function pairOf(given) {
  const at = given.indexOf('=');
  if (at < 1) throw new Error(`en='…', not "${given}"`);
  return [given.slice(0, at), given.slice(at + 1)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind = '', name = '', ...more] = process.argv.slice(2);
  if (kind === '') console.log(USAGE);
  else run(kind, name, more);
}

function run(kind, name, more) {
  try {
    const paths = create(kind, name, ROOT, more);
    const node = (...given) => execFileSync(process.execPath, given, { cwd: ROOT, stdio: 'inherit' });
    node('node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...paths);
    if (kind === 'text') node('--import', 'tsx', 'tools/translated.mjs');
    console.log(`${paths.join('\n')}\n\n${KINDS[kind].left}`);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 1;
  }
}
