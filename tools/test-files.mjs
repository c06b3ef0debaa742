// The test files, and the runner of each. `--check` fails for a test that no command runs, or that is in no room.
import { existsSync, readdirSync } from 'node:fs';
import { folderOf, ROOMS } from './rooms.mjs';
import { ROOT } from './run-command.mjs';

/** Folders of `tests`. */
const KINDS = ['unit', 'component', 'node', 'e2e', 'deep', 'frameworks'];
/** Written in TypeScript, room by room; the others test the build. */
const OF_SOURCES = ['unit', 'component'];
const IS_TEST = /\.test\.(?:ts|mjs)$/;

/**
 * Folders of tests in which engines differ in more than drawing: dates in words, calendars, folding, regular
 * expressions.
 */
const BY_ENGINE = [
  'tests/unit/time/',
  'tests/unit/i18n/',
  'tests/unit/base/locale',
  'tests/unit/base/message',
  'tests/unit/data/column-dates',
  'tests/unit/data/fold-text',
  'tests/unit/data/search-',
  'tests/unit/data/short-text',
  'tests/unit/export/cite',
];

/** Those below a folder, or the one file; as paths from the root, in alphabetical order. */
export function testFiles(path) {
  if (IS_TEST.test(path)) return [path];
  if (!existsSync(`${ROOT}/${path}`)) return [];
  const names = readdirSync(`${ROOT}/${path}`, { recursive: true });
  return names
    .filter((name) => IS_TEST.test(name))
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** Files of `tests/unit` that each engine also runs, since it has its own ICU and its own regular expressions. */
export function testsOfEngines() {
  return testFiles('tests/unit').filter((file) => BY_ENGINE.some((start) => file.startsWith(start)));
}

/** One of {@link KINDS}; undefined for a file that is not a test. */
export function kindOf(file) {
  return IS_TEST.test(file) ? /^tests\/([^/]+)\//.exec(file)?.[1] : undefined;
}

/** Those that no command would run, or that are in no room of `src` or of the page `make`. */
function strayTests() {
  return testFiles('tests').filter((file) => {
    const [, kind, ...below] = file.split('/');
    if (!KINDS.includes(kind)) return true;
    if (file.endsWith('.ts') !== OF_SOURCES.includes(kind)) return true;
    return OF_SOURCES.includes(kind) && !existsSync(`${ROOT}/${folderOfTests(below.slice(0, -1))}`);
  });
}

/** `unit/time/plain` tests `src/dataset/time/plain`, `unit/make` the page `apps/make`. */
function folderOfTests([room, ...inside]) {
  if (room === 'make') return ['apps', room, ...inside].join('/');
  const folder = ROOMS.some(({ name }) => name === room) ? folderOf(room) : room;
  return ['src', folder, ...inside].join('/');
}

if (process.argv[1]?.endsWith('test-files.mjs') && process.argv.includes('--check')) {
  const strays = strayTests();
  for (const file of strays) console.error(`${file}: see docs/tests.md for where it belongs`);
  process.exitCode = strays.length > 0 ? 1 : 0;
}
