// One browser of each engine for all tests of a process: launching one costs as much as several tests. Each page has
// its own profile, so nothing carries over.
import { after } from 'node:test';
import playwright from 'playwright';
import { chromiumLaunchOptions, firefoxLaunchOptions } from '../../tools/browsers.mjs';

export const LAUNCH_OPTIONS = { chromium: chromiumLaunchOptions, firefox: firefoxLaunchOptions };

const launched = new Map();
let users = 0;

/**
 * Called within a `describe`, which may use the browsers from then on. They are closed once all that may have done so,
 * whatever happens: an open one would keep the run from ending.
 */
export function shareBrowsers() {
  users++;
  after(async () => {
    users--;
    if (users > 0) return;
    const open = [...launched.values()];
    launched.clear();
    for (const launching of open) await (await launching).close();
  });
  return { browserOf };
}

/** Launched when the first page asks for it. */
function browserOf(engine) {
  if (!launched.has(engine)) launched.set(engine, launch(engine));
  return launched.get(engine);
}

async function launch(engine) {
  return playwright[engine].launch(await LAUNCH_OPTIONS[engine]());
}
