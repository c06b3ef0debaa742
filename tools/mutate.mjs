// Mutation testing: breaks the sources of a folder in one place at a time and checks that a test of the folder fails.
// `node tools/mutate.mjs time data` for some folders, `SAMPLE=1000` for more mutants of each than usual, `MUTANT_SEED=7`
// for other ones, `FILES=civil,zone` for those of some files, `JSON_FILE=…` for the survivors as data. Fails if the
// tests without a DOM kill less than their share of those that are not listed as equivalent, or if the list is out of
// date.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { equivalentsOf } from './equivalent-mutants.mjs';
import { bundleTests } from './mutation-bundle.mjs';
import { tellFigure } from '../tests/figures.mjs';
import { seededRandom } from '../tests/deep/fuzz/seeded-random.mjs';

const WORKER = fileURLToPath(new URL('mutation-worker.mjs', import.meta.url));
/**
 * The least per cent of a sample that tests without a DOM kill, of those that a test can tell from the source. Shares only
 * rise. Component tests cover most of the rest.
 */
const LEAST_KILLED = {
  time: 85,
  data: 85,
  scale: 90,
  layout: 85,
  a11y: 85,
  interaction: 70,
  export: 65,
};
const SAMPLE = Number(process.env.SAMPLE ?? 60);
/** Not that of the run: a share of other mutants each time would be too small now and then. */
const SEED = Number(process.env.MUTANT_SEED ?? 20250425);
const FILES = (process.env.FILES ?? '').split(',');
const AT_A_TIME = 2;
/** Reports its progress after this many. */
const EACH = 250;
/** A mutant hangs when one of its tests takes this much longer than without it. */
const PATIENCE = 5;
const PATIENCE_MS = 10_000;
/** Time for the bundle to load, on a busy machine. */
const LOADING_MS = 60_000;
/** All tests of a folder, without a mutant. */
const FIRST_RUN_MS = 10 * 60_000;
/** Times measured on a busy machine would count as failures. */
const TIMED = /take ten times as long/;

// Tests beside it come first. Its processes inherit this.
setPriority(constants.priority.PRIORITY_LOW);
const wanted = process.argv.slice(2);
const report = [];
for (const folder of wanted.length > 0 ? wanted : Object.keys(LEAST_KILLED)) report.push(await mutateFolder(folder));
for (const { folder, tested, killed, hung, equivalent, planted, survivors, outdated } of report) {
  const percent = (100 * (killed + hung)) / Math.max(tested - equivalent, 1);
  const rest = `${equivalent} equivalent, ${survivors.length} survive`;
  tellFigure(
    `mutants of src/${folder} killed`,
    `${percent.toFixed(1)} % of ${tested - equivalent}, ${hung} by hanging; ${rest}; ${planted} planted`,
  );
  if (percent < (LEAST_KILLED[folder] ?? 0) || outdated.length > 0) process.exitCode = 1;
}
if (process.env.JSON_FILE !== undefined) writeFileSync(process.env.JSON_FILE, JSON.stringify(report, undefined, 1));

async function mutateFolder(folder) {
  const { bundle, mutants } = await bundleTests(folder);
  const { atLoad, results, killer } = await inProcess({ bundle, mutant: -1 }, FIRST_RUN_MS);
  if (results === undefined) throw new Error(`the tests of ${folder} do not load: ${killer}`);
  const tests = results
    .map((result, at) => ({ ...result, at, reached: new Set(result.reached) }))
    .filter(({ name, failure }) => {
      if (failure !== undefined) console.log(`left out: ${name}: ${failure.split('\n')[0]}`);
      return failure === undefined && !TIMED.test(name);
    })
    .sort((left, right) => left.ms - right.ms);
  const always = new Set(atLoad);
  const sample = sampled(mutants.filter(({ file }) => FILES.some((part) => file.includes(part))));
  console.log(`${folder}: ${tests.length} tests, ${mutants.length} mutants planted, ${sample.length} tested`);
  const list = equivalentsOf(folder);
  const outcomes = await runInSlices(sample, async (mutant) => {
    const reaching = always.has(mutant.id) ? tests : tests.filter(({ reached }) => reached.has(mutant.id));
    const outcome = await outcomeOf({ bundle, id: mutant.id, tests: reaching });
    const isListed = list.isListed(mutant);
    // Reported as soon as it is known: a full run takes its time.
    if (isAlive(outcome) && !isListed) console.log(asLine(mutant, outcome));
    return outcome;
  });
  const survivors = [];
  const outdated = list.outdated(mutants);
  for (const { file, line } of outdated) console.log(`  listed, and not in the source: ${file}: ${line}`);
  const counts = { killed: 0, hung: 0, survived: 0, 'not reached': 0 };
  // Lines that read the same count as one: it is enough that one of them is equivalent.
  const alive = list.among(sample.filter((_, at) => isAlive(outcomes[at])));
  for (const [at, mutant] of sample.entries()) {
    const outcome = outcomes[at];
    counts[outcome]++;
    if (isAlive(outcome) && !list.isListed(mutant)) survivors.push(mutant);
    else if (outcome === 'killed' && list.isListed(mutant) && !alive(mutant)) {
      console.log(asLine(mutant, 'listed as equivalent, and killed'));
      outdated.push(mutant);
    }
  }
  const equivalent = counts.survived + counts['not reached'] - survivors.length;
  return { folder, planted: mutants.length, tested: sample.length, ...counts, equivalent, survivors, outdated };
}

function isAlive(outcome) {
  return outcome === 'survived' || outcome === 'not reached';
}

async function outcomeOf({ bundle, id, tests }) {
  if (tests.length === 0) return 'not reached';
  const msOf = new Map(tests.map(({ at, ms }) => [at, ms]));
  const patienceOf = (at) => PATIENCE_MS + PATIENCE * msOf.get(at);
  const result = await inProcess({ bundle, mutant: id, wanted: [...msOf.keys()] }, LOADING_MS, patienceOf);
  if (result.hung) return 'hung';
  return result.killer === undefined ? 'survived' : 'killed';
}

/**
 * Resolves to the answer of the process, or that it hangs: `patienceOf` gives the longest silence for each test that it
 * has begun. A process that cannot load, or that crashes, is a failure.
 */
function inProcess(data, patienceMs, patienceOf) {
  return new Promise((resolve) => {
    const child = fork(WORKER, { stdio: 'ignore' });
    let timer;
    const wait = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => end({ hung: true, killer: 'hangs' }), ms);
    };
    const end = (result) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    wait(patienceMs);
    child.on('message', (message) => {
      if (message.begun === undefined) end(message);
      else wait(patienceOf(message.begun));
    });
    child.once('exit', (code, signal) => end({ killer: `ends with ${code ?? signal}` }));
    child.send(data);
  });
}

async function runInSlices(items, work) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
      if (at > 0 && at % EACH === 0) console.log(`  ${at} of ${items.length}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

function sampled(mutants) {
  const random = seededRandom(SEED);
  // Files are planted in the order in which they load, which varies.
  const inOrder = mutants.toSorted((left, right) => left.file.localeCompare(right.file) || left.id - right.id);
  const shuffled = inOrder.map((mutant) => ({ mutant, key: random() })).sort((left, right) => left.key - right.key);
  return shuffled.slice(0, SAMPLE).map(({ mutant }) => mutant);
}

function asLine({ file, row, column, original, replacement }, outcome) {
  const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 90);
  return `  ${outcome}: ${file}:${row}:${column}  ${short(original)}  →  ${short(replacement)}`;
}
