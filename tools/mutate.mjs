// `node tools/mutate.mjs`: StrykerJS breaks the rooms that compute without a DOM in one place at a time, and a unit test has
// to notice. It takes some lines of each room, the same each time; `MUTANT_SEED` draws others, `LINES` sets their number,
// and `LINES=all` takes all of them. `node tools/mutate.mjs time data` takes some rooms. What has been tried is tried
// again only if its lines or its tests have changed. It fails if a room has fewer than its least share noticed.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { seededRandom } from '../tests/deep/fuzz/seeded-random.mjs';
import { tellFigure } from '../tests/figures.mjs';
import { folderOf } from './rooms.mjs';
import { ROOT } from './run-command.mjs';

/**
 * `least`: per cent of mutants that unit tests have to notice. Component tests notice most of the rest, some have no effect,
 * and shares only rise. `also`: tests of what other rooms make of this one.
 */
const ROOMS = {
  time: { least: 90, also: ['i18n/date-words.test.ts', 'render/axis-layout.test.ts'] },
  data: { least: 80 },
  scale: { least: 85, also: ['scene/**/*.test.ts', 'interaction/reduce.test.ts'] },
  layout: {
    least: 75,
    also: ['scene/**/*.test.ts', 'interaction/reduce.test.ts', 'features/threads/thread-curves.test.ts'],
  },
  a11y: { least: 86 },
  interaction: { least: 65 },
  export: { least: 88 },
};
/** Windows of so many lines each: a function or two. */
const WINDOW_LINES = 20;
const LINES = process.env.LINES ?? '200';
/** Not that of the run: a share of other mutants each time would be too small now and then. */
const SEED = Number(process.env.MUTANT_SEED ?? 20250425);
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const RECORDS = 'node_modules/.cache/mutants';

process.chdir(ROOT);
mkdirSync(RECORDS, { recursive: true });
const sandbox = mkdtempSync(join(tmpdir(), 'mutants-'));
const asked = process.argv.slice(2);
for (const room of asked.length > 0 ? asked : Object.keys(ROOMS)) await mutate(room);
rmSync(sandbox, { recursive: true, force: true });

async function mutate(room) {
  const { least, also = [] } = ROOMS[room];
  process.env.MUTANT_TESTS = [`${room}/**/*.test.ts`, ...also].map((path) => `tests/unit/${path}`).join(',');
  const windows = LINES === 'all' ? undefined : sampled(room, Number(LINES));
  const results = await new Stryker({
    mutate: windows?.map(({ file, first, last }) => `${file}:${first}-${last}`) ?? [`src/${folderOf(room)}/**/*.ts`],
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'config/vitest.mutants.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    // All tests of a room, before the first mutant: minutes, if the machine has other work.
    dryRunTimeoutMinutes: 20,
    // Constants of a module: each would run all tests of the room.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `${RECORDS}/${room}.json`,
    tempDirName: sandbox,
    // Made from the sources, or not read by tests of these rooms.
    ignorePatterns: ['build', 'coverage', 'dist', 'shots', 'apps/site'],
    concurrency: Number(process.env.MUTANT_WORKERS ?? 2),
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    allowConsoleColors: false,
    allowEmpty: true,
  }).runMutationTest();
  // The record may have mutants of other samples.
  const isAsked = ({ fileName, location: { start } }) =>
    windows?.some(({ file, first, last }) => fileName.endsWith(file) && first <= start.line && start.line <= last) ??
    true;
  const own = results.filter(isAsked);
  const count = (kinds) => own.filter(({ status }) => kinds.includes(status)).length;
  const [noticed, missed] = [count(NOTICED), count(MISSED)];
  const percent = (100 * noticed) / Math.max(noticed + missed, 1);
  tellFigure(
    `mutants of src/${folderOf(room)} noticed`,
    `${percent.toFixed(1)} % of ${noticed + missed}, at least ${least} %`,
  );
  if (percent < least) process.exitCode = 1;
}

/** Windows of lines, with their files. */
function sampled(room, lines) {
  const random = seededRandom(SEED);
  const folder = `src/${folderOf(room)}`;
  const windows = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .flatMap(windowsOf)
    .map((window) => ({ window, key: random() }))
    .sort((left, right) => left.key - right.key);
  return windows.slice(0, Math.ceil(lines / WINDOW_LINES)).map(({ window }) => window);
}

function windowsOf(file) {
  const count = readFileSync(file, 'utf8').split('\n').length;
  return Array.from({ length: Math.ceil(count / WINDOW_LINES) }, (_, at) => {
    const first = at * WINDOW_LINES + 1;
    return { file, first, last: Math.min(count, first + WINDOW_LINES - 1) };
  });
}
