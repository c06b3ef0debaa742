// The table of docs/architecture.md that says which files a change takes: its files are there, the compiler asks for
// those of a new kind, and with them it compiles. Both are tried on a copy of the source.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, it } from 'vitest';
import { create } from '../../tools/create.mjs';
import { folderOf, ROOMS } from '../../tools/rooms.mjs';

const ROOT = new URL('../../', import.meta.url);
const COPY = fileURLToPath(new URL('build/usual-changes', ROOT));
/** In the place of a name that the change chooses. */
const CHOSEN = /\/NAME\b.*|\/xx\.json$/;
const COMPILE_MS = 300_000;

/** A new kind, and its row in each table. `asked`: an edit of the list of kinds; `rows`: what the compiler then wants. */
const KINDS = {
  'a relation type': {
    asked: ['src/dataset/data/dataset.ts', "| 'same-as'", " | 'sampled'"],
    rows: [
      [
        'src/dataset/data/relation-types.ts',
        'RELATION_TABLE = {',
        "sampled: { answers: false, ties: false, words: ['relationRespondsTo', 'relationRespondedBy'], head: 'arrow', line: 'solid' },",
      ],
    ],
  },
  'a text of an entry': {
    asked: ['src/dataset/data/dataset.ts', /(?<=readonly channel\?: string;)/g, '\n  readonly sampled?: string;'],
    rows: [['src/dataset/data/entry-texts.ts', 'ENTRY_TEXTS = {', 'sampled: text,']],
  },
  'another field of an entry': {
    asked: ['src/dataset/data/dataset.ts', 'readonly reviewed?: Review;', '\n  readonly doubted?: boolean;'],
    rows: [['src/dataset/data/entry-fields.ts', 'ENTRY_FIELDS = {', "doubted: rare(() => flag, 'flag'),"]],
  },
  'a tick unit': {
    asked: ['src/dataset/time/calendar-steps.ts', "| 'month'", " | 'sampled'"],
    rows: [
      ['src/dataset/time/calendar-labels.ts', /(?<= = \{)\n {2}millisecond/g, "\n  sampled: ['month'],\n  millisecond"],
      ['src/drawing/layout/column-steps.ts', 'readonly number[] }>> = {', '\n  sampled: { unitMs: 1, counts: [] },'],
    ],
  },
  'a facet': {
    asked: ['src/dataset/data/facets.ts', "PAGE_FACETS = ['phase'", ", 'sampled'"],
    rows: [
      [
        'src/dataset/data/facet-table.ts',
        'FACET_TABLE = {',
        "sampled: { words: 'facetMedium', ownNames: false, valuesOf: publishersOf, isKnown: () => true },",
      ],
      ['src/element/picture/filter-names.ts', 'texts: Texts) => string>> = {', 'sampled: (id) => id,'],
    ],
    word: 'facetMedium',
  },
  'a facet of archives': {
    asked: ['src/dataset/data/facets.ts', "  'reliability',", "\n  'kept',"],
    rows: [
      [
        'src/dataset/data/facet-table.ts',
        'FACET_TABLE = {',
        "kept: { words: 'facetPublisher', ownNames: true, valuesOf: publishersOf, steps: publisherSteps },",
      ],
      ['src/archive/sql/where.ts', 'FACET_COLUMNS = {', "kept: { column: 'publishers' },"],
    ],
  },
  'a mark shape': {
    asked: ['src/drawing/scene/scene.ts', 'silence: 2', ', sampled: 3'],
    rows: [
      [
        'src/drawing/render/glyphs.ts',
        'Record<GlyphShape, GlyphType>> = {',
        '[GlyphShape.sampled]: { outline: bubble },',
      ],
      ['src/element/chart/key-forms.ts', 'Record<GlyphShape, PlainKey>> = {', "[GlyphShape.sampled]: 'legendEvent',"],
    ],
  },
  'an export': {
    asked: ['src/convert/export/exporter.ts', "| 'timelinejs'", " | 'sampled'"],
    rows: [['src/convert/export/exporters.ts', 'Record<ExportFormat, Exporter>> = {', 'sampled: json,']],
  },
};

describe('the usual changes', () => {
  afterAll(() => {
    rmSync(COPY, { recursive: true, force: true });
  });

  it('name files that are there', () => {
    assert.ok(rows().length >= 10, `${rows().length} rows`);
    for (const row of rows()) {
      const paths = [...row.matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path]) => path.replace(CHOSEN, '/'));
      assert.deepEqual(
        paths.filter((path) => !isThere(path)),
        [],
        row,
      );
    }
  });

  it(
    'name the tables that the compiler asks for',
    () => {
      copySource();
      for (const { asked } of Object.values(KINDS)) insert(asked);
      const wanted = new Set(errorsOf(COPY).map(({ file }) => file));
      for (const [title, { rows: tables }] of Object.entries(KINDS)) {
        const row = rows().find((text) => text.includes(title));
        for (const [file] of tables) {
          assert.ok(row.includes(file.split('/').slice(-2).join('/')), `${title}: ${file} is not in its row`);
          assert.ok(wanted.has(file), `${title}: the compiler lets ${file} be`);
        }
      }
    },
    COMPILE_MS,
  );

  it(
    'have an answer that compiles: the rows of those tables, and the skeletons of `npm run create`',
    () => {
      copySource();
      for (const { asked, rows: tables } of Object.values(KINDS)) for (const edit of [asked, ...tables]) insert(edit);
      for (const { word } of Object.values(KINDS))
        if (word !== undefined) create('text', word, COPY, inEachLanguage('facetPhase'));
      create('feature', 'sample-feature', COPY);
      for (const slot of ['toolbar', 'view-menu', 'more-menu']) create('feature', `sample-${slot}`, COPY, [slot]);
      create('language', 'it', COPY);
      create('importer', 'sample-in', COPY);
      create('exporter', 'sample-out', COPY);
      assert.deepEqual(errorsOf(COPY), []);
    },
    COMPILE_MS,
  );

  it('name each file in which an archive has a column of a facet', () => {
    const row = rows().find((text) => text.includes('a facet of archives'));
    const files = ['src/archive', 'bin/archive', 'assets/clickhouse'].flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true }).map((path) => `${folder}/${path}`),
    );
    const holding = files.filter(
      (path) => /\.\w+$/.test(path) && /reliabilit/.test(readFileSync(new URL(path, ROOT), 'utf8')),
    );
    assert.ok(holding.length > 0);
    assert.deepEqual(
      // The generated file follows from the statements.
      holding.filter((path) => path !== 'assets/clickhouse/tiles.sql' && !row.includes(path.replace('src/', ''))),
      [],
    );
  });

  it('let `npm run create` refuse what is there, and names that no file can have', () => {
    copySource();
    assert.throws(() => create('feature', 'search', COPY), /is there already/);
    assert.throws(() => create('importer', '../x', COPY), /a name such as/);
    assert.throws(() => create('language', 'Italian', COPY), /a subtag/);
    assert.throws(() => create('feature', 'sample', COPY, ['header']), /one of the slots toolbar/);
    assert.throws(() => create('view', 'map', COPY), /one of feature, language/);
    assert.throws(() => create('text', 'filters', COPY, inEachLanguage('facetPhase')), /is there already/);
    assert.throws(
      () => create('text', 'sampled', COPY, ['after=facetPhase', 'en=Text', 'de=Text']),
      /lack one: ar es fa/,
    );
    assert.throws(() => create('text', 'sampled', COPY, ['after=nothing', 'en=Text']), /not "nothing"/);
  });
});

function rows() {
  const [, part] = readFileSync(new URL('docs/architecture.md', ROOT), 'utf8').split('### Usual changes');
  return part.split('\n## ')[0].match(/^\| (?:an?|another|the) .*/gm);
}

/** Documents name a room without its district: `scene/in-view.ts`. */
function isThere(path) {
  const [room, ...inside] = path.split('/');
  const folder = ROOMS.some(({ name }) => name === room) ? folderOf(room) : room;
  return [`src/${[folder, ...inside].join('/')}`, path].some((place) => existsSync(new URL(place, ROOT)));
}

function copySource() {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const path of [
    'src',
    'bin/help.mjs',
    'docs/import.md',
    'package.json',
    'tests/unit/export/export-data.test.ts',
  ]) {
    cpSync(new URL(path, ROOT), `${COPY}/${path}`, { recursive: true });
  }
}

/** Adds a text after a place. */
function insert([path, place, text]) {
  const before = readFileSync(`${COPY}/${path}`, 'utf8');
  const after = typeof place === 'string' ? before.replace(place, () => place + text) : before.replaceAll(place, text);
  assert.notEqual(after, before, `${path}: no "${place}"`);
  writeFileSync(`${COPY}/${path}`, after);
}

function inEachLanguage(after) {
  const tags = readdirSync(`${COPY}/src/words/i18n/languages`).map((file) => file.slice(0, 2));
  return [`after=${after}`, ...tags.map((tag) => `${tag}=It’s 'a text'`)];
}

function errorsOf(folder) {
  const { config } = ts.readConfigFile(fileURLToPath(new URL('tsconfig.json', ROOT)), (path) =>
    readFileSync(path, 'utf8'),
  );
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file?.fileName.slice(folder.length + 1),
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}
