// Files of a folder over HTTP ranges, as any file server gives them. Requests can be made to fail.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

export async function serveRanges(folder, port = 0) {
  const faults = { head: undefined, range: undefined };
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname);
    const kind = request.method === 'HEAD' ? 'head' : 'range';
    const fault = faults[kind];
    faults[kind] = undefined;
    if (fault === 'status') return response.writeHead(503).end();
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return response.writeHead(404).end();
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    response.setHeader('Access-Control-Allow-Origin', '*');
    // A browser asks first: a custom range is not a simple request.
    if (request.method === 'OPTIONS') return response.writeHead(204, { 'access-control-allow-headers': 'range' }).end();
    if (request.method === 'HEAD') return response.writeHead(200, { 'content-length': size }).end();
    if (from === undefined || fault === 'whole') {
      response.writeHead(200, { 'content-length': size });
      return createReadStream(path).pipe(response);
    }
    const end = fault === 'half' ? Math.floor((Number(from) + Number(to)) / 2) : Math.min(Number(to), size - 1);
    response.writeHead(206, { 'content-range': `bytes ${from}-${end}/${size}` });
    return createReadStream(path, { start: Number(from), end }).pipe(response);
  });
  // A caller may compute for longer than connections are kept by default, and would write to a closing one.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    faults,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
