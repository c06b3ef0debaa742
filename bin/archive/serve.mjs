// Serves an archive to pages.
import { parseArgs } from 'node:util';
import { Trouble, plain } from '../output.mjs';
import { REFILL } from './budgets.mjs';
import { createGateway } from './gateway.mjs';
import { openSource } from './open-source.mjs';

/** Who has not taken an answer after this is disconnected. */
const LAST_ANSWERS_MS = 20_000;
/** DuckDB takes all cores for a search: a second one beside it is no faster, and slows all others. */
const DEAR_IN_DUCKDB = 1;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      clickhouse: { type: 'string' },
      duckdb: { type: 'string' },
      database: { type: 'string' },
      user: { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '4180' },
      budget: { type: 'string', default: String(REFILL) },
      'admin-port': { type: 'string' },
      'admin-host': { type: 'string', default: '127.0.0.1' },
      'user-header': { type: 'string' },
      log: { type: 'boolean', default: false },
      'trust-proxy': { type: 'boolean', default: false },
    },
  });
  const port = portOf('--port', values.port);
  const adminPort = values['admin-port'] === undefined ? undefined : portOf('--admin-port', values['admin-port']);
  const userHeader = values['user-header'];
  if (userHeader !== undefined && !values['trust-proxy'])
    throw new Trouble(
      '--user-header takes --trust-proxy: without a web server in front, anybody may write that header',
    );
  for (const origin of values.origin) {
    if (origin !== '*' && (!URL.canParse(origin) || new URL(origin).origin !== origin))
      throw new Trouble(`--origin takes https://HOST, not "${origin}"`);
  }
  if (!/^\d+$/.test(values.budget)) throw new Trouble(`--budget takes a number, not "${plain(values.budget)}"`);
  const source = await openSource(values);
  const tell = (line) => console.error(line);
  const app = await createGateway(source, {
    origins: values.origin,
    trustProxy: values['trust-proxy'],
    budget: Number(values.budget),
    dear: values.duckdb === undefined ? undefined : DEAR_IN_DUCKDB,
    userHeader,
    // Everyone on the machine can see a command line.
    token: process.env.ARCHIVE_TOKEN || undefined,
    isAdminApart: adminPort !== undefined,
    log: values.log ? (line) => console.log(line) : undefined,
    tell,
  });
  console.log(`archive at ${await app.listen({ host: values.host, port })}`);
  if (adminPort !== undefined)
    console.log(`counts at ${await app.admin.listen({ host: values['admin-host'], port: adminPort })}`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  const late = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
  await app.close();
  clearTimeout(late);
  source.close?.();
  return 0;
}

function portOf(option, text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble(`${option} takes a number up to 65535`);
  return port;
}
