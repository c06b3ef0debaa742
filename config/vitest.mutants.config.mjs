// The unit tests that `tools/mutate.mjs` runs on mutants, in one project: StrykerJS chooses neither a project nor a folder.
// `MUTANT_TESTS` has their globs.
import { defineConfig } from 'vitest/config';
import all from '../vitest.config.mjs';

const { projects, ...test } = all.test;
const unit = projects.find((project) => project.test.name === 'unit').test;

export default defineConfig({
  ...all,
  test: {
    ...test,
    ...unit,
    include: process.env.MUTANT_TESTS.split(','),
    reporters: [],
    // A test takes longer with mutants planted; StrykerJS ends one that hangs.
    testTimeout: 600_000,
  },
});
