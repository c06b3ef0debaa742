// The lines of a run of Playwright: one for each file of a project when its last test has ended, and at the end each
// failure with its file, title, difference and the command that runs it alone. `TEST_COUNTS` names a file for the counts
// of each project, as JSON, for the summary of the whole run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const OUTCOMES = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' };

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

  /** Outside of tests: a file that does not load, a worker that dies. */
  onError(error) {
    this.#errors.push(error);
  }

  onTestEnd(test, result) {
    const file = this.#fileOf(test);
    const outcome = OUTCOMES[test.outcome()];
    file.left--;
    file.ms += result.duration;
    file[outcome]++;
    const project = test.parent.project().name;
    this.#counts[project] ??= { passed: 0, failed: 0, skipped: 0 };
    this.#counts[project][outcome]++;
    if (outcome === 'failed') this.#failed.push({ test, result });
    if (file.left === 0) console.log(lineOf(file));
  }

  onEnd({ status }) {
    for (const { test, result } of this.#failed) console.log(`\n${this.#explain(test, result)}`);
    for (const error of this.#errors) console.log(`\nFAIL  ${error.stack ?? error.message ?? error.value}`);
    if (this.#errors.length > 0)
      this.#counts['the run itself'] = { passed: 0, failed: this.#errors.length, skipped: 0 };
    else if (status !== 'passed' && this.#failed.length === 0)
      this.#counts['the run itself'] = { passed: 0, failed: 1, skipped: 0 };
    const file = process.env.TEST_COUNTS;
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(this.#counts));
    } else console.log(`\n${totalOf(this.#counts)}`);
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

function lineOf({ name, ms, passed, failed, skipped }) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return `${failed > 0 ? 'FAIL' : 'ok  '}  ${name}: ${counts.filter(Boolean).join(', ')} (${(ms / 1000).toFixed(1)} s)`;
}

function totalOf(counts) {
  const all = Object.values(counts);
  const sum = (outcome) => all.reduce((total, count) => total + count[outcome], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`;
}
