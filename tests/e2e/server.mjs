// A static server over the repository for end-to-end tests: with any Content Security Policy, with made-up answers for
// faults, and with a log of requests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAIN_DATASET } from './plain-dataset.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Starts on a free port of 127.0.0.1. `csp` is sent with every answer, and so is `allowOrigin`: who may read it. `routes` maps a path to a text, served as the
 * type of its ending (HTML without one), or to a function `(request, response)` that answers as it likes: late, in
 * part, with an error. Returns `{ origin, requests, close }`; `requests` are the paths asked for so far, but
 * for the icon that a browser asks for by itself. `/plain.json` is a dataset whose first picture needs the core alone. With a `prefix`, the repository stands behind it.
 */
export async function startServer({ csp, allowOrigin, prefix = '', routes = {} } = {}) {
  const table = new Map([['/plain.json', PLAIN_DATASET], ...Object.entries(routes)]);
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path !== '/favicon.ico') requests.push(path);
    if (csp !== undefined) response.setHeader('content-security-policy', csp);
    if (allowOrigin !== undefined) response.setHeader('access-control-allow-origin', allowOrigin);
    response.setHeader('cache-control', 'no-store');
    answer(table.get(path) ?? fromDisk(path.startsWith(prefix) ? path.slice(prefix.length) : path), {
      path,
      request,
      response,
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that failed before it closed its server must not keep the run from ending.
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close: () => closeServer(server) };
}

function answer(route, { path, request, response }) {
  if (typeof route === 'function') return route(request, response);
  response.setHeader('content-type', contentType(path));
  return response.end(route);
}

function fromDisk(path) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return async (_request, response) => {
    try {
      // Normalised from the root on, a path cannot climb out of the repository.
      const content = await readFile(`${ROOT}${normalize(`/${file}`)}`);
      response.writeHead(200, { 'content-type': contentType(file) }).end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  };
}

export function contentType(path) {
  const extension = extname(path);
  return extension === '' ? CONTENT_TYPES['.html'] : (CONTENT_TYPES[extension] ?? 'application/octet-stream');
}

function closeServer(server) {
  // A test of a stalled answer leaves its connection open.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
