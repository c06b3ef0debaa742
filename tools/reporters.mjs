// Reporters of the three runners. Each writes its counts as JSON into the file that `TEST_COUNTS` names, for the summary of
// the whole run, and explains what failed. That of Playwright also prints a line for each file of a project when its last
// test has ended.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A test that passes at its second try is green only if the browser itself died in the first, see {@link CRASHED}. */
const OUTCOMES = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' };

/** The note of a result whose browser died under its page. */
export const CRASHED = 'the browser crashed';

/**
 * The reporter of Web Test Runner. A broken session (a file that did not load, an error outside a test) counts as a
 * failure even if no test in it failed.
 */
export const componentReporter = { onTestRunFinished: ({ sessions }) => writeCounts(countSessions(sessions)) };

/** `{ chromium: { passed, failed, skipped, failures }, … }` */
function countSessions(sessions) {
  const counts = {};
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    counts[name] ??= noCounts();
    countSession(session, counts[name]);
  }
  return counts;
}

function countSession({ testResults, errors, passed, testFile, browser }, count) {
  const failedBefore = count.failed;
  const room = testFile.replace(/.*(?=tests\/)/, '').replace(/\.test\.js$/, '');
  const command = (file) => `BROWSERS=${browser.name.toLowerCase()} npm test -- ${file}`;
  if (testResults !== undefined) countSuite(testResults, [], count, command);
  for (const error of errors)
    fail(count, { file: room, title: 'outside of tests', message: explained(error), command: command(room) });
  const noneFailed = count.failed === failedBefore;
  if (!passed && noneFailed) fail(count, { file: room, title: 'did not end', message: '', command: command(room) });
}

function countSuite({ name, tests, suites }, titles, count, command) {
  const inside = name === undefined || name === '' ? titles : [...titles, name];
  for (const test of tests) {
    if (test.skipped) count.skipped++;
    else if (test.passed) count.passed++;
    else {
      const [file] = /tests\/[\w./-]+\.test\.ts/.exec(test.error?.stack ?? '') ?? [''];
      const title = [...inside, test.name].join(' > ');
      fail(count, { file, title, message: explained(test.error), command: command(file) });
    }
  }
  for (const suite of suites) countSuite(suite, inside, count, command);
}

function explained({ expected, actual, message = '', stack = '' } = {}) {
  const difference =
    expected === undefined
      ? ''
      : `
expected: ${expected}
actual:   ${actual}`;
  return `${message}${difference}
${stack}`;
}

/** The reporter for Vitest. */
export const vitestReporter = {
  onTestRunEnd(modules, errors) {
    const counts = noCounts();
    for (const module of modules) countModule(module, counts);
    for (const error of errors) fail(counts, { title: 'outside of tests', message: messageOf(error) });
    writeCounts({ '': counts });
  },
};

function countModule(module, counts) {
  const file = relative(process.cwd(), module.moduleId).replaceAll('\\', '/');
  const command = `npm test -- ${file}`;
  for (const error of module.errors())
    fail(counts, { file, title: 'does not load', message: messageOf(error), command });
  for (const suite of module.children.allSuites())
    for (const error of suite.errors())
      fail(counts, { file, title: suite.fullName, message: messageOf(error), command });
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === 'failed')
      fail(counts, {
        file,
        title: test.fullName,
        message: errors.map(messageOf).join('\n'),
        command: `npx vitest run ${file} -t ${JSON.stringify(test.fullName.replaceAll(' > ', ' '))}`,
      });
    else counts[state === 'passed' ? 'passed' : 'skipped']++;
  }
}

function messageOf({ stack, message, diff }) {
  return [stack ?? message, diff].filter(Boolean).join('\n');
}

/** The reporter for Playwright, which takes the file by its path. */
export default class PlaywrightReporter {
  #root = '';
  #counts = {};
  #files = new Map();
  #failed = [];
  #errors = [];

  printsToStdio() {
    return true;
  }

  onBegin(config, suite) {
    this.#root = dirname(config.configFile);
    for (const test of suite.allTests()) this.#fileOf(test).left++;
  }

  onStdOut(chunk) {
    process.stdout.write(chunk);
  }

  onStdErr(chunk) {
    process.stderr.write(chunk);
  }

  /** Faults outside of tests: a file that does not load, a worker that dies. */
  onError(error) {
    this.#errors.push(error);
  }

  onTestEnd(test, result) {
    const file = this.#fileOf(test);
    file.ms += result.duration;
    if (test.outcome() === 'unexpected' && result.retry < test.retries) return;
    const outcome = outcomeOf(test);
    file.left--;
    file[outcome]++;
    const project = test.parent.project().name;
    this.#counts[project] ??= { passed: 0, failed: 0, skipped: 0 };
    this.#counts[project][outcome]++;
    if (outcome === 'failed') this.#failed.push({ test, result: test.results[0] });
    else if (result.retry > 0)
      console.log(`again ${test.titlePath().slice(2).join(' > ')}: ${CRASHED} at the first try`);
    if (file.left === 0) console.log(lineOf(file));
  }

  onEnd({ status }) {
    for (const { test, result } of this.#failed) console.log(`\n${this.#explain(test, result)}`);
    for (const error of this.#errors) console.log(`\nFAIL  ${error.stack ?? error.message ?? error.value}`);
    if (this.#errors.length > 0)
      this.#counts['the run itself'] = { passed: 0, failed: this.#errors.length, skipped: 0 };
    else if (status !== 'passed' && this.#failed.length === 0)
      this.#counts['the run itself'] = { passed: 0, failed: 1, skipped: 0 };
    if (process.env.TEST_COUNTS === undefined) console.log(`\n${totalOf(this.#counts)}`);
    writeCounts(this.#counts);
    return { status: this.#failed.length > 0 ? 'failed' : status };
  }

  #fileOf(test) {
    const path = relative(this.#root, test.location.file).replaceAll('\\', '/');
    const name = `${path}, ${test.parent.project().name}`;
    if (!this.#files.has(name)) this.#files.set(name, { name, left: 0, ms: 0, passed: 0, failed: 0, skipped: 0 });
    return this.#files.get(name);
  }

  #explain(test, { errors, attachments }) {
    const [, project, file, ...titles] = test.titlePath();
    const path = relative(this.#root, test.location.file).replaceAll('\\', '/');
    const notes = test.annotations.filter(({ type }) => type === 'note').map(({ description }) => description);
    const traces = attachments.filter(({ name }) => name === 'trace').map(({ path: at }) => relative(this.#root, at));
    return [
      `FAIL  ${path}:${test.location.line}, ${project}: ${titles.filter((title) => title !== file).join(' > ')}`,
      ...errors.map(({ stack, message, value }) => stripVTControlCharacters(stack ?? message ?? value)),
      ...notes,
      ...traces.map((trace) => `what happened: npx playwright show-trace ${trace}`),
      `alone: npx playwright test ${path}:${test.location.line} --project=${project}`,
    ].join('\n');
  }
}

function outcomeOf(test) {
  const failed = test.results.filter(({ status }) => status !== test.expectedStatus);
  const hasCrashed = failed.every(({ annotations }) => annotations.some(({ type }) => type === CRASHED));
  return test.outcome() === 'flaky' && hasCrashed ? 'passed' : OUTCOMES[test.outcome()];
}

function lineOf({ name, ms, passed, failed, skipped }) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return `${failed > 0 ? 'FAIL' : 'ok  '}  ${name}: ${counts.filter(Boolean).join(', ')} (${(ms / 1000).toFixed(1)} s)`;
}

function totalOf(counts) {
  const all = Object.values(counts);
  const sum = (outcome) => all.reduce((total, count) => total + count[outcome], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}

function noCounts() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

function fail(counts, failure) {
  counts.failed++;
  counts.failures.push({ command: 'npx vitest run', ...failure });
}

function writeCounts(counts) {
  const file = process.env.TEST_COUNTS;
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}
