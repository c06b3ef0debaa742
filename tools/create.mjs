// Writes the skeleton of a new thing, with its test and its place in each list, or a text in all languages. It compiles
// at once, its test passes, and it prints what is left to write.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run-command.mjs';
import { exporter, feature, importer, language } from './skeletons.mjs';

const USAGE = `npm run create feature NAME [toolbar|view-menu|more-menu]
npm run create language TAG
npm run create importer NAME
npm run create exporter NAME
npm run create text NAME after=OTHER en='…' ar='…' … (each language)`;

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

/** A text of the element, behind another one: in its interface, in English and in each language that has the other. */
function textInEachLanguage(tree, name, given) {
  const { after = '', en, ...translated } = Object.fromEntries(given.map(pairOf));
  const folder = 'src/words/i18n';
  const paths = (inside) => tree.list(inside).map((file) => `${inside}/${file}`);
  const sources = paths(folder).filter((path) => path.endsWith('.ts'));
  const typed = new RegExp(`^  readonly ${after}: .*;\\n`, 'm');
  const types = sources.find((path) => /messages\.ts$/.test(path) && typed.test(tree.read(path)));
  if (after === '' || types === undefined) throw new Error(`after=OTHER names a text that is there, not "${after}"`);
  if (sources.some((path) => new RegExp(`^  readonly ${name}: `, 'm').test(tree.read(path))))
    throw new Error(`${name} is there already`);
  const texts = new Map([[sources.find((path) => /\/en-/.test(path) && rowOf(after).test(tree.read(path))), en]]);
  for (const path of paths(`${folder}/languages`)) {
    const tag = /(\w+)\.ts$/.exec(path)[1];
    if (tag in translated || rowOf(after).test(tree.read(path))) texts.set(path, translated[tag]);
  }
  const lacking = [...texts].flatMap(([path, text]) => (text ? [] : [/(\w+)(-\w+)?\.ts$/.exec(path)[1]]));
  if (lacking.length > 0) throw new Error(`a text in each language; these lack one: ${lacking.join(' ')}`);
  tree.after(types, typed.exec(tree.read(types))[0], `  readonly ${name}: string;\n`);
  for (const [path, text] of texts) {
    const [row] = rowOf(after).exec(tree.read(path)) ?? [];
    if (row === undefined) throw new Error(`${path} lacks ${after}`);
    tree.after(path, row, `  ${name}: '${text.replace(/[\\']/g, '\\$&')}',\n`);
  }
}

function pairOf(given) {
  const at = given.indexOf('=');
  if (at < 1) throw new Error(`en='…', not "${given}"`);
  return [given.slice(0, at), given.slice(at + 1)];
}

/** The lines of a text and of its plural forms. */
function rowOf(name) {
  return new RegExp(`^  ${name}:.*\\n(?: {4}.*\\n| {2}\\},\\n)*`, 'm');
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
