// Fails for a test that no command runs, or that is in no room of `src`.
import { strayTests } from './test-files.mjs';

const strays = strayTests();
for (const file of strays) console.error(`${file}: see docs/tests.md for where it belongs`);
process.exitCode = strays.length > 0 ? 1 : 0;
