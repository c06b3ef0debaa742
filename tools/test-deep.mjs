// `npm run test:deep`: the tests that are too long for `npm test`. Every payload, fault, cycle and spoiled dataset, and
// mutants of the sources. Prints its figures at the end. `STEPS=fuzz,firefox` runs the steps with one of these in their
// name.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, runCheck, runTests } from './test-run.mjs';

const SITE = { name: 'site', commands: ['npm run docs:test'] };
const MUTANTS = { name: 'mutants', commands: ['node tools/mutate.mjs'] };

const folder = mkdtempSync(join(tmpdir(), 'conflict-timeline-figures-'));
const figures = join(folder, 'figures.txt');
Object.assign(process.env, { DEEP: '1', FIGURES_FILE: figures });
// They read `DEEP` when they load. Each process of the run draws from the same seed.
const { seed } = await import('../tests/property-seed.mjs');
process.env.SEED = String(seed);
const { BUILD, TESTS } = await import('./test-steps.mjs');

const asked = (process.env.STEPS ?? '').split(',').filter((name) => name !== '');
const isWanted = ({ name }) => asked.length === 0 || asked.some((part) => name.includes(part));
const startMs = Date.now();

console.log(`seed ${seed}: SEED=${seed} draws the same cases again`);

await runCheck(BUILD);
await run(TESTS.unit);
await run(TESTS.node);
// Component tests wait most of the time: for motion to end, and for what a click brings. Mutants take what is left.
await Promise.all([run(TESTS.component), run(MUTANTS)]);
for (const step of [TESTS.e2e, TESTS.frameworks, TESTS.deep, SITE]) await run(step);
console.log(`\n${existsSync(figures) ? readFileSync(figures, 'utf8').replaceAll('figure: ', '') : ''}`);
console.log(`${Math.round((Date.now() - startMs) / 60_000)} minutes`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = report() ? 0 : 1;

async function run(step) {
  if (!isWanted(step)) return;
  await (step.command === undefined ? runCheck(step) : runTests(step, { show: true }));
}
