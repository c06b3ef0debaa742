/**
 * Writes src/data/dataset.ts from the JSON Schema, so that editors and code check the same fields.
 *
 * node tools/generate-types.mjs           writes the file
 * node tools/generate-types.mjs --check   writes nothing, exits with 1 if the file differs from the schema
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';

const SCHEMA_PATH = fileURLToPath(new URL('../data/conflict-timeline.schema.json', import.meta.url));
const TYPES_PATH = fileURLToPath(new URL('../src/data/dataset.ts', import.meta.url));
const BANNER =
  '/** Generated from data/conflict-timeline.schema.json by tools/generate-types.mjs. Change the schema instead. */';

const generated = await generateTypes();
if (process.argv.includes('--check')) await checkTypes();
else await writeFile(TYPES_PATH, generated);

async function generateTypes() {
  const schema = JSON.parse(await readFile(SCHEMA_PATH, 'utf8'), asText);
  delete schema.$defs.EdtfText;
  // Fields that reading leaves out are not in the types either: no index signature.
  const options = { additionalProperties: false, bannerComment: BANNER, format: false };
  const source = asReadonly(await compile(schema, 'Dataset', options));
  const style = await prettier.resolveConfig(TYPES_PATH);
  return prettier.format(source, { ...style, filepath: TYPES_PATH });
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

async function checkTypes() {
  const present = await readFile(TYPES_PATH, 'utf8').catch(() => '');
  if (present === generated) return;
  console.error('src/data/dataset.ts: differs from the schema, run `node tools/generate-types.mjs`');
  process.exitCode = 1;
}
