// Writes the skeleton of a new thing, with its test and its place in each list:
// `npm run create feature|language|importer|exporter NAME`. It compiles at once; what is still to be written stands in
// the table "Ten questions" of docs/architecture.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './run-command.mjs';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const SUBTAG = /^[a-z]{2,3}$/;

const KINDS = { feature, language, importer, exporter };

/** Returns the paths of what it wrote. `root` is the folder of the repository. */
export function create(kind, name, root = ROOT) {
  const write = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const fits = kind === 'language' ? SUBTAG : NAME;
  if (write === undefined) throw new Error(`one of ${Object.keys(KINDS).join(', ')}, not "${kind}"`);
  if (!fits.test(name)) throw new Error(kind === 'language' ? 'a subtag such as "it"' : 'a name such as "my-thing"');
  const tree = new Tree(root);
  write(tree, name);
  return tree.save();
}

/** Files that are written together, or not at all. */
class Tree {
  #root;
  #files = new Map();

  constructor(root) {
    this.#root = root;
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

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function feature(tree, name) {
  const id = camelCase(name);
  const type = `${id[0].toUpperCase()}${id.slice(1)}Part`;
  tree.add(
    `src/features/${name}/index.ts`,
    `/** What it is for. It loads when it is asked for. */
import type { Feature } from '../../element/core/feature.js';
import type { ${type} } from './part.js';

export const ${id}: Feature<${type}> = {
  id: '${name}',
  place: 'notice',
  load: () => import('./part.js'),
};
`,
  );
  tree.add(
    `src/features/${name}/part.ts`,
    `/** The working part of it. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';

export interface ${type} extends FeaturePart {
  /** Says how many entries are shown. */
  readonly sayCount: () => void;
}

export function connect({ picture, session, texts }: TimelineApi): ${type} {
  return {
    sayCount: () => {
      session.announce(texts().count('entries', picture()?.totals.shown ?? 0));
    },
  };
}
`,
  );
  const list = 'src/features/index.ts';
  tree.before(list, '\nexport const FEATURES', `import { ${id} } from './${name}/index.js';\n`);
  tree.before(list, '];\n', `  ${id},\n`);
  const all = 'src/features/all.ts';
  tree.before(
    all,
    '\nprovideCode();',
    `import { ${id} } from './${name}/index.js';\nimport * as ${id}Part from './${name}/part.js';\n`,
  );
  tree.after(all, 'provideCode();\n', `provideModule(${id}, ${id}Part);\n`);
  tree.add(
    `tests/component/features/${name}/${name}.test.ts`,
    `import { expect } from '@open-wc/testing';
import { ${id} } from '../../../../src/features/${name}/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { mount } from '../../mount.js';

describe('${name}', () => {
  it('is one of the features', async () => {
    const { constructor } = await mount({ data: TWO_BURSTS });
    expect((constructor as unknown as { features: readonly unknown[] }).features).to.include(${id});
  });
});
`,
  );
}

function language(tree, name) {
  const words = tree.read('src/dataset/time/date-words-messages.ts');
  const [, dateWords] = /export const englishDateWords[^=]*= (\{[\s\S]*?\n\})/.exec(words) ?? [];
  if (dateWords === undefined) throw new Error('no English words of dates');
  const text = dateWords.replaceAll('BARE_DATE', "'{date}'").replaceAll('BARE_LIST', "'{list}'");
  tree.add(
    `src/words/i18n/languages/${name}.ts`,
    `/** Words that it lacks are English; \`npm run translated\` lists them. One table, so it may be longer than other files. */
import type { Messages } from '../messages.js';

const messages: Partial<Messages> = {};

/** Still those of English. */
const dateWords = ${text};

export const language = { messages, dateWords } as const;
`,
  );
  const load = 'src/words/i18n/load-language.ts';
  tree.before(load, '\n/** A file of words', `import type { language as ${name} } from './languages/${name}.js';\n`);
  tree.before(load, ';\n\n/** The element', ` | typeof ${name}`);
  tree.before(load, ']);\n', `  ['${name}', () => import('./languages/${name}.js')],\n`);
}

function importer(tree, name) {
  const id = camelCase(name);
  tree.add(
    `src/convert/import/${name}.ts`,
    `/** Files of ${name}. */
import { loseOthers } from './lose-fields.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';
import { fieldOf } from './draft.js';

const KEPT = new Set(['${id}Events']);
const KEPT_OF_EVENT = new Set(['date', 'title']);

export const ${id}: JsonImporter = {
  kind: 'json',
  id: '${name}',
  detect: (value) => listOf(fieldOf(value, '${id}Events')).length > 0,
  read: (value, draft) => {
    loseOthers(value, KEPT, draft);
    for (const [at, event] of listOf(fieldOf(value, '${id}Events')).entries()) {
      loseOthers(event, KEPT_OF_EVENT, draft);
      draft.add({ id: draft.madeId('event', at + 1), kind: 'event', date: textOf(event, 'date'), title: textOf(event, 'title') }, at + 1);
    }
  },
};
`,
  );
  const all = 'src/convert/import/import-data.ts';
  tree.before(all, "import { ucdpGed } from './ucdp-ged.js';", `import { ${id} } from './${name}.js';\n`);
  tree.after(all, 'const JSONS: readonly JsonImporter[] = [\n  ownJson,\n', `  ${id},\n`);
  tree.after(all, "  | 'icalendar'", `\n  | '${name}'`);
  tree.after('bin/help.mjs', 'icalendar', `, ${name}`);
  tree.add(
    `tests/unit/import/${name}.test.ts`,
    `import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';

describe('files of ${name}', () => {
  it('are recognised, and give their events', async () => {
    const { dataset, counts } = await importData({ ${id}Events: [{ date: '2022-02-24', title: 'One' }] });
    expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
    expect(dataset?.entries[0]).to.deep.include({ date: '2022-02-24', title: 'One' });
  });
});
`,
  );
}

function exporter(tree, name) {
  const id = camelCase(name);
  tree.add(
    `src/convert/export/${name}.ts`,
    `/** Files of ${name}. */
import { dateText } from '../../dataset/time/date-ends.js';
import { type ExportLosses, loseFields } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT: ReadonlySet<string> = new Set(['id', 'kind', 'date', 'title']);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set(['title']);

export const ${id}: Exporter = {
  id: '${name}',
  extension: 'txt',
  type: 'text/plain',
  write: losing(linePieces),
};

function* linePieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  for (const entry of entries) {
    loseFields(entry, KEPT, losses);
    yield \`\${dateText(entry.date)} \${entry.title}\\n\`;
  }
}
`,
  );
  tree.after('src/convert/export/exporter.ts', "| 'timelinejs'", ` | '${name}'`);
  const all = 'src/convert/export/exporters.ts';
  tree.before(all, "import { timelineJs } from './timelinejs.js';", `import { ${id} } from './${name}.js';\n`);
  tree.after(all, '  timelinejs: timelineJs,\n', `  '${name}': ${id},\n`);
  tree.after('bin/help.mjs', 'icalendar, timelinejs', `, ${name}`);
  tree.add(
    `tests/unit/export/${name}.test.ts`,
    `import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

describe('${name}', () => {
  it('has a line for each entry', () => {
    const entries = [{ id: 'a', kind: 'event', title: 'One', date: '2022-02-24' }];
    expect(exportDataset(validateDataset({ entries }).dataset!, '${name}').text).to.equal('2022-02-24 One\\n');
  });
});
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const [kind = '', name = ''] = process.argv.slice(2);
    for (const path of create(kind, name)) console.log(path);
    console.log('\nNext: npm run generate; docs/architecture.md, "Ten questions", names what is left to write.');
  } catch (error) {
    console.error(`npm run create feature|language|importer|exporter NAME: ${error.message}`);
    process.exitCode = 1;
  }
}
