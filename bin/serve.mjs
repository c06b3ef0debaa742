// Shows a dataset in the browser, and again whenever its file changes. Only this machine can reach it.
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble, colours, tellLosses } from './output.mjs';
import { page } from './page.mjs';
import { filesOf, importOptions, readDataset, readingArgs } from './reading.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;
const SETTLE_MS = 100;
const FILE = /^\/dist\/((?:[\w-]+\/)?[\w.-]+\.js)$/;
/** The event says that the file has changed; the address of the data tells the element that they are new. */
const SCRIPT = `import '/dist/conflict-timeline.min.js';
const timeline = document.querySelector('conflict-timeline');
new EventSource('/changes').onmessage = ({ data }) => timeline.setAttribute('src', '/data.json?' + data);
`;

export async function run(args) {
  const { values, positionals } = readingArgs(args, { port: { type: 'string', default: String(DEFAULT_PORT) } });
  const [file] = filesOf(positionals, ['a file to show']);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble('--port takes a number from 0 to 65535');
  if (file === '-') throw new Trouble('serve takes a file, not the standard input');
  const preview = new Preview(file, importOptions(values));
  await preview.read();
  const server = createServer((request, response) => {
    preview.answer(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new Trouble(error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : error.message),
      );
    });
    server.listen(port, HOST, resolve);
  });
  preview.watch();
  console.log(`${file}: http://${HOST}:${server.address().port}/ (Ctrl+C ends it)`);
  return new Promise((resolve) => {
    const end = () => {
      preview.close();
      server.closeAllConnections();
      server.close(() => resolve(0));
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}

class Preview {
  #readers = new Set();
  #text = '{}';
  #title = 'Timeline';
  #version = 0;
  #watcher;
  #timer;

  constructor(file, options) {
    this.file = file;
    this.options = options;
  }

  async read() {
    const read = await readDataset(this.file, this.options);
    this.#version++;
    // A file that cannot be read is shown as the element shows it.
    this.#text = JSON.stringify(read.dataset ?? { problem: read.issues[0]?.message });
    this.#title = read.dataset?.title ?? basename(this.file);
    if (read.issues.length + read.notKept.length > 0) tellLosses(read);
  }

  /** Editors write a file in several steps, or replace it: so the directory is watched. */
  watch() {
    const name = basename(this.file);
    this.#watcher = watch(dirname(this.file), (_, changed) => {
      if (changed !== null && changed !== name) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#change(), SETTLE_MS);
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }

  async answer({ url, headers }, response) {
    // A page of another site may not reach this by a name that leads here.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? ''))
      return send(response, 421, 'text/plain', 'not here');
    const { pathname } = new URL(url, `http://${HOST}`);
    if (pathname === '/') return send(response, 200, 'text/html', this.#page());
    if (pathname === '/preview.js') return send(response, 200, 'text/javascript', SCRIPT);
    if (pathname === '/data.json') return send(response, 200, 'application/json', this.#text);
    if (pathname === '/changes') return this.#listen(response);
    const name = FILE.exec(pathname)?.[1];
    const body = name === undefined ? undefined : await readFile(DIST + name).catch(() => undefined);
    return body === undefined
      ? send(response, 404, 'text/plain', 'not found')
      : send(response, 200, typeOf(name), body);
  }

  async #change() {
    try {
      await this.read();
    } catch (error) {
      console.error(colours(process.stderr).red(error.message));
      return;
    }
    for (const reader of this.#readers) reader.write(`data: ${this.#version}\n\n`);
  }

  #listen(response) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    this.#readers.add(response);
    response.on('close', () => this.#readers.delete(response));
  }

  #page() {
    return page({
      title: this.#title,
      lang: 'en',
      head: '<script type="module" src="/preview.js"></script>\n',
      body: '<main><conflict-timeline src="/data.json"></conflict-timeline></main>',
    });
  }
}

function send(response, status, type, body) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function typeOf(name) {
  return extname(name) === '.js' ? 'text/javascript' : 'application/octet-stream';
}
