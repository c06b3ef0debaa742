// Unit and component tests, in every engine that this machine has. `BROWSERS=chromium` limits them.
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumLaunchOptions, firefoxLaunchOptions, installedEngines, webkitPaths } from './tools/browsers.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { bundledD3 } from './tools/bundled-d3.mjs';
import { testPage } from './tools/test-page.mjs';
import { viewportCommand } from './tools/viewport-command.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

const LAUNCHERS = {
  chromium: async () => playwrightLauncher({ product: 'chromium', launchOptions: await chromiumLaunchOptions() }),
  firefox: () => playwrightLauncher({ product: 'firefox', launchOptions: firefoxLaunchOptions() }),
  webkit: () => webkitLauncher(webkitPaths()),
};

const engines = await installedEngines();
const reporters = [defaultReporter({ reportTestProgress: process.stdout.isTTY })];
if (process.env.TEST_COUNTS !== undefined) reporters.push(countReporter(process.env.TEST_COUNTS));

export default {
  files: 'tests/unit/**/*.test.ts',
  testRunnerHtml: testPage,
  // The code that readers get; Lit's development build warns of things that its tests do on purpose.
  nodeResolve: { exportConditions: ['production'] },
  browsers: await Promise.all(engines.map((name) => LAUNCHERS[name]())),
  // One page at a time: focus and pointer belong to one page, and WebKit's driver has a single window.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // The accessibility checks take seconds on a slow machine.
  testFramework: { config: { timeout: '20000' } },
  plugins: [
    // Not es2022: that would drop the `with { type: 'json' }` of imports. Class fields follow tsconfig.json.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    await bundledD3(),
    viewportCommand(),
  ],
  reporters,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'html'], reportDir: 'coverage' },
};
