// Tests without a page: `unit` loads the sources, `node` the built package. Both have `describe`, `it` and the hooks as
// globals; `expect` comes from chai.
import { defineConfig } from 'vitest/config';
import { vitestReporter } from './tools/reporters.mjs';

const IS_DEEP = process.env.DEEP === '1';
const MINUTE_MS = 60_000;

export default defineConfig({
  // Packages as Node itself finds them: Lit has another build for development.
  ssr: { resolve: { conditions: ['node', 'module'], externalConditions: ['node'] } },
  test: {
    globals: true,
    setupFiles: ['tests/vitest-setup.mjs'],
    reporters: ['default', vitestReporter],
    // The longest unit test takes ten seconds alone, and seven times that on a processor with six others at work.
    testTimeout: 5 * MINUTE_MS,
    hookTimeout: 5 * MINUTE_MS,
    // Two cores, and no more where there are more: tests of one package are no reason to take a machine.
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: 'coverage/unit' },
    projects: [
      {
        extends: true,
        // Files share the modules of `src`: none of them keeps state between tests.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/node/**/*.test.mjs'],
          pool: 'forks',
          // The package is loaded by Node itself, as by a program on a server.
          server: { deps: { external: [/^(?!.*\/tests\/).*\.m?js$/] } },
          testTimeout: (IS_DEEP ? 60 : 5) * MINUTE_MS,
          hookTimeout: (IS_DEEP ? 60 : 5) * MINUTE_MS,
        },
      },
    ],
  },
});
