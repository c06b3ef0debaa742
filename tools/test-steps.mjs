// What `npm test` does, in order. A check counts as one pass or failure; a test step counts each of its tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { e2eEngines } from './browsers.mjs';
import { ROOT } from './run-command.mjs';

// Fails: a folder of tests without a test is a mistake.
const NO_TESTS = { words: ['node', '--eval', 'process.exit(1)'], env: {} };
/** In a deep run a file may take as long as all of them do otherwise. */
const TEST_FILE_TIMEOUT_MS = (process.env.DEEP === '1' ? 60 : 5) * 60_000;

export const CHECKS_BEFORE_BUILD = [
  { name: 'types', commands: ['tsc', 'tsc -p tsconfig.dom-free.json'] },
  { name: 'lint', commands: ['eslint .'] },
  { name: 'format', commands: ['prettier --check .'] },
  { name: 'templates', commands: ['lit-analyzer src --strict'] },
  { name: 'import table', commands: ['depcruise src --config .dependency-cruiser.mjs'] },
  { name: 'unused code', commands: ['knip'] },
  { name: 'manifest is up to date', commands: ['node tools/manifest.mjs --check'] },
  { name: 'types are up to date', commands: ['node tools/generate-types.mjs --check'] },
];

/** They have no types, and are no modules. */
const STYLE_SHEETS = Object.keys(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).exports).filter((path) =>
  path.endsWith('.css'),
);

export const CHECKS_AFTER_BUILD = [
  { name: 'bundle size', commands: ['node tools/size.mjs'] },
  { name: 'page before scripts is up to date', commands: ['node tools/ssr-page.mjs --check'] },
  { name: 'no parsing of HTML, no evaluated code', commands: ['node tools/forbidden-code.mjs'] },
  {
    name: 'package',
    commands: ['publint --strict', `attw --pack . --profile esm-only --exclude-entrypoints ${STYLE_SHEETS.join(' ')}`],
  },
];

export const BUILD = { name: 'build', commands: ['npm run build'] };

const NODE = { name: 'node', command: (countsFile) => nodeTests('tests/node', { countsFile }) };
const UNIT = {
  name: 'unit and component',
  command: (countsFile) => ({ words: ['wtr'], env: { TEST_COUNTS: countsFile } }),
};
const FUZZ = { name: 'fuzz', command: (countsFile) => nodeTests('tests/fuzz', { countsFile }) };
const END_TO_END = (await e2eEngines()).map((engine) => ({
  name: `end to end, ${engine}`,
  command: (countsFile) => nodeTests('tests/e2e', { countsFile, engine }),
}));

/** `command` gets the file that counts are to be written to. */
export const TESTS = [NODE, UNIT, FUZZ, ...END_TO_END];

/** Those that have more to try than `npm test` has time for: see `DEEP` in them. */
export const DEEP_TESTS = [NODE, FUZZ, ...END_TO_END];

/** Takes files by name: Node 20 takes folders, Node 22 patterns, and each refuses the other's. */
function nodeTests(folder, { countsFile, engine }) {
  const names = existsSync(`${ROOT}/${folder}`) ? readdirSync(`${ROOT}/${folder}`) : [];
  const files = names.filter((name) => name.endsWith('.test.mjs')).map((name) => `${folder}/${name}`);
  const options = [
    // Two files at a time would share two cores with their browsers.
    '--test-concurrency=1',
    `--test-timeout=${TEST_FILE_TIMEOUT_MS}`,
    ...reportTo('spec', 'stdout'),
    ...reportTo('./tools/node-count-reporter.mjs', countsFile),
  ];
  const env = engine === undefined ? {} : { BROWSERS: engine };
  // Without a file Node would look for tests everywhere.
  return files.length === 0 ? NO_TESTS : { words: ['node', '--test', ...options, ...files], env };
}

function reportTo(reporter, destination) {
  return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
}
