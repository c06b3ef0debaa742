// The import table of docs/architecture.md as rules, also for `import type`. A folder outside the table may not exist.

import { readdirSync } from 'node:fs';
import { DISTRICTS, FEATURE_FRIENDS, ROOMS, VOCABULARY, folderOf } from '../tools/rooms.mjs';

const ROOM_NAMES = ROOMS.map(({ name }) => name);

const folderRules = ROOMS.flatMap(({ name: folder, imports, types, packages }) => {
  const from = { path: `^src/${folderOf(folder)}/` };
  return [
    rule(`${folder}-imports`, from, {
      path: '^src/',
      pathNot: [folderPattern([folder, ...imports, ...types]), ...vocabularyFor(folder)],
    }),
    ...types.map((other) =>
      rule(`${folder}-takes-only-types-of-${other}`, from, {
        path: `^src/${folderOf(other)}/`,
        pathNot: vocabularyFor(folder),
        dependencyTypesNot: ['type-only'],
      }),
    ),
    rule(`${folder}-packages`, from, {
      pathNot: ['^src/', ...packages.map((name) => `^node_modules/(@lit/|${name}/)`)],
    }),
  ];
});

/**
 * Features are folders that meet by their index, along a declared list; only the lists of features know all of them.
 */
const featureRules = [
  ...readdirSync(new URL('../src/features/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const friends = (FEATURE_FRIENDS[name] ?? []).map((friend) => `^src/features/${friend}/index\\.ts$`);
      const to = { path: '^src/features/', pathNot: [`^src/features/${name}/`, ...friends] };
      return rule(`${name}-knows-its-friends-by-their-index`, { path: `^src/features/${name}/` }, to);
    }),
  rule(
    'only-the-entries-know-the-features',
    {
      path: '^src/',
      pathNot: ['^src/features/', '^src/entry-points/(element|index-all|define-all|embed-all)\\.ts$'],
    },
    { path: '^src/features/' },
  ),
  rule(
    'parts-come-by-import',
    { path: '^src/features/[^/]+/index\\.ts$' },
    { path: '^src/features/[^/]+/part\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
  ),
];

/**
 * The page that makes timelines uses the rest: nothing in `src` imports it, nor do its lower rooms import the upper.
 */
const MAKE_ROOMS = ['model', 'messages', 'reading', 'store', 'output', 'session', 'view'];
const makeRules = [
  rule('nothing-knows-the-maker', { path: '^src/' }, { path: '^apps/make/' }),
  ...MAKE_ROOMS.map((room, at) =>
    rule(
      `make-${room}-imports`,
      { path: `^apps/make/${room}/` },
      { path: `^apps/make/(${MAKE_ROOMS.slice(at + 1).join('|') || 'none'})/` },
    ),
  ),
  rule(
    'make-model-has-no-page',
    { path: '^apps/make/(model|reading)/' },
    { path: '^(src/(drawing/platform|element/(?!interaction|loading)|features)|node_modules/lit/)' },
  ),
];

/** A district sees only those before it. */
const districtRules = DISTRICTS.slice(0, -1).map(({ name }, at) => {
  const above = DISTRICTS.slice(at + 1).map((other) => other.name);
  return rule(`${name}-sees-no-district-above`, { path: `^src/${name}/` }, { path: `^src/(${above.join('|')})/` });
});

const rules = [
  ...makeRules,
  ...featureRules,
  ...folderRules,
  rule('no-cycles', {}, { circular: true }),
  rule('no-unknown-folder', { path: '^src/', pathNot: [folderPattern(ROOM_NAMES), '^src/entry-points/'] }, {}),
  ...districtRules,
  rule('no-unresolved', {}, { couldNotResolve: true }),
];

export default {
  forbidden: rules,
  options: {
    // Reads the TypeScript as written: imports that the compiler drops count as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};

function rule(name, from, to) {
  return { name, severity: 'error', from, to };
}

function vocabularyFor(folder) {
  return VOCABULARY.readers.includes(folder) ? [`^${VOCABULARY.file.replaceAll('.', '\\.')}$`] : [];
}

function folderPattern(folders) {
  return `^src/(${folders.map(folderOf).join('|')})/`;
}
