// The page that makes timelines, as the site has it: built once for a file of tests, and served.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startServer } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Files of tests run at the same time: each builds into a folder of its own, and not into `build`, whose modules others load.
 * Gives `{ url, origin, close }`.
 */
export async function startMaker(name) {
  const folder = `node_modules/.cache/make-${name}`;
  await build({
    configFile: `${ROOT}/vite.make.config.ts`,
    logLevel: 'error',
    build: { outDir: `${ROOT}/${folder}` },
  });
  const server = await startServer();
  return { ...server, url: `${server.origin}/${folder}/` };
}
