// The tests of whole pages: a project for each engine, and for what runs apart. `docs/tests.md` says what runs when.
import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { LAUNCH_OPTIONS, installedEngines } from './tools/browsers.mjs';
import { seed } from './tests/property-seed.mjs';

const IS_DEEP = process.env.DEEP === '1';
const TWO_MINUTES = 120_000;
/** A case of the deep run may try everything; projects of frameworks install their packages. */
const AN_HOUR = 3_600_000;

// Workers inherit both: they draw the same cases, and share what one of them has built.
process.env.SEED ??= String(seed);
process.env.E2E_BUILDS ??= `node_modules/.cache/e2e-builds-${process.pid}`;

const engines = await installedEngines();

/**
 * Tags say where a test runs: `@chromium`, `@firefox` and `@webkit` in this engine alone,
 * `@detail` in Chromium, since its result depends on the code alone, and in the others in the deep run.
 */
const ALONE = ['chromium', 'firefox', 'webkit'];
const notOf = (engine) => ALONE.filter((name) => name !== engine).map((name) => new RegExp(`@${name}`));
const details = IS_DEEP ? [] : [/@detail/];

/** What a project needs to run in an engine, or nothing where that is not installed. */
async function inEngine(engine, project) {
  if (!engines.includes(engine)) return [];
  const { executablePath, args, channel } = await LAUNCH_OPTIONS[engine]();
  const launchOptions = { executablePath, ...(args && { args }) };
  return [{ ...project, use: { engine, browserName: engine, launchOptions, ...(channel && { channel }) } }];
}

const notOfChromium = notOf('chromium');
const notOfFirefox = [...notOf('firefox'), ...details];
const webkit = { testDir: 'tests/e2e', grep: /@webkit/, grepInvert: details };
const apart = { timeout: AN_HOUR };

export default defineConfig({
  testMatch: '**/*.test.mjs',
  timeout: TWO_MINUTES,
  // A second try is for a browser that dies; the reporter fails what passes late for another reason.
  retries: 1,
  workers: availableParallelism(),
  // Playwright empties it first: a step of its own keeps the traces of the one before.
  outputDir: `node_modules/.cache/playwright/${basename(process.env.TEST_COUNTS ?? 'alone', '.json')}`,
  globalTeardown: './tests/e2e/remove-builds.mjs',
  reporter: [['./tools/reporters.mjs']],
  // They are as the package has them, and some are large.
  build: { external: ['**/dist/**', '**/build/**', '**/archive/**', '**/src/**'] },
  // Each action and request; pictures of each would cost a fifth of the run.
  use: {
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    ...(await inEngine('chromium', {
      name: 'walks',
      testDir: 'tests/e2e',
      grep: /@walk/,
      grepInvert: notOfChromium,
    })),
    ...(await inEngine('chromium', {
      name: 'chromium',
      testDir: 'tests/e2e',
      grepInvert: [/@walk/, ...notOfChromium],
    })),
    ...(await inEngine('firefox', { name: 'firefox', testDir: 'tests/e2e', grepInvert: notOfFirefox })),
    ...(engines.includes('webkit') ? [{ ...webkit, name: 'webkit', use: { engine: 'webkit' } }] : []),
    ...(await inEngine('chromium', { ...apart, name: 'deep', testDir: 'tests/deep', grepInvert: notOfChromium })),
    ...(IS_DEEP
      ? await inEngine('firefox', { ...apart, name: 'deep-firefox', testDir: 'tests/deep', grepInvert: notOfFirefox })
      : []),
    ...(await inEngine('chromium', { ...apart, name: 'frameworks', testDir: 'tests/frameworks' })),
    ...(await inEngine('chromium', { name: 'site', testDir: 'apps/site', fullyParallel: true })),
  ],
});
