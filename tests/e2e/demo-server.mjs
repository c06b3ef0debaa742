// The pages of the demo for the end-to-end tests: built in a second, since a page straight from `src` asks for some five
// hundred modules; and as `npm start` and `npm run dev` serve them.
import { readFile, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { contentType, startServer } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const CONFIG = `${ROOT}/vite.demo.config.ts`;
const CACHE = `${ROOT}/node_modules/.cache/demo-${process.pid}`;
const FIRST_PORT = 5600;
/** It takes what `npm run build` makes, as a stranger would. */
const AS_IT_IS = 'embed.html';

/** Pages, and the scripts and styles that they were built into; the rest comes from the repository. */
export async function startDemo() {
  const folder = `${CACHE}/built-${Date.now()}`;
  const pages = readdirSync(`${ROOT}/demo`).filter((name) => name.endsWith('.html') && name !== AS_IT_IS);
  await build({
    root: ROOT,
    configFile: CONFIG,
    base: './',
    logLevel: 'error',
    build: {
      outDir: folder,
      minify: false,
      rollupOptions: { input: pages.map((name) => `${ROOT}/demo/${name}`) },
    },
  });
  const built = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = built.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length));
  const routes = Object.fromEntries(paths.map((path) => [path, fromFolder(folder, path)]));
  const server = await startServer({ routes: { ...routes, '/demo/': routes['/demo/index.html'] } });
  return { origin: server.origin, close: () => closeAll(server) };
}

function fromFolder(folder, path) {
  return async (_request, response) => {
    const content = await readFile(`${folder}${path}`);
    response.writeHead(200, { 'content-type': contentType(path) }).end(content);
  };
}

/** Straight from `src`. A page hears of no changes: no test makes any. Two servers may run: each has a folder and a port. */
export async function startSources() {
  const server = await createServer({
    root: ROOT,
    configFile: CONFIG,
    cacheDir: CACHE,
    logLevel: 'error',
    server: { port: FIRST_PORT + (process.pid % 1000), watch: null },
  });
  await server.listen();
  const [url] = server.resolvedUrls.local;
  return { origin: new URL(url).origin, close: () => closeAll(server) };
}

async function closeAll(server) {
  await server.close();
  await rm(CACHE, { recursive: true, force: true });
}

/** Runs in the page, until every timeline in it stands. */
export async function settleAll() {
  await customElements.whenDefined('conflict-timeline');
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}
