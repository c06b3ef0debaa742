// The pages of the demo as `npm start` serves them, for the end-to-end tests.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIRST_PORT = 5600;

/** Starts on a port of its own. Returns `{ origin, close }`. A page hears of no changes: no test makes any. */
export async function startDemo() {
  const server = await createServer({
    root: ROOT,
    configFile: `${ROOT}/vite.demo.config.ts`,
    logLevel: 'error',
    server: { port: FIRST_PORT + (process.pid % 1000), watch: null },
  });
  await server.listen();
  const [url] = server.resolvedUrls.local;
  return { origin: new URL(url).origin, close: () => server.close() };
}

/** Runs in the page, until every timeline in it stands. */
export async function settleAll() {
  await customElements.whenDefined('conflict-timeline');
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}
