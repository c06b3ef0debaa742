// Component tests, in every engine that this machine has. `BROWSERS=chromium` limits them, `TEST_FILES` names some of
// them, apart by commas, `TEST_PAGES=elements` leaves out words and dates. `TEST_DETAILS`
// says who runs the details, see `tools/component-tests.mjs`.
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { availableParallelism } from 'node:os';
import { chromiumLaunchOptions, firefoxLaunchOptions, installedEngines, webkitPaths } from '../tools/browsers.mjs';
import { bundleComponentTests, pagesOf, testPage, viewportCommand } from '../tools/component-tests.mjs';
import { componentReporter } from '../tools/reporters.mjs';
import { testFiles } from '../tools/test-files.mjs';
import { webkitLauncher } from '../tools/webkit-launcher.mjs';

const LAUNCHERS = {
  // Its driver gives each page a focus and a pointer. A test waits for frames a third of its time: a page more than cores,
  // and no more than were tried.
  chromium: async () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: await chromiumLaunchOptions(),
      concurrency: Math.min(3, availableParallelism() + 1),
    }),
  firefox: () => playwrightLauncher({ product: 'firefox', launchOptions: firefoxLaunchOptions() }),
  webkit: () => webkitLauncher(webkitPaths()),
};

const asked = (process.env.TEST_FILES ?? '').split(',').filter((file) => file !== '');
const pages =
  asked.length > 0
    ? asked.flatMap(testFiles).map((name) => ({ name, files: [name] }))
    : pagesOf(process.env.TEST_PAGES);
const bundled = await bundleComponentTests(pages, {
  watch: process.argv.includes('--watch'),
  details: asked.length > 0 || process.env.DEEP === '1' ? 'everybody' : process.env.TEST_DETAILS,
});
const engines = await installedEngines();
export default {
  // `npm run wtr -- --group tests/component/chart` runs those of a room.
  groups: pages.map(({ name }) => ({
    name: name.replace(/\.test\.ts$/, ''),
    files: `${bundled}/${name.replace(/\.ts$/, '.js')}`,
  })),
  testRunnerHtml: testPage,
  nodeResolve: false,
  browsers: await Promise.all(engines.map((name) => LAUNCHERS[name]())),
  // One page of the others at a time: focus and pointer belong to one page, and WebKit's driver has a single window.
  concurrency: 1,
  concurrentBrowsers: engines.length,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.DEEP === '1' ? 7_200_000 : 900_000,
  // It ends a test that hangs: the longest take seconds, ten times that where three engines share a slow machine.
  testFramework: { config: { timeout: process.env.DEEP === '1' ? '120000' : '60000' } },
  plugins: [viewportCommand()],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), componentReporter],
  coverageConfig: {
    include: [`${bundled}/**`],
    exclude: ['**/*.map'],
    reporters: ['json'],
    reportDir: 'coverage/component',
  },
};
