// Counts the tests of each engine and writes them as JSON, for the summary of the whole run. A broken session (a file
// that did not load, an error outside a test) counts as a failure even if no test in it failed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A reporter for Web Test Runner. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}

/** `{ chromium: { passed, failed, skipped }, … }` */
export function countSessions(sessions) {
  const counts = {};
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    counts[name] ??= { passed: 0, failed: 0, skipped: 0 };
    countSession(session, counts[name]);
  }
  return counts;
}

function countSession({ testResults, errors, passed }, count) {
  const failedBefore = count.failed;
  if (testResults !== undefined) countSuite(testResults, count);
  count.failed += errors.length;
  const noneFailed = count.failed === failedBefore;
  if (!passed && noneFailed) count.failed += 1;
}

function countSuite({ tests, suites }, count) {
  for (const test of tests) count[outcome(test)] += 1;
  for (const suite of suites) countSuite(suite, count);
}

function outcome({ passed, skipped }) {
  if (skipped) return 'skipped';
  return passed ? 'passed' : 'failed';
}
