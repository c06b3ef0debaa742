// Writes custom-elements.json from the class comments, and from that the editor data and docs/reference.md. With `--check`
// it only compares, and fails on a difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import prettier from 'prettier';
import { referenceOf } from './reference.mjs';
import { ROOT, runCommand } from './run-command.mjs';

const MANIFEST = 'custom-elements.json';
const EDITOR_FILES = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'].map(
  (name) => `assets/editors/${name}`,
);
const REFERENCE = 'docs/reference.md';
const FRESH_FOLDER = 'node_modules/.cache/manifest';

const isCheck = process.argv.includes('--check');
const folder = isCheck ? FRESH_FOLDER : '.';
const { succeeded, output } = await runCommand([
  'cem',
  'analyze',
  '--config',
  'config/custom-elements-manifest.config.mjs',
  '--outdir',
  folder,
]);
if (!succeeded) fail(output);
indentLess(`${ROOT}/${folder}/${MANIFEST}`);
writeEditorFiles(`${ROOT}/${folder}`);
await writeReference(`${ROOT}/${folder}`);
if (isCheck) {
  const stale = [MANIFEST, ...EDITOR_FILES, REFERENCE].filter((file) => read(file) !== read(`${FRESH_FOLDER}/${file}`));
  if (stale.length > 0) fail(`${stale.join(', ')}: out of date, npm run generate`);
}

/** An attribute without a value has nothing to complete. */
function withoutEmptyValues(manifest) {
  const attributes = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((one) => one.attributes ?? []);
  for (const { parsedType } of attributes) {
    if (parsedType !== undefined)
      parsedType.text = parsedType.text
        .split(' | ')
        .filter((value) => value !== "''")
        .join(' | ');
  }
  return manifest;
}

/** Each has its own places for events, parts and properties, so descriptions do not list them again. */
function writeEditorFiles(outFolder) {
  const manifest = withoutEmptyValues(JSON.parse(readFileSync(`${outFolder}/${MANIFEST}`, 'utf8')));
  const options = {
    outdir: `${outFolder}/assets/editors`,
    typesSrc: 'parsedType',
    hideLogs: true,
    hideCssPropertiesDocs: true,
    hideCssPartsDocs: true,
    hideEventDocs: true,
    hideMethodDocs: true,
    hideSlotDocs: true,
  };
  mkdirSync(options.outdir, { recursive: true });
  generateVsCodeCustomElementData(manifest, options);
  generateJetBrainsWebTypes(manifest, { ...options, packageJson: false });
  for (const file of EDITOR_FILES) endWithNewline(`${outFolder}/${file}`);
}

async function writeReference(outFolder) {
  mkdirSync(`${outFolder}/docs`, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${outFolder}/${MANIFEST}`, 'utf8'));
  const options = { ...(await prettier.resolveConfig(`${ROOT}/${REFERENCE}`)), parser: 'markdown' };
  writeFileSync(`${outFolder}/${REFERENCE}`, await prettier.format(referenceOf(manifest), options));
}

/** Else a sixth of the file would be white space. */
function indentLess(path) {
  writeFileSync(path, `${JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), null, 1)}\n`);
}

function endWithNewline(path) {
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n`);
}

function read(path) {
  return existsSync(`${ROOT}/${path}`) ? readFileSync(`${ROOT}/${path}`, 'utf8') : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
