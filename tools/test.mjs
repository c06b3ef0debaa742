// `npm test`: every check and every test, whatever failed before. The last line counts them all; the exit code is 1 if
// any failed. `npm test -- FILE…` runs test files, or folders of them, each by its runner; `npm test -- component` runs
// all of a kind.
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { seed } from '../tests/property-seed.mjs';
import { ROOT } from './run-command.mjs';
import { kindOf, testFiles } from './test-files.mjs';
import { report, runCheck, runTests } from './test-run.mjs';
import { unitCoverage } from './unit-coverage.mjs';
import { BUILD, CHECKS, CHECKS_OF_BUILD, LINT, TESTS, TYPES } from './test-steps.mjs';

const asked = process.argv.slice(2);
console.log(`seed ${seed}: SEED=${seed} draws the same cases again`);
if (asked.length === 0) await runAll();
else await runAsked(asked.filter((word) => !(word in TESTS)).flatMap(filesOf));
if (asked.length === 0) console.log(unitCoverage() ?? '');
process.exitCode = report() ? 0 : 1;

/** Two at a time while each has one core, the longest first; browsers take both. */
async function runAll() {
  const built = run(BUILD);
  const beforeBuild = [LINT, TYPES, TESTS.unit, ...CHECKS];
  const afterBuild = [...CHECKS_OF_BUILD, TESTS.node];
  await Promise.all([oneByOne(beforeBuild), built.then(() => oneByOne(afterBuild)).then(() => oneByOne(beforeBuild))]);
  for (const tests of [TESTS.component, TESTS.e2e, TESTS.deep]) await runTests(tests, { show: true });
}

/** Takes them out of the list, which may be shared. */
async function oneByOne(steps) {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) await run(step);
}

function run(step) {
  return step.command === undefined ? runCheck(step) : runTests(step);
}

/** Whole kinds, and of other kinds the files. */
async function runAsked(files) {
  const isWhole = (kind) => asked.includes(kind);
  const kinds = Object.keys(TESTS).filter((kind) => isWhole(kind) || files.some((file) => kindOf(file) === kind));
  if (kinds.some((kind) => TESTS[kind].needsBuild)) await runCheck(BUILD);
  for (const kind of kinds) {
    const some = isWhole(kind) ? {} : { files: files.filter((file) => kindOf(file) === kind) };
    await runTests(TESTS[kind], { show: true, ...some });
  }
}

/** A path from the directory of the command, or from the root. */
function filesOf(word) {
  const paths = [relative(ROOT, `${process.env.INIT_CWD ?? ROOT}/${word}`), word];
  const files = paths.filter((path) => existsSync(`${ROOT}/${path}`)).flatMap(testFiles);
  if (files.length === 0) throw new Error(`no test in ${word}`);
  return [...new Set(files)];
}
