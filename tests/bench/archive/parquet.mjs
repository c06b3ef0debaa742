// An archive in Parquet files, over ranges, as the command writes them.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parquetSource } from 'conflict-timeline/archive';
import { writeEntries } from './lines.mjs';

const COMMAND = join(import.meta.dirname, '../../../bin/conflict-timeline.mjs');

export async function openArchive(folder) {
  const files = join(folder, 'parquet');
  const traffic = { requests: 0, bytes: 0 };
  const server = await serve(files);
  return {
    engine: 'Parquet over ranges',
    // Server and page are one process, on a machine that may be busy.
    source: parquetSource({ url: `http://127.0.0.1:${server.address().port}/`, traffic, timeout: 600_000 }),
    costs: () => ({ requests: traffic.requests, kB: traffic.bytes / 1000 }),
    make: (count) => make(folder, files, count),
    disk: () => {
      const sizes = readdirSync(files).map((name) => [/^[a-z]+/.exec(name)[0], statSync(join(files, name)).size / 1e6]);
      const megabytes = {};
      for (const [name, size] of sizes) megabytes[name] = Math.round(((megabytes[name] ?? 0) + size) * 10) / 10;
      return { files: sizes.length, megabytes };
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The command makes it from a file of lines. */
async function make(folder, files, count) {
  const file = join(folder, 'entries.ndjson');
  await writeEntries(file, count);
  const args = [COMMAND, 'archive', 'load', file, '--to', 'parquet', '--output', files, '--work', join(folder, 'work')];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  rmSync(file);
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname.slice(1));
    const { size } = statSync(path);
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (range === null) {
      response.writeHead(200, { 'content-length': size });
      if (request.method === 'HEAD') response.end();
      else createReadStream(path).pipe(response);
      return;
    }
    const [start, end] = range.slice(1).map(Number);
    response.writeHead(206, { 'content-length': end - start + 1, 'content-range': `bytes ${start}-${end}/${size}` });
    createReadStream(path, { start, end }).pipe(response);
  });
  // Client and server are one process, which may be busy for longer.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
