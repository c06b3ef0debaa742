// Opens a page, and hears what goes wrong in it.
import { typefaceScript } from '../typeface.mjs';

// Firefox asks for the page's icon by itself, and reports it where a policy forbids images.
const OWN_REQUEST = /\/favicon\.ico/;

/**
 * Opens a page in a profile of its own, with the options of Playwright's `newContext`. Readers want less motion unless
 * `reducedMotion` says otherwise, since tests wait for motion. Returns the page with its `problems` so far: uncaught
 * errors, errors on the console, violations of a Content Security Policy, each as a line.
 */
export async function openPage(browser, options = {}) {
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
