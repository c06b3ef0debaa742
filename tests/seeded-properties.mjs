// Loaded before the tests of `tests/unit`: properties draw their cases from the seed of the commit.
import fc from 'fast-check';
import { seed } from './property-seed.mjs';

fc.configureGlobal({ seed });
