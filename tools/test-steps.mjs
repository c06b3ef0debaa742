// The steps of the test commands: what each runs, and in which of them. A check counts as one pass or failure; each
// test of a test step counts.
import { readFileSync } from 'node:fs';
import { installedEngines } from './browsers.mjs';
import { ROOT } from './run-command.mjs';

const PACKAGE = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
const TARBALL = `node_modules/.cache/${PACKAGE.name}-${PACKAGE.version}.tgz`;
const engines = await installedEngines();

/** Projects of `playwright.config.mjs` that need another engine than Chromium. */
const ENGINES = { firefox: 'firefox', webkit: 'webkit', 'deep-firefox': 'firefox' };

/** The same as `npm run build`, but without the types, which are a check of their own. */
export const BUILD = check('build', 'npm run compile -- --noCheck', 'node tools/bundle.mjs');
const TYPES = check('types', 'npm run typecheck');
const CHECKS = [
  check('lint', 'eslint .'),
  check('templates', 'lit-analyzer src apps/make --strict'),
  check('import table', 'depcruise src apps/make --config config/dependency-cruiser.mjs'),
  check('rooms are as the document says', 'node tools/structure.mjs --check'),
  check('unused code', 'knip --config config/knip.json'),
  check('format', 'prettier --check .'),
  check('each test has a runner and a room', 'node tools/test-files.mjs --check'),
  check('manifest is up to date', 'node tools/manifest.mjs --check'),
  check('schemas, types, parts and SQL are up to date', 'node tools/generate.mjs --check'),
];
const CHECKS_OF_BUILD = [
  check('interface is as reported, and holds what was released', 'node tools/api-report.mjs --check'),
  check('bundle size', 'node tools/size.mjs'),
  check('page before scripts is up to date', 'node tools/ssr-page.mjs --check'),
  check('no parsing of HTML, no evaluated code', 'node tools/forbidden-code.mjs'),
  check(
    'package',
    'node tools/tarball.mjs --to node_modules/.cache',
    `publint ${TARBALL} --strict`,
    `attw ${TARBALL} --profile esm-only`,
  ),
];

const UNIT = vitest('unit', 'unit');
const BUILT_PACKAGE = vitest('built package', 'node');
/** Details wait for `npm run test:all`, and so do unit tests that Chromium runs once more. */
const COMPONENT = component('component', ['chromium'], { TEST_PAGES: 'elements', TEST_DETAILS: 'nobody' });
const MORE_COMPONENT = component('component, details and other engines', engines, {
  TEST_DETAILS: 'chromium, nothing else',
});
const WALKS = browserTests('end to end, walks', ['walks']);
/** Hostile data first: what waits for clocks, networks and many rounds is left to `npm run test:all`. */
const SAMPLES = browserTests('samples of the deep run', ['deep'], ['tests/deep/security', 'tests/deep/fuzz']);
const MORE_SAMPLES = browserTests(
  'samples of the deep run, faults and life',
  ['deep'],
  ['tests/deep/faults', 'tests/deep/life'],
);
const SITE = [[check('site is built', 'npm run docs:build')], [browserTests('site', ['site'])]];

/** `npm test`. Steps of a list run two at a time, lists one after another; browsers take both cores. */
export const QUICK = [[BUILD, UNIT, TYPES], [COMPONENT], [WALKS], [SAMPLES]];
/** What `npm run test:all` adds to it. */
export const REST = [
  [...CHECKS, ...CHECKS_OF_BUILD, BUILT_PACKAGE],
  [MORE_COMPONENT],
  [browserTests('end to end', ['chromium', 'firefox', 'webkit'])],
  [MORE_SAMPLES],
  ...SITE,
];
/** `npm run test:deep`: all lengths, all details in each engine. What opens no browser runs two at a time. */
export const DEEP = [
  [BUILD],
  [BUILT_PACKAGE, UNIT, check('mutants', 'node tools/mutate.mjs')],
  [component('component', engines)],
  [browserTests('end to end', ['walks', 'chromium', 'firefox', 'webkit'])],
  [browserTests('frameworks', ['frameworks'])],
  [browserTests('deep', ['deep', 'deep-firefox'])],
  ...SITE,
];

/** The step for some files of a kind. */
export function stepOf(kind, files) {
  if (kind === 'unit') return vitest('unit', 'unit', files);
  if (kind === 'node') return vitest('built package', 'node', files);
  if (kind === 'component') return component('component', engines, { TEST_FILES: files.join(',') });
  return browserTests(kind, projectsOf(kind), files);
}

/** Kinds that test what `npm run build` makes. */
export function needsBuild(kind) {
  return kind !== 'unit' && kind !== 'component';
}

function check(name, ...commands) {
  return { name, commands };
}

function vitest(name, project, files = []) {
  return {
    name,
    tests: (countsFile) => ({
      words: ['vitest', 'run', '--project', project, ...files],
      env: { TEST_COUNTS: countsFile },
    }),
  };
}

function component(name, browsers, env = {}) {
  return {
    name,
    tests: (countsFile) => ({
      words: ['wtr', '--config', 'config/web-test-runner.config.mjs'],
      env: { ...env, TEST_COUNTS: countsFile, BROWSERS: browsers.join(',') },
    }),
  };
}

/** The projects of `playwright.config.mjs` whose engine is there. */
function browserTests(name, projects, files = []) {
  const present = projects.filter((project) => engines.includes(ENGINES[project] ?? 'chromium'));
  const words = ['playwright', 'test', ...present.map((project) => `--project=${project}`), ...files];
  return { name, tests: (countsFile) => ({ words, env: { TEST_COUNTS: countsFile } }) };
}

function projectsOf(kind) {
  if (kind === 'e2e') return ['walks', 'chromium', 'firefox', 'webkit'];
  if (kind === 'deep') return process.env.DEEP === '1' ? ['deep', 'deep-firefox'] : ['deep'];
  return [kind];
}
