// Writes the files of the repository that follow from others: the date pattern in the schema, the strict schema for
// authors and `src/data/dataset.ts` from the schema, `src/features/all.ts` from the list of features, and
// `archive/clickhouse/tiles.sql` from the statements of `src/archive`. With `--check` it only compares, and fails on a
// difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import { register } from 'tsx/esm/api';
import { EDTF_PATTERN } from './edtf-pattern.mjs';
import { ROOT } from './run-command.mjs';

const SCHEMA = 'data/conflict-timeline.schema.json';
const STRICT_SCHEMA = 'data/conflict-timeline.strict.schema.json';
const TYPES = 'src/data/dataset.ts';
const FEATURES = 'src/features';
const NO_DATE =
  'Not a date in EDTF: write "2025-04-25", "2025-04", "2025-04-25~" (about), "../2025-04-25" (on or before).';
/** Names that the author may use for what they like. */
const AUTHORS_OWN = '^(x-|\\$(?!schema$))';
const BANNER =
  '/** Generated from data/conflict-timeline.schema.json by tools/generate.mjs. Change the schema instead. */';

const schema = withPattern(read(SCHEMA));
const files = {
  [SCHEMA]: schema,
  [STRICT_SCHEMA]: await formatted(JSON.stringify(strict(JSON.parse(schema))), STRICT_SCHEMA),
  [TYPES]: await formatted(await typesOf(schema), TYPES),
  [`${FEATURES}/all.ts`]: allFeatures(),
  'archive/clickhouse/tiles.sql': await tiles(),
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
 * Like the reader, the schema of the package accepts unknown fields. Authors want to see a misspelt field, so the strict
 * one accepts no others, and says in words what is wrong with a date.
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
    "import { provideCode } from '../core/all-code.js';",
    "import { provideModule } from '../core/feature-modules.js';",
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
