// Runs tests that need no DOM, in Node: `node --import tsx tools/unit-tests.mjs [FILE…]`, all of them without one.
// `TEST_COUNTS` is a file for the counts, for the summary of a whole run.
import { readFileSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import '../tests/seeded-properties.mjs';
import { testFiles } from './test-files.mjs';

const { timeout } = JSON.parse(readFileSync(new URL('../.mocharc.json', import.meta.url), 'utf8'));
const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : ['tests/unit']).flatMap(testFiles);
const { Dot, Spec } = Mocha.reporters;
const counts = { passed: 0, failed: 0, skipped: 0 };

const mocha = new Mocha({ timeout, reporter: files.length > 5 ? Dot : Spec });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha
  .run((failures) => {
    const { TEST_COUNTS } = process.env;
    if (TEST_COUNTS !== undefined) writeFileSync(TEST_COUNTS, JSON.stringify({ '': counts }));
    // Not by `process.exit`, which would cut the output; a handle left open by a test shows as a run that never ends.
    process.exitCode = failures > 0 ? 1 : 0;
  })
  .on('pass', () => counts.passed++)
  .on('fail', () => counts.failed++)
  .on('pending', () => counts.skipped++);
