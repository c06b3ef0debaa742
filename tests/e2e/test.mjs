// `test` of the tests of whole pages, with what they ask for by name. Each project of `playwright.config.mjs` runs them
// in one engine. What a worker has once stands here, for all files: a file with its own would have a worker, and a
// browser, of its own.
import { test as playwrightTest } from '@playwright/test';
import { startDemo, startSources } from './demo-server.mjs';
import { startMaker } from './maker-build.mjs';
import { openPage } from './open-page.mjs';
import { CRASHED } from '../../tools/reporters.mjs';
import { closeOtherBrowsers, otherBrowser } from './other-browsers.mjs';
import { openWebkit } from './webkit-page.mjs';

/** Pages that nobody has closed yet. */
const opened = new Set();

export const test = playwrightTest.extend({
  /** The project's. */
  engine: ['chromium', { option: true, scope: 'worker' }],

  /** Arguments of the browser, for a file that sets them with `test.use`. */
  moreArgs: [[], { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions, moreArgs }, use) => {
      await use(
        moreArgs.length === 0 ? launchOptions : { ...launchOptions, args: [...launchOptions.args, ...moreArgs] },
      );
    },
    { scope: 'worker' },
  ],

  /** `open(options)` opens a page in a profile of its own, see {@link openPage}. */
  open: [
    async ({ browser }, use) => {
      await use(async (options) => {
        const result = await openPage(browser, options);
        result.page.once('crash', () => test.info().annotations.push({ type: CRASHED }));
        const context = result.page.context();
        opened.add(context);
        context.once('close', () => opened.delete(context));
        return result;
      });
    },
    { scope: 'worker' },
  ],

  /** `browserOf(engine)` is a browser of any engine that Playwright drives. */
  browserOf: [
    async ({ playwright }, use) => {
      await use((engine) => otherBrowser(playwright, engine));
      await closeOtherBrowsers();
    },
    { scope: 'worker' },
  ],

  /** The built pages of the demo, those straight from `src`, and the page that makes timelines. */
  demo: [serverFrom(startDemo), { scope: 'worker' }],
  sources: [serverFrom(startSources), { scope: 'worker' }],
  maker: [serverFrom(startMaker), { scope: 'worker' }],

  /** `openWebkit(size)` opens a window of WebKit. */
  openWebkit: async ({}, use) => {
    const pages = [];
    await use(async (size) => {
      const page = await openWebkit(size);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
  },

  /** What a test leaves open would stand beside the next one. */
  closeWhatIsLeft: [
    async ({}, use) => {
      const before = new Set(opened);
      await use();
      for (const context of [...opened]) if (!before.has(context)) await context.close();
    },
    { auto: true },
  ],
});

function serverFrom(start) {
  return async ({}, use) => {
    const server = await start();
    await use(server);
    await server.close();
  };
}

/** Said with the result of the running test, if it fails. */
export function note(text) {
  test.info().annotations.push({ type: 'note', description: text });
}
