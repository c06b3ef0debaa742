// Browsers beside the one of the project, for tests that go from one engine to another: launched when the first of them
// asks, and one of each engine for a worker.
import { LAUNCH_OPTIONS } from '../../tools/browsers.mjs';

const launched = new Map();

export function otherBrowser(playwright, engine) {
  if (!launched.has(engine)) launched.set(engine, launch(playwright, engine));
  return launched.get(engine);
}

async function launch(playwright, engine) {
  return playwright[engine].launch(await LAUNCH_OPTIONS[engine]());
}

export async function closeOtherBrowsers() {
  const all = [...launched.values()];
  launched.clear();
  for (const launching of all) await (await launching).close();
}
