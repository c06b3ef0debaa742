// Writes the files of the repository that follow from others: the date pattern in the schema, the strict schema for
// authors and `src/dataset/data/dataset.ts` from the schema, `src/features/all.ts` from the list of features, the land
// of the map, `assets/clickhouse/tiles.sql` from the statements of `src/archive`, and the options in docs/command.md from
// the help of the command, the losses in docs/import.md from what the exporters say, and the VPAT from the page about
// conformance. With `--check` it only compares, and fails on a difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import { register } from 'tsx/esm/api';
import { withOptions } from './command-options.mjs';
import { landModule } from './land.mjs';
import { withLosses } from './losses-table.mjs';
import { ROOT } from './run-command.mjs';
import { vpat } from './vpat.mjs';

const SCHEMA = 'data/conflict-timeline.schema.json';
const STRICT_SCHEMA = 'data/conflict-timeline.strict.schema.json';
const TYPES = 'src/dataset/data/dataset.ts';
const FEATURES = 'src/features';
const COMMAND = 'docs/command.md';
const IMPORT = 'docs/import.md';
const CONFORMANCE = 'docs/conformance.md';
const VPAT = 'docs/vpat.md';
const LAND = 'src/drawing/geo/land-text.generated.ts';
const NO_DATE =
  'Not a date in EDTF: write "2025-04-25", "2025-04", "2025-04-25~" (about), "../2025-04-25" (on or before).';
/** Names that the author may use for what they like. */
const AUTHORS_OWN = '^(x-|\\$(?!schema$))';
const BANNER =
  '/** Generated from data/conflict-timeline.schema.json by tools/generate.mjs. Change the schema instead. */';

// Parts of the pattern of dates.
const MARK = '[?~%]?';
const MONTH = '(0[1-9X]|1[0-2X]|X[0-9X])';
const DAY = '(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])';
const SEASON = '(2[1-9]|3[0-9]|4[01])';
const CLOCK = '[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?';
const ZONE = '(Z|[+\\u2212-][0-9]{2}(:?[0-9]{2})?)?';

/** `2025-04`, `?2004-06-~11`, `20XX`, `2001-21`. */
const CALENDAR = `-?[0-9X]{4}${MARK}(-${MARK}(${SEASON}${MARK}|${MONTH}${MARK}(-${MARK}${DAY}${MARK})?))?`;
/** `19`, `198`. */
const SHORT = `-?[0-9]{2,3}${MARK}`;
/** `1950S2`. */
const SIGNIFICANT = `-?[0-9]{4}S[0-9]+${MARK}`;
/** `Y17E7`. */
const LONG = `Y-?[1-9][0-9]*(E[0-9]+)?(S[0-9]+)?${MARK}`;
/** `2025-04-25T14:30Z`. */
const INSTANT = `-?[0-9]{4}-[01][0-9]-[0-3][0-9]T${CLOCK}${ZONE}`;

const DATE = `(${INSTANT}|${MARK}(${CALENDAR}|${SHORT}|${SIGNIFICANT}|${LONG}))`;
const END = `(\\.\\.|${DATE})?`;
const MEMBER = ` *(${DATE}(\\.\\.(${DATE})?)?|\\.\\.${DATE}) *`;

/**
 * The texts that are dates: everything that the parser accepts, and no text of another form. Only the parser knows the number
 * of days in a month, or the order of an interval. One end alone must be a date.
 */
const EDTF_PATTERN = `^((?!(\\.\\.)?$)${END}(/${END})?|[[{]${MEMBER}(,${MEMBER})*[\\]}])$`;

const schema = withPattern(read(SCHEMA));
const files = {
  [SCHEMA]: schema,
  [STRICT_SCHEMA]: await formatted(JSON.stringify(strict(JSON.parse(schema))), STRICT_SCHEMA),
  [TYPES]: await formatted(await typesOf(schema), TYPES),
  [`${FEATURES}/all.ts`]: allFeatures(),
  [LAND]: landModule(),
  'assets/clickhouse/tiles.sql': await tiles(),
  [COMMAND]: withOptions(read(COMMAND)),
  [IMPORT]: await formatted(await withLosses(read(IMPORT), schema), IMPORT),
  [VPAT]: await formatted(vpat(read(CONFORMANCE), JSON.parse(read('package.json'))), VPAT),
};
for (const [path, fresh] of Object.entries(files)) {
  if (!process.argv.includes('--check')) writeFileSync(`${ROOT}/${path}`, fresh);
  else if (read(path) !== fresh) {
    console.error(`${path}: out of date, npm run generate`);
    process.exitCode = 1;
  }
}

/** The schema is written by hand but for this. */
function withPattern(given) {
  const before = JSON.parse(given).$defs.EdtfText.pattern;
  return given.replace(`"pattern": ${JSON.stringify(before)}`, () => `"pattern": ${JSON.stringify(EDTF_PATTERN)}`);
}

/**
 * The schema of the package accepts unknown fields, like the reader. Authors want to see a misspelt field, so the
 * strict one accepts no others, and says in words what is wrong with a date.
 */
function strict({ $schema, $id, description, ...rest }) {
  for (const shape of [rest, ...Object.values(rest.$defs)]) {
    if (shape.properties === undefined) continue;
    shape.additionalProperties = false;
    shape.patternProperties = { [AUTHORS_OWN]: true };
  }
  // Editors show it in place of the pattern.
  rest.$defs.EdtfText.patternErrorMessage = NO_DATE;
  const words = description.replace(
    / Fields that are not described.*$/,
    ' Only the fields described here are allowed.',
  );
  return { $schema, $id: $id.replace('.schema', '.strict.schema'), description: words, ...rest };
}

/** Fields that reading leaves out are not in the types either: no index signature. */
async function typesOf(text) {
  const given = JSON.parse(text, asText);
  delete given.$defs.EdtfText;
  const options = { additionalProperties: false, bannerComment: BANNER, format: false };
  return asReadonly(await compile(given, 'Dataset', options));
}

/** Types have no patterns: a date is text. */
function asText(key, value) {
  const isEnd = value?.anyOf?.some((kind) => kind.enum?.includes('..'));
  if (value?.$ref !== '#/$defs/EdtfText' && !isEnd) return value;
  return { description: value.description, type: 'string' };
}

/** The generator has no `readonly`. Its output has one property per line, so lines can be rewritten one by one. */
function asReadonly(source) {
  return (
    source
      // A map: its keys are ids.
      .replace(/\{\s*\[k: string\]: ([^;\n]*);?\s*\}/g, 'Readonly<Record<string, $1>>')
      .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */')
      .split('\n')
      .map(readonlyLine)
      .join('\n')
  );
}

function readonlyLine(line) {
  const property = /^(\s*[\w$]+\??): (.+)$/.exec(line);
  if (property === null) return line;
  const [, name, type] = property;
  return `readonly ${name}: ${type.replace(/(\w+)\[\]/g, 'readonly $1[]')}`;
}

/** Each feature with a part, with its code, and with the additions of its folder's `all.ts`. */
function allFeatures() {
  const features = [...read(`${FEATURES}/index.ts`).matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/index\.js';$/gm)]
    .map(([, name, folder]) => ({ name, folder }))
    .filter(({ folder }) => existsSync(`${ROOT}/${FEATURES}/${folder}/part.ts`));
  const more = features.filter(({ folder }) => existsSync(`${ROOT}/${FEATURES}/${folder}/all.ts`));
  return [
    '/**',
    ' * Gives every feature its code at once: for servers, and for the build that is one file. `npm run generate` writes it',
    ' * from the list in `index.ts`.',
    ' */',
    "import { provideCode } from '../element/core/all-code.js';",
    "import { provideModule } from '../element/core/feature-modules.js';",
    ...features.flatMap(({ name, folder }) => [
      `import { ${name} } from './${folder}/index.js';`,
      `import * as ${name}Part from './${folder}/part.js';`,
    ]),
    ...more.map(({ name, folder }) => `import { provideCode as ${name}Code } from './${folder}/all.js';`),
    '',
    'provideCode();',
    ...features.map(({ name }) => `provideModule(${name}, ${name}Part);`),
    ...more.map(({ name }) => `${name}Code();`),
    '',
  ].join('\n');
}

async function tiles() {
  const unregister = register();
  const { clickhouseTiles } = await import('../src/archive/sql/schema.ts');
  await unregister();
  return clickhouseTiles();
}

async function formatted(text, path) {
  const filepath = `${ROOT}/${path}`;
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}

function read(path) {
  return existsSync(`${ROOT}/${path}`) ? readFileSync(`${ROOT}/${path}`, 'utf8') : '';
}
