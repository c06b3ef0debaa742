// `npm test`: every check and every test, whatever failed before. The last line counts them all; the exit code is 1 if
// any failed.
import { report, runCheck, runTests } from './test-run.mjs';
import { BUILD, CHECKS_AFTER_BUILD, CHECKS_BEFORE_BUILD, TESTS } from './test-steps.mjs';

for (const check of [...CHECKS_BEFORE_BUILD, BUILD, ...CHECKS_AFTER_BUILD]) await runCheck(check);
for (const test of TESTS) await runTests(test);
process.exitCode = report() ? 0 : 1;
