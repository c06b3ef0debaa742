// The import table of docs/architecture.md as rules. `import type` obeys them too. A folder that the table does not
// name may not exist.

import { readdirSync } from 'node:fs';

const LOWER = ['base', 'time', 'i18n', 'data', 'scale', 'layout', 'scene'];
const DRAWING = ['render', 'interaction', 'a11y', 'sources', 'export', 'platform'];
/** They still know each other's types; none of them knows a feature. */
const HALL = ['picture', 'chart', 'rows', 'entry', 'core'];

/** Features that know others, by their `index.ts` alone. */
const FEATURE_FRIENDS = { links: ['story'], print: ['story'] };

/** Tables of the data's own words: whoever draws or names one of them reads its row. */
const VOCABULARY = '^src/data/relation-types\\.ts$';

/** For each folder of `src`: the folders it may import, those it may import types from, and the packages. */
const TABLE = {
  base: {},
  time: { imports: ['base'], packages: ['d3'] },
  i18n: { imports: ['base'] },
  data: { imports: ['base', 'time'] },
  scale: { imports: ['base', 'time'] },
  layout: { imports: ['base', 'time', 'scale', 'data'] },
  scene: { imports: ['base', 'scale', 'layout', 'data'] },
  render: { imports: ['base', 'time', 'i18n', 'scale', 'layout', 'scene'], packages: ['lit', 'd3'] },
  interaction: { imports: ['base', 'time', 'data', 'scale', 'layout', 'scene'], packages: ['lit', 'd3'] },
  a11y: { imports: ['base', 'time', 'i18n', 'layout', 'scene'], types: ['data'], packages: ['lit', 'd3'] },
  platform: { imports: ['base', 'i18n', 'time', 'render'], packages: ['lit', 'd3'] },
  picture: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  chart: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  entry: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  rows: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  core: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  features: { imports: [...LOWER, ...DRAWING, ...HALL], packages: ['lit', 'd3'] },
  export: { imports: ['base', 'time', 'i18n', 'data', 'scene', 'render', 'a11y'], packages: ['lit', 'd3'] },
  sources: { imports: ['base', 'time', 'data'] },
  ssr: { imports: ['base', 'time', 'i18n', 'data', 'a11y'] },
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
