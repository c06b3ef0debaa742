// `npm test`, `npm run test:all` and `npm run test:deep`: whatever failed before, each step runs. The last line counts
// all tests; the exit code is 1 if any failed. `npm test -- FILE…` runs test files, or folders of them.
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ROOT } from './run-command.mjs';
import { kindOf, testFiles } from './test-files.mjs';
import { report, runSteps } from './test-run.mjs';

const [command, ...more] = process.argv.slice(2);
if (command === 'deep') process.env.DEEP = '1';
const { seed } = await import('../tests/property-seed.mjs');
process.env.SEED = String(seed);
const { BUILD, DEEP, QUICK, REST, needsBuild, stepOf } = await import('./test-steps.mjs');

/** Groups of the last `npm test`, and the files that it ran on. */
const RECORD = `${ROOT}node_modules/.cache/tests/quick.json`;

console.log(`seed ${seed}: SEED=${seed} draws the same cases again`);
process.exitCode = report(await runAsked()) ? 0 : 1;

async function runAsked() {
  if (command === undefined) return runQuick();
  if (command === 'all') return [...(recorded() ?? (await runQuick())), ...(await runSteps(REST))];
  if (command === 'deep') return runSteps(DEEP);
  return runFiles([command, ...more].flatMap(filesOf));
}

async function runQuick() {
  const groups = await runSteps(QUICK);
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, JSON.stringify({ files: stateOfFiles(), groups }));
  return groups;
}

/** What `npm test` found on the same files is not run again. */
function recorded() {
  if (!existsSync(RECORD)) return undefined;
  const { files, groups } = JSON.parse(readFileSync(RECORD, 'utf8'));
  if (files !== stateOfFiles()) return undefined;
  console.log('      npm test ran on these files: its steps count as they ended there');
  return groups;
}

/** A hash of all files that Git knows or could add; another one each time where Git is not there. */
function stateOfFiles() {
  const hash = createHash('sha256').update(process.env.BROWSERS ?? '');
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', listed, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) return randomUUID();
  for (const path of stdout.split('\0').sort()) {
    const stat = statSync(`${ROOT}${path}`, { throwIfNoEntry: false });
    if (stat?.isFile()) hash.update(`${path}\n`).update(readFileSync(`${ROOT}${path}`));
  }
  return hash.digest('hex');
}

async function runFiles(files) {
  const kinds = [...new Set(files.map(kindOf))];
  const steps = kinds.map((kind) => [
    stepOf(
      kind,
      files.filter((file) => kindOf(file) === kind),
    ),
  ]);
  return runSteps(kinds.some(needsBuild) ? [[BUILD], ...steps] : steps, { show: true });
}

/** A path from the directory of the command, or from the root. */
function filesOf(word) {
  const paths = [relative(ROOT, `${process.env.INIT_CWD ?? ROOT}/${word}`), word];
  const files = paths.filter((path) => existsSync(`${ROOT}/${path}`)).flatMap(testFiles);
  if (files.length === 0) throw new Error(`no test in ${word}`);
  return [...new Set(files)];
}
