// Completes the schema, and makes a strict one of it for authors. With `--check` it only compares.
//
// Like the reader, the schema of the package accepts unknown fields. Authors want to see a misspelt field, so the
// strict one accepts no others, and says in words what is wrong with a date.
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { EDTF_PATTERN } from './edtf-pattern.mjs';
import { ROOT } from './run-command.mjs';

const PATH = `${ROOT}/data/conflict-timeline.schema.json`;
const STRICT_PATH = `${ROOT}/data/conflict-timeline.strict.schema.json`;
const NO_DATE =
  'Not a date in EDTF: write "2025-04-25", "2025-04", "2025-04-25~" (about), "../2025-04-25" (on or before).';

/** Names that the author may use for what they like. */
const AUTHORS_OWN = '^(x-|\\$(?!schema$))';

const text = withPattern(readFileSync(PATH, 'utf8'));
const files = new Map([
  [PATH, text],
  [STRICT_PATH, await written(strict(JSON.parse(text)), STRICT_PATH)],
]);
for (const [path, fresh] of files) {
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  else if (readFileSync(path, 'utf8') !== fresh) {
    console.error(`${path.slice(ROOT.length)}: out of date, npm run generate`);
    process.exitCode = 1;
  }
}

/** The schema is written by hand but for this. */
function withPattern(given) {
  const before = JSON.parse(given).$defs.EdtfText.pattern;
  return given.replace(`"pattern": ${JSON.stringify(before)}`, () => `"pattern": ${JSON.stringify(EDTF_PATTERN)}`);
}

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

async function written(value, path) {
  const style = await prettier.resolveConfig(path);
  return prettier.format(JSON.stringify(value), { ...style, filepath: path });
}
