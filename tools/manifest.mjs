// Writes custom-elements.json from the class comments. With `--check` it only compares, and fails where they differ.
import { existsSync, readFileSync } from 'node:fs';
import { ROOT, runCommand } from './run-command.mjs';

const FILE = 'custom-elements.json';
const FRESH_FOLDER = 'node_modules/.cache/manifest';

const isCheck = process.argv.includes('--check');
const { succeeded, output } = await runCommand(['cem', 'analyze', '--outdir', isCheck ? FRESH_FOLDER : '.']);
if (!succeeded) fail(output);
if (isCheck && read(FILE) !== read(`${FRESH_FOLDER}/${FILE}`)) {
  fail(`${FILE} is out of date: npm run generate`);
}

function read(path) {
  return existsSync(`${ROOT}/${path}`) ? readFileSync(`${ROOT}/${path}`, 'utf8') : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
