// Serves an archive to pages.
import { parseArgs } from 'node:util';
import { Trouble } from '../output.mjs';
import { createGateway } from './gateway.mjs';
import { openSource } from './open-source.mjs';

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
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Trouble('--port takes a number up to 65535');
  for (const origin of values.origin) {
    if (origin !== '*' && new URL(origin).origin !== origin)
      throw new Trouble(`--origin takes https://HOST, not "${origin}"`);
  }
  const app = await createGateway(await openSource(values), { origins: values.origin });
  console.log(`archive at ${await app.listen({ host: values.host, port })}`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await app.close();
  return 0;
}
