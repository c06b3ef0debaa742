// The page that makes timelines, as the site has it: built once in a run, and served.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildOnce } from './build-once.mjs';
import { startServer } from './server.mjs';

const CONFIG = fileURLToPath(new URL('../../config/vite.make.config.ts', import.meta.url));

/** Gives `{ url, origin, close }`. */
export async function startMaker() {
  const path = await buildOnce('make', (outDir) => build({ configFile: CONFIG, logLevel: 'error', build: { outDir } }));
  const server = await startServer();
  return { ...server, url: `${server.origin}/${path}/` };
}
