// The page that makes timelines, as the site has it: built once for a file of tests, and served.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startServer } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `{ url, origin, close }` */
export async function startMaker(options) {
  await build({ configFile: `${ROOT}/vite.make.config.ts`, logLevel: 'error' });
  const server = await startServer(options);
  return { ...server, url: `${server.origin}/build/make/` };
}
