// Counts the tests of a run of Vitest into the file that `TEST_COUNTS` names, and explains what failed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const file = process.env.TEST_COUNTS;
    if (file === undefined) return;
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) countModule(module, counts);
    for (const error of errors) fail(counts, { title: 'outside of tests', message: messageOf(error) });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ '': counts }));
  }
}

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

function fail(counts, failure) {
  counts.failed++;
  counts.failures.push({ command: 'npx vitest run', ...failure });
}

function messageOf({ stack, message, diff }) {
  return [stack ?? message, diff].filter(Boolean).join('\n');
}
