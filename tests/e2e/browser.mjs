// The browsers of the end-to-end tests: Chromium and Firefox if they are installed; `BROWSERS=firefox` limits them.
// WebKit is left out: Playwright drives only its own WebKit build, and the stock one speaks WebDriver, which can read
// neither the console nor the network. The unit and component tests run in it.
import { after, describe, it } from 'node:test';
import playwright from 'playwright';
import { e2eEngines } from '../../tools/browsers.mjs';
import { typefaceScript } from '../typeface.mjs';
import { LAUNCH_OPTIONS, shareBrowsers } from './shared-browsers.mjs';

const IS_DEEP = process.env.DEEP === '1';

// Firefox asks for the page's icon by itself, and reports it where a policy forbids images.
const OWN_REQUEST = /\/favicon\.ico/;

/**
 * Describes the same tests for every engine. `defineTests` gets `{ engine, open, detail }`; `open(options)` opens a
 * page, see {@link openPage}. `detail` is an `it` whose result depends on the code, not on the engine: the first engine
 * runs it, the others only in the deep run.
 */
export async function describeInBrowsers(title, defineTests) {
  const engines = await e2eEngines();
  for (const engine of engines) {
    const detail = IS_DEEP || engine === engines[0] ? it : leaveOut;
    describe(`${title}, in ${engine}`, () => {
      const { browserOf } = shareBrowsers();
      const open = async (options) => openPage(await browserOf(engine), options);
      defineTests({ engine, open, detail });
    });
  }
}

function leaveOut() {}

/** The same only in Chromium, for what only Chromium shows or reports; with arguments, in an instance of its own. */
export async function describeInChromium(title, defineTests, args) {
  const has = (await e2eEngines()).includes('chromium');
  describe(title, { skip: has ? false : 'Chromium alone shows it, skipped' }, () => {
    if (!has) return;
    const browser = args === undefined ? sharedChromium() : ownChromium(args);
    defineTests({ open: async (options) => openPage(await browser(), options) });
  });
}

function sharedChromium() {
  const { browserOf } = shareBrowsers();
  return () => browserOf('chromium');
}

function ownChromium(args) {
  let launching;
  const launch = async () => {
    const options = await LAUNCH_OPTIONS.chromium();
    return playwright.chromium.launch({ ...options, args: [...options.args, ...args] });
  };
  after(async () => (await launching)?.close());
  return () => (launching ??= launch());
}

/**
 * Opens a page in a profile of its own, with the options of Playwright's `newContext`. Readers want less motion unless
 * `reducedMotion` says otherwise, since tests wait for motion. Returns the page with its `problems` so far: uncaught
 * errors, errors on the console, violations of a Content Security Policy, each as a line.
 */
async function openPage(browser, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.addInitScript(typefaceScript);
  const page = await context.newPage();
  if (options.reducedMotion === undefined) await page.addInitScript(withoutMotion);
  const problems = [];
  const note = (line) => {
    if (!OWN_REQUEST.test(line)) problems.push(line);
  };
  page.on('pageerror', ({ message }) => note(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  await page.exposeFunction('noteViolation', (line) => note(`violation: ${line}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      globalThis.noteViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, problems };
}

/** Runs in the page: Firefox cannot be told that the reader wants less motion. */
function withoutMotion() {
  const match = globalThis.matchMedia;
  globalThis.matchMedia = (query) =>
    query.includes('reduced-motion')
      ? Object.assign(new globalThis.EventTarget(), { matches: true, media: query })
      : match.call(globalThis, query);
}
