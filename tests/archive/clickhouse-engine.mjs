// ClickHouse without a server: its own engine in this process (chdb), behind the parts of its HTTP interface that the
// tests use. It is large, so it is not a dependency of the project: the deep run or `ARCHIVE_ENGINE=1` installs it from
// the registry, once, into the cache of the tests.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';

const CHDB = 'chdb@3.4.0';
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/clickhouse-engine');

/** Undefined if it is neither there nor to be installed. */
export function findEngine() {
  if (
    !existsSync(join(FOLDER, 'node_modules/chdb')) &&
    (process.env.ARCHIVE_ENGINE === '1' || process.env.DEEP === '1')
  ) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', CHDB], {
      cwd: FOLDER,
      stdio: 'inherit',
    });
  }
  try {
    return createRequire(join(FOLDER, 'package.json'))('chdb');
  } catch {
    return undefined;
  }
}

/**
 * A server on a port of its own, with a fresh database in a temporary folder, or in a given one that stays. `config`: a
 * file with the rights of its user.
 */
export async function startClickHouse(folder, config) {
  const { Session } = findEngine();
  const path = folder ?? mkdtempSync(join(tmpdir(), 'clickhouse-'));
  let session = new Session(path, config === undefined ? {} : { connectionArgs: [`--config-file=${config}`] });
  const version = session.query('SELECT version()', 'TSV').trim();
  // One statement after the other: the parameters are those of the session.
  let last = Promise.resolve();
  const server = createServer((incoming, outgoing) => {
    last = last.then(() => answer(session, incoming, outgoing)).catch((error) => outgoing.destroy(error));
  });
  // A caller may compute for longer than connections are kept by default, and would write to a closing one.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    version,
    url: `http://127.0.0.1:${server.address().port}`,
    query: (sql) => session.query(sql, 'JSONCompact'),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.close?.();
      session = undefined;
      if (folder === undefined) rmSync(path, { recursive: true, force: true });
    },
  };
}

async function answer(session, incoming, outgoing) {
  const address = new URL(incoming.url, 'http://localhost');
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  const given = address.searchParams;
  let text = '';
  if (type.startsWith('multipart/form-data')) {
    const form = await new globalThis.Response(body, { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form) given.set(name, value);
  } else text = body.toString();
  let sql = given.get('query') ?? '';
  if (text !== '') sql = `${sql}\n${text}`;
  try {
    session.query(`USE ${given.get('database')}`);
    for (const [name, value] of given) {
      if (name.startsWith('param_')) session.query(`SET ${name} = ${quoted(value)}`);
    }
    const result = (await session.queryAsync(sql, { format: 'JSONCompact' })).text();
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(result);
  } catch (error) {
    const code = /Code: (\d+)/.exec(error.message)?.[1] ?? '0';
    outgoing.writeHead(500, { 'X-ClickHouse-Exception-Code': code }).end(error.message);
  }
}

function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
