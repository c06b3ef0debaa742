// The pages of the demo for the end-to-end tests: built once in a run, since a page straight from `src` asks for some
// five hundred modules; and as `npm start` and `npm run dev` serve them.
import { readFile, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { buildOnce } from './build-once.mjs';
import { contentType, startServer } from './server.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const CONFIG = `${ROOT}/config/vite.demo.config.ts`;
const CACHE = `${ROOT}/node_modules/.cache/demo-${process.pid}`;

/** Pages, and the scripts and styles that they were built into; the rest comes from the repository. */
export async function startDemo() {
  const folder = `${ROOT}/${await buildOnce('demo', buildDemo)}`;
  const built = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = built.map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length));
  const routes = Object.fromEntries(paths.map((path) => [path, fromFolder(folder, path)]));
  return startServer({ routes: { ...routes, '/demo/': routes['/demo/index.html'] } });
}

function buildDemo(outDir) {
  const pages = readdirSync(`${ROOT}/demo`).filter((name) => name.endsWith('.html'));
  return build({
    root: ROOT,
    configFile: CONFIG,
    base: './',
    logLevel: 'error',
    build: { outDir, minify: false, rollupOptions: { input: pages.map((name) => `${ROOT}/demo/${name}`) } },
  });
}

function fromFolder(folder, path) {
  return async (_request, response) => {
    const content = await readFile(`${folder}${path}`);
    response.writeHead(200, { 'content-type': contentType(path) }).end(content);
  };
}

/** A page hears of no changes: no test makes any. Workers may run at the same time: each has a folder and a port. */
export async function startSources() {
  const { NODE_ENV } = process.env;
  const server = await createServer({
    root: ROOT,
    configFile: CONFIG,
    cacheDir: CACHE,
    logLevel: 'error',
    server: { port: 0, watch: null },
  });
  // Vite sets it for the whole process: what the same worker builds later would be for development, without a service worker.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  await server.listen();
  const [url] = server.resolvedUrls.local;
  const close = async () => {
    await server.close();
    await rm(CACHE, { recursive: true, force: true });
  };
  return { origin: new URL(url).origin, close };
}

/** Runs in the page, until every timeline in it stands. */
export async function settleAll() {
  await customElements.whenDefined('conflict-timeline');
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}
