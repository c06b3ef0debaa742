// The steps of the test commands. A check counts as one pass or failure; each test of a test step counts.
import { readFileSync } from 'node:fs';
import { ROOT } from './run-command.mjs';
import { testFiles } from './test-files.mjs';
import { installedEngines } from './browsers.mjs';
import { unitTestsWithCoverage } from './unit-coverage.mjs';

const IS_DEEP = process.env.DEEP === '1';
const FILE_TIMEOUT_MS = (IS_DEEP ? 120 : 40) * 60_000;
/** Projects of `playwright.config.mjs`, and the engine that each runs in. */
const PROJECTS = {
  e2e: { walks: 'chromium', chromium: 'chromium', firefox: 'firefox', webkit: 'webkit' },
  deep: { deep: 'chromium', ...(IS_DEEP && { 'deep-firefox': 'firefox' }) },
  frameworks: { frameworks: 'chromium' },
};
const ENGINES = await installedEngines();

export const LINT = { name: 'lint', commands: ['eslint .'] };
export const TYPES = { name: 'types', commands: ['tsc', 'tsc -p tsconfig.dom-free.json'] };
export const CHECKS = [
  { name: 'templates', commands: ['lit-analyzer src make --strict'] },
  { name: 'import table', commands: ['depcruise src make --config .dependency-cruiser.mjs'] },
  { name: 'parts are up to date', commands: ['node tools/generate-parts.mjs --check'] },
  { name: 'rooms are as the document says', commands: ['node tools/structure.mjs --check'] },
  { name: 'unused code', commands: ['knip'] },
  { name: 'format', commands: ['prettier --check .'] },
  { name: 'each test has a runner and a room', commands: ['node tools/stray-tests.mjs'] },
  { name: 'manifest is up to date', commands: ['node tools/manifest.mjs --check'] },
  { name: 'schemas are up to date', commands: ['node tools/schema.mjs --check'] },
  { name: 'types are up to date', commands: ['node tools/generate-types.mjs --check'] },
];

const PACKAGE = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
/** They have no types, and are not modules. */
const STYLE_SHEETS = Object.keys(PACKAGE.exports).filter((path) => path.endsWith('.css'));
const TARBALL = `node_modules/.cache/${PACKAGE.name}-${PACKAGE.version}.tgz`;

/** As `npm run build` does, but without the types, which are a check of their own. */
export const BUILD = { name: 'build', commands: ['npm run compile -- --noCheck', 'node tools/bundle.mjs'] };
export const CHECKS_OF_BUILD = [
  { name: 'interface is as reported, and holds what was released', commands: ['node tools/api-report.mjs --check'] },
  { name: 'bundle size', commands: ['node tools/size.mjs'] },
  { name: 'page before scripts is up to date', commands: ['node tools/ssr-page.mjs --check'] },
  { name: 'no parsing of HTML, no evaluated code', commands: ['node tools/forbidden-code.mjs'] },
  {
    name: 'package',
    commands: [
      'node tools/tarball.mjs --to node_modules/.cache',
      `publint ${TARBALL} --strict`,
      `attw ${TARBALL} --profile esm-only --exclude-entrypoints ${STYLE_SHEETS.join(' ')}`,
    ],
  },
];

/** Each takes the files to run, all of its kind without them, and the file for the counts. */
export const TESTS = {
  unit: {
    name: 'unit',
    command: ({ files, countsFile }) => ({
      words:
        files === undefined
          ? unitTestsWithCoverage('json-summary')
          : ['node', '--import', 'tsx', 'tools/unit-tests.mjs', ...files],
      env: { TEST_COUNTS: countsFile },
    }),
  },
  component: {
    name: 'component',
    command: ({ files = [], countsFile }) => ({
      words: ['wtr'],
      env: { TEST_COUNTS: countsFile, TEST_FILES: files.join(',') },
    }),
  },
  node: {
    name: 'built package',
    needsBuild: true,
    command: ({ files = testFiles('tests/node'), countsFile }) => nodeTests(files, { countsFile }),
  },
  e2e: {
    name: 'end to end',
    needsBuild: true,
    command: (options) => browserTests('e2e', options),
  },
  // It installs from the registry, so only the deep run has it.
  frameworks: {
    name: 'frameworks',
    needsBuild: true,
    command: (options) => browserTests('frameworks', options),
  },
  deep: {
    name: IS_DEEP ? 'deep' : 'samples of the deep run',
    needsBuild: true,
    command: (options) => browserTests('deep', options),
  },
};

function browserTests(kind, { files = [], countsFile }) {
  const projects = Object.entries(PROJECTS[kind]).filter(([, engine]) => ENGINES.includes(engine));
  const options = projects.map(([name]) => `--project=${name}`);
  return { words: ['playwright', 'test', ...options, ...files], env: { TEST_COUNTS: countsFile } };
}

/** Takes files by name: Node 20 accepts folders, Node 22 patterns, and each refuses the other's. */
function nodeTests(files, { countsFile }) {
  // Without a file Node would look for tests everywhere, and a folder of tests without a test is a mistake.
  if (files.length === 0) return { words: ['node', '--eval', 'process.exit(1)'], env: {} };
  const options = [
    '--test-concurrency=1',
    `--test-timeout=${FILE_TIMEOUT_MS}`,
    ...reportTo('spec', 'stdout'),
    ...reportTo('./tools/node-count-reporter.mjs', countsFile),
  ];
  return { words: ['node', '--test', ...options, ...files], env: {} };
}

function reportTo(reporter, destination) {
  return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
}
