// A run of checks and tests: each runs whatever failed before, all are counted together, and what failed stands at the
// end. Steps write their counts as JSON: `{ group: { passed, failed, skipped, failures } }`, a failure is
// `{ file, title, message, command }`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** Nobody waits longer without a word. */
const WORD_MS = 30_000;
const NONE = { passed: 0, failed: 0, skipped: 0 };
const countsFolder = mkdtempSync(join(tmpdir(), 'conflict-timeline-'));

process.once('exit', () => {
  rmSync(countsFolder, { recursive: true, force: true });
});

/** Takes two steps of a list at a time: each has one core. Gives `{ name, passed, failed, skipped, failures }` of each group. */
export async function runSteps(lists, { show = false } = {}) {
  const groups = [];
  for (const steps of lists) {
    const waiting = [...steps];
    const one = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
        groups.push(...(await run(step, show)));
    };
    await Promise.all([one(), one()]);
  }
  return groups;
}

async function run({ name, commands, tests }, show) {
  const startMs = Date.now();
  const seconds = () => `${((Date.now() - startMs) / 1000).toFixed(0)} s`;
  const word = setInterval(() => console.log(`…     ${name} (${seconds()} so far)`), WORD_MS);
  const groups = commands === undefined ? await runTests(name, tests, show) : [await runCheck(name, commands)];
  clearInterval(word);
  const isFine = groups.every(({ failed }) => failed === 0);
  const counts = commands === undefined ? `: ${countsLine(groups.reduce(add, NONE))}` : '';
  console.log(`${isFine ? 'ok  ' : 'FAIL'}  ${name}${counts} (${seconds()})`);
  return groups;
}

async function runCheck(name, commands) {
  for (const command of commands) {
    const { succeeded, output } = await runCommand(command.split(' '));
    if (succeeded) continue;
    const failures = [{ title: name, message: output.trim(), command: alone(command) }];
    return { ...NONE, name: 'checks', failed: 1, failures };
  }
  return { ...NONE, name: 'checks', passed: 1, failures: [] };
}

async function runTests(name, tests, show) {
  const countsFile = join(countsFolder, `${name.replaceAll(/\W+/g, '-')}.json`);
  const { words, env } = tests(countsFile);
  const { succeeded, output } = await runCommand(words, { show, env });
  const counted = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {};
  const groups = Object.entries(counted).map(([group, counts]) => ({
    failures: [],
    ...counts,
    name: group === '' ? name : `${name}, ${group}`,
  }));
  const explained = groups.some(({ failures }) => failures.length > 0);
  const ran = groups.some(({ passed, failed }) => passed + failed > 0);
  if (succeeded && ran) return groups;
  const broken = { title: name, message: output.trim() || 'it ran no test', command: alone(words.join(' ')) };
  // A runner that gave up, or that ran no test, has failed, whatever it counted.
  if (!groups.some(({ failed }) => failed > 0))
    groups.push({ ...NONE, name: `${name}, the run itself`, failed: 1, failures: [broken] });
  else if (!explained) groups.push({ ...NONE, name, failures: [broken] });
  return groups;
}

function alone(command) {
  return /^(?:npm|node|npx) /.test(command) ? command : `npx ${command}`;
}

/** Prints a line for each group, what failed, and last the sum; says whether nothing failed. */
export function report(groups) {
  console.log('');
  for (const [name, counts] of byName(groups)) console.log(`${name}: ${countsLine(counts)}`);
  for (const failure of groups.flatMap(({ failures }) => failures)) console.log(explain(failure));
  const { passed, failed } = groups.reduce(add, NONE);
  console.log(`\n${passed} passed, ${failed} failed`);
  // A run of nothing proves nothing.
  return failed === 0 && passed > 0;
}

function explain({ file, title, message, command }) {
  return `\nFAIL  ${[file, title].filter(Boolean).join(': ')}\n${message}\nalone: ${command}`;
}

function byName(groups) {
  const sums = new Map();
  for (const group of groups) sums.set(group.name, add(sums.get(group.name) ?? NONE, group));
  return sums;
}

function add(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
