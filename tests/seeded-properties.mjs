// Loaded before the tests of `tests/unit`: properties draw their cases from the seed of the run. The tests may be
// given the one copy of the library or the other, as modules or as CommonJS: each has settings of its own.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { seed } from './property-seed.mjs';

for (const { configureGlobal } of [fc, createRequire(import.meta.url)('fast-check')]) configureGlobal({ seed });
