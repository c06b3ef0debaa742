// A server whose data answers as badly as a test wants: late, in part, as something else, never. It counts what became
// of each request, so that a test can tell an aborted one from an ignored one.
import { gzipSync } from 'node:zlib';
import { startServer } from './server.mjs';

export const TYPES = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' };

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Faults</title>
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/dist/conflict-timeline.min.js"></script>
  </head>
  <body>
    <conflict-timeline view="chart" timeout="600"></conflict-timeline>
  </body>
</html>`;

/**
 * Starts it. `misbehave(behaviour)` says how `/data.json`, `/data.ndjson` and `/data.csv` answer from now on; a behaviour
 * is called with `(request, response)`. `answers` holds for each request its `path` with the query, and `end`: `sent` in
 * full, `aborted` by the browser, or `broken` by the server; undefined while it is open. `breakOff()` ends its connection.
 */
export async function startMisbehavingServer() {
  let behaviour = notFound;
  const answers = [];
  const route = (request, response) => {
    const breakOff = () => {
      response.brokenByServer = true;
      response.socket?.end();
    };
    const answer = { path: request.url, end: undefined, breakOff };
    answers.push(answer);
    response.on('close', () => {
      answer.end ??= response.writableFinished ? 'sent' : response.brokenByServer ? 'broken' : 'aborted';
    });
    behaviour(request, response);
  };
  const routes = { '/': PAGE, '/page.css': 'body { margin: 0 20px }' };
  for (const format of Object.keys(TYPES)) routes[`/data.${format}`] = route;
  const server = await startServer({ routes });
  return {
    ...server,
    answers,
    misbehave: (next) => {
      behaviour = next;
    },
  };
}

/** The whole, as it should be. */
export function whole(body, type = TYPES.json, headers = {}) {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  };
}

export function status(code, body = 'no', headers = {}) {
  return (_request, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end(body);
  };
}

/** Nothing at all, for ever. */
export function silent() {
  return () => undefined;
}

/** The start of a body, and then nothing more. `length`: what the server has promised. */
export function stalled(start, { type = TYPES.json, length } = {}) {
  return (_request, response) => {
    const promised = length === undefined ? {} : { 'content-length': length };
    response.writeHead(200, { 'content-type': type, ...promised });
    response.write(start);
  };
}

/** The start of a body, and then the end of the connection. `length`: what the server had promised. */
export function cut(start, { type = TYPES.json, length, headers = {} } = {}) {
  return (_request, response) => {
    const promised = length === undefined ? {} : { 'content-length': length };
    response.writeHead(200, { 'content-type': type, ...promised, ...headers });
    response.write(start, () => {
      response.brokenByServer = true;
      response.socket?.end();
    });
  };
}

/** The connection is reset before the first byte. */
export function reset() {
  return (_request, response) => {
    response.brokenByServer = true;
    response.socket.resetAndDestroy();
  };
}

/** A body in pieces, so many milliseconds apart. */
export function dripping(body, { pieces, everyMs, type = TYPES.json }) {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    const bytes = Buffer.from(body);
    const size = Math.ceil(bytes.length / pieces);
    let at = 0;
    const timer = globalThis.setInterval(() => {
      response.write(bytes.subarray(at, (at += size)));
      if (at < bytes.length) return;
      globalThis.clearInterval(timer);
      response.end();
    }, everyMs);
    response.on('close', () => globalThis.clearInterval(timer));
  };
}

export function compressed(body, { bytes, type = TYPES.json } = {}) {
  const zipped = gzipSync(body);
  const headers = { 'content-encoding': 'gzip' };
  return bytes === undefined
    ? whole(zipped, type, headers)
    : cut(zipped.subarray(0, bytes), { type, headers, length: zipped.length });
}

/** The whole, so many milliseconds late. */
export function late(body, ms, type = TYPES.json) {
  return (request, response) => {
    const timer = setTimeout(() => whole(body, type)(request, response), ms);
    response.on('close', () => clearTimeout(timer));
  };
}

export function redirect(to, code = 302) {
  return (_request, response) => {
    response.writeHead(code, { location: to }).end();
  };
}

function notFound(_request, response) {
  response.writeHead(404).end();
}
