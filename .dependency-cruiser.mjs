// The import table of docs/architecture.md as rules. `import type` obeys them too. A folder that the table does not
// name may not exist.

import { readdirSync } from 'node:fs';

/** What reckons a picture, with no DOM. */
const FLOORS = ['base', 'time', 'i18n', 'data', 'scale', 'layout', 'scene'];

/** What the composition root puts together. */
const UNDER_CORE = ['sources', 'platform', 'interaction', 'picture', 'session', 'loading', 'frame', 'chart', 'entry'];

/** Features that know others, by their `index.ts` alone. */
const FEATURE_FRIENDS = { links: ['story'], print: ['story'] };

/** Tables of the data's own words: whoever draws or names one of them reads its row. */
const VOCABULARY = '^src/data/relation-types\\.ts$';

/** For each folder of `src`: the folders it may import, those it may import types from, and the packages. */
const TABLE = {
  base: {},
  time: { imports: ['base'] },
  i18n: { imports: ['base'] },
  data: { imports: ['base', 'time'] },
  scale: { imports: ['base', 'time'] },
  layout: { imports: ['base', 'time', 'data', 'scale'] },
  scene: { imports: ['base', 'data', 'scale', 'layout'] },
  sources: { imports: ['base', 'time', 'data'] },
  a11y: { imports: ['time', 'i18n'], types: ['data'] },
  export: { imports: ['time', 'i18n', 'data'] },
  import: { imports: ['base', 'time', 'data', 'sources'], packages: ['read-excel-file', 'fflate', 'ical.js'] },
  ssr: { imports: ['base', 'time', 'i18n', 'data', 'a11y'] },
  platform: { imports: ['base', 'time', 'i18n'], packages: ['lit'] },
  render: { imports: ['base', 'time', 'scale', 'layout', 'scene', 'platform'], packages: ['lit', 'd3'] },
  interaction: { imports: ['base', 'time', 'data', 'scale', 'layout', 'scene'] },
  picture: { imports: [...FLOORS, 'a11y', 'platform', 'render', 'interaction'], packages: ['lit', 'd3'] },
  session: { imports: ['base', 'time', 'i18n', 'data', 'scale', 'platform', 'interaction', 'picture'] },
  loading: { imports: ['base', 'data', 'sources', 'platform'], packages: ['lit'] },
  frame: { imports: ['i18n', 'data', 'interaction', 'loading'], packages: ['lit'] },
  chart: {
    imports: [...FLOORS, 'a11y', 'platform', 'render', 'interaction', 'picture', 'session', 'frame'],
    packages: ['lit'],
  },
  entry: { imports: ['i18n', 'data', 'a11y', 'render', 'interaction', 'picture'], packages: ['lit'] },
  rows: {
    imports: ['base', 'time', 'i18n', 'data', 'layout', 'scene', 'platform', 'picture', 'session', 'entry'],
    packages: ['lit'],
  },
  core: { imports: [...FLOORS, ...UNDER_CORE], packages: ['lit'] },
  features: {
    imports: [...FLOORS, ...UNDER_CORE, 'a11y', 'export', 'render', 'rows', 'core'],
    packages: ['lit'],
  },
};

const FOLDERS = Object.keys(TABLE);

const folderRules = Object.entries(TABLE).flatMap(([folder, { imports = [], types = [], packages = [] }]) => {
  const from = { path: `^src/${folder}/` };
  return [
    rule(`${folder}-imports`, from, {
      path: '^src/',
      pathNot: [folderPattern([folder, ...imports, ...types]), ...vocabularyFor(folder)],
    }),
    ...types.map((other) =>
      rule(`${folder}-takes-only-types-of-${other}`, from, {
        path: `^src/${other}/`,
        pathNot: vocabularyFor(folder),
        dependencyTypesNot: ['type-only'],
      }),
    ),
    rule(`${folder}-packages`, from, {
      pathNot: ['^src/', ...packages.map((name) => `^node_modules/(@lit/|${name}/)`)],
    }),
  ];
});

/** Features are folders that meet by their index, along a declared list; only the lists of features know all of them. */
const featureRules = [
  ...readdirSync(new URL('src/features/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const friends = (FEATURE_FRIENDS[name] ?? []).map((friend) => `^src/features/${friend}/index\\.ts$`);
      const to = { path: '^src/features/', pathNot: [`^src/features/${name}/`, ...friends] };
      return rule(`${name}-knows-its-friends-by-their-index`, { path: `^src/features/${name}/` }, to);
    }),
  rule(
    'only-the-entries-know-the-features',
    { path: '^src/', pathNot: ['^src/features/', '^src/(element|index-all|define-all|embed-all)\\.ts$'] },
    { path: '^src/features/' },
  ),
  rule(
    'parts-come-by-import',
    { path: '^src/features/[^/]+/index\\.ts$' },
    { path: '^src/features/[^/]+/part\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
  ),
];

const rules = [
  ...featureRules,
  ...folderRules,
  rule('no-cycles', {}, { circular: true }),
  rule('no-unknown-folder', { path: '^src/[^/]+/', pathNot: folderPattern(FOLDERS) }, {}),
  rule('no-unresolved', {}, { couldNotResolve: true }),
];

export default {
  forbidden: rules,
  options: {
    // Look at the TypeScript as it is written: what the compiler drops counts as well.
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
  return folder === 'render' || folder === 'a11y' ? [VOCABULARY] : [];
}

function folderPattern(folders) {
  return `^src/(${folders.join('|')})/`;
}
