// The cost of an archive of many entries: `ENTRIES=20000000 node tests/bench/archive.mjs`. `IN` is clickhouse (by default),
// duckdb or parquet. The engine itself makes the entries, the same ones each time, over eleven years, a fifth of them
// lasting; the requests are those of a page that opens, pans, zooms, filters and searches. With `DATABASE`, a folder,
// the entries stay there and a later run measures without making them; with `ONLY=make` it does not measure.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './archive/measure.mjs';

const KINDS = ['clickhouse', 'duckdb', 'parquet'];
const kind = process.env.IN ?? 'clickhouse';
if (!KINDS.includes(kind)) throw new Error(`IN is one of ${KINDS.join(', ')}`);
const given = process.env.DATABASE;
const folder = given ?? mkdtempSync(join(tmpdir(), 'archive-'));
mkdirSync(folder, { recursive: true });
const mark = join(folder, 'made.json');
const { openArchive } = await import(`./archive/${kind}.mjs`);

const archive = await openArchive(folder);
try {
  if (!existsSync(mark)) {
    const start = performance.now();
    const entries = Number(process.env.ENTRIES ?? 1_000_000);
    await archive.make(entries);
    const makingSeconds = Math.round((performance.now() - start) / 1000);
    writeFileSync(mark, JSON.stringify({ entries, makingSeconds }));
  }
  const made = JSON.parse(readFileSync(mark, 'utf8'));
  archive.ready?.();
  const report = { engine: archive.engine, ...made };
  if (process.env.ONLY !== 'make') Object.assign(report, await measure(archive, made.entries), await archive.disk());
  console.log(
    JSON.stringify(report, undefined, 1)
      .replaceAll(/\n {2,}/g, ' ')
      .replaceAll(/\n }/g, ' }'),
  );
} finally {
  await archive.stop();
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
