// The pages of the demo as `npm start` serves them, for the end-to-end tests.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIRST_PORT = 5600;

/**
 * Starts on a port of its own. Returns `{ origin, close }`. A page hears of no changes: no test makes any. Its packages are
 * bundled into a folder of its own: where two servers share one, the pages of the first load again when the second writes.
 */
export async function startDemo() {
  const cacheDir = `${ROOT}/node_modules/.cache/demo-${process.pid}`;
  const server = await createServer({
    root: ROOT,
    configFile: `${ROOT}/vite.demo.config.ts`,
    cacheDir,
    logLevel: 'error',
    server: { port: FIRST_PORT + (process.pid % 1000), watch: null },
  });
  await server.listen();
  const [url] = server.resolvedUrls.local;
  return {
    origin: new URL(url).origin,
    close: async () => {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, until every timeline in it stands. */
export async function settleAll() {
  await customElements.whenDefined('conflict-timeline');
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}
