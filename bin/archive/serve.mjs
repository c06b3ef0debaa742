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
      'trust-proxy': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble('--port takes a number up to 65535');
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
    tell,
  });
  console.log(`archive at ${await app.listen({ host: values.host, port })}`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  const late = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
  await app.close();
  clearTimeout(late);
  source.close?.();
  return 0;
}
