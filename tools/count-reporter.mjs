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

/** `{ chromium: { passed, failed, skipped, failures }, … }` */
export function countSessions(sessions) {
  const counts = {};
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    counts[name] ??= { passed: 0, failed: 0, skipped: 0, failures: [] };
    countSession(session, counts[name]);
  }
  return counts;
}

function countSession({ testResults, errors, passed, testFile, browser }, count) {
  const failedBefore = count.failed;
  const room = testFile.replace(/.*(?=tests\/)/, '').replace(/\.test\.js$/, '');
  const command = (file) => `BROWSERS=${browser.name.toLowerCase()} npm test -- ${file}`;
  if (testResults !== undefined) countSuite(testResults, [], count, command);
  for (const error of errors) fail(count, { file: room, title: 'outside of tests', error, command: command(room) });
  const noneFailed = count.failed === failedBefore;
  if (!passed && noneFailed) fail(count, { file: room, title: 'did not end', error: {}, command: command(room) });
}

function countSuite({ name, tests, suites }, titles, count, command) {
  const inside = name === undefined || name === '' ? titles : [...titles, name];
  for (const test of tests) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else {
      const [file] = /tests\/[\w./-]+\.test\.ts/.exec(test.error?.stack ?? '') ?? [''];
      fail(count, { file, title: [...inside, test.name].join(' > '), error: test.error, command: command(file) });
    }
  }
  for (const suite of suites) countSuite(suite, inside, count, command);
}

function fail(count, { file, title, error = {}, command }) {
  count.failed++;
  const difference = error.expected === undefined ? '' : `\nexpected: ${error.expected}\nactual:   ${error.actual}`;
  count.failures.push({ file, title, message: `${error.message ?? ''}${difference}\n${error.stack ?? ''}`, command });
}
