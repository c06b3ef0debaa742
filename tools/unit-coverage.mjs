// The unit tests with their coverage, which Node's engine counts.
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

export const COVERAGE_FOLDER = 'coverage';
const UNIT_FOLDER = `${COVERAGE_FOLDER}/unit`;
const SUMMARY = `${ROOT}${UNIT_FOLDER}/coverage-summary.json`;

/** The words of a command that writes a report in a format of c8. */
export function unitTestsWithCoverage(reporter) {
  const report = [`--reporter=${reporter}`, `--reports-dir=${UNIT_FOLDER}`, `--temp-directory=${UNIT_FOLDER}/raw`];
  return ['c8', ...report, '--include=src/**/*.ts', 'node', '--import', 'tsx', 'tools/unit-tests.mjs'];
}

/** What the last run of them reached, as a line; undefined where there was none. */
export function unitCoverage() {
  if (!existsSync(SUMMARY)) return undefined;
  const { lines } = JSON.parse(readFileSync(SUMMARY, 'utf8')).total;
  return `unit tests reach ${lines.pct} % of ${lines.total} lines of the files that they load`;
}
