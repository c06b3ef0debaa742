// A run of checks and tests: each runs whatever failed before, and all are counted together.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const countsFolder = mkdtempSync(join(tmpdir(), 'conflict-timeline-'));
/** `{ name, passed, failed, skipped }` of each group, in the order run. */
const groups = [];

process.once('exit', () => {
  rmSync(countsFolder, { recursive: true, force: true });
});

/** A check counts as one. */
export async function runCheck({ name, commands }) {
  const startMs = Date.now();
  for (const command of commands) {
    const { succeeded, output } = await runCommand(command.split(' '));
    if (succeeded) continue;
    console.log(`FAIL  ${name}: ${command}\n${output}`);
    groups.push({ name: 'checks', passed: 0, failed: 1, skipped: 0 });
    return;
  }
  console.log(`ok    ${name} (${((Date.now() - startMs) / 1000).toFixed(1)} s)`);
  groups.push({ name: 'checks', passed: 1, failed: 0, skipped: 0 });
}

/**
 * Each test of a test step counts. With `show` it prints as it runs, else at its end. `files` are some of its tests.
 */
export async function runTests({ name, command }, { show = false, files } = {}) {
  const startMs = Date.now();
  if (show) console.log(`\n----  ${name} tests`);
  const countsFile = join(countsFolder, `${name.replaceAll(/\W+/g, '-')}.json`);
  const { words, env } = command({ files, countsFile });
  const { succeeded, output } = await runCommand(words, { show, env });
  const counted = readCounts(countsFile, name);
  groups.push(...counted);
  const explained = counted.some(({ failed }) => failed > 0);
  // A runner that gave up, or that ran no test, has failed, whatever it counted.
  const ran = counted.some(({ passed, failed }) => passed + failed > 0);
  if ((!succeeded || !ran) && !explained)
    groups.push({ name: `${name}, the run itself`, passed: 0, failed: 1, skipped: 0 });
  if (!show && !succeeded) console.log(`\n----  ${name} tests\n${output}`);
  console.log(`${succeeded ? 'ok  ' : 'FAIL'}  ${name} tests (${((Date.now() - startMs) / 1000).toFixed(1)} s)`);
}

function readCounts(file, name) {
  if (!existsSync(file)) return [];
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(counts).map(([engine, count]) => ({
    name: engine === '' ? name : `${name}, ${engine}`,
    ...count,
  }));
}

/**
 * Prints a line for each group and, last, one for all; says whether nothing failed. Skipped tests are listed above it.
 */
export function report() {
  console.log('');
  for (const [name, counts] of groupsByName()) console.log(`${name}: ${countsLine(counts)}`);
  const { passed, failed } = groups.reduce(addCounts, NONE);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

const NONE = { passed: 0, failed: 0, skipped: 0 };

function groupsByName() {
  const byName = new Map();
  for (const group of groups) byName.set(group.name, addCounts(byName.get(group.name), group));
  return byName;
}

function addCounts(left = NONE, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
