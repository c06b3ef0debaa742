// Loaded before the tests of `tests/unit`: properties draw their cases from the seed of the run. A test may get either
// copy of the library, as modules or as CommonJS: each has its own settings.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { seed } from './property-seed.mjs';

for (const { configureGlobal } of [fc, createRequire(import.meta.url)('fast-check')]) configureGlobal({ seed });
