// An archive in Parquet files, as the command writes it and a page reads it over ranges.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parquetSource } from 'conflict-timeline/archive';
import { askAll, generateArchive, Workshop } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';
import { seed } from '../property-seed.mjs';

const DEEP = process.env.DEEP === '1';

describe('an archive in Parquet', () => {
  const workshop = new Workshop();
  const archive = generateArchive(DEEP ? 100_000 : 2000, seed);
  let server;

  beforeAll(async () => {
    const file = workshop.write('entries.ndjson', archive.dataset);
    const { code, output } = await workshop.load(file, 'parquet', '-o', workshop.path('parquet'));
    assert.equal(code, 0, output);
    const again = await workshop.load(file, 'parquet', '-o', workshop.path('parquet'));
    assert.match(again.output, /already exists/);
    server = await serveRanges(workshop.path('parquet'));
  });

  afterAll(async () => {
    await server.stop();
    workshop.remove();
  });

  it('answers as brute force does', async () => {
    const traffic = { requests: 0, bytes: 0 };
    await askAll(parquetSource({ url: server.url, traffic }), archive, 6, seed);
    if (DEEP) return;
    assert.ok(traffic.requests > 10 && traffic.requests < 500, `${traffic.requests} requests`);
    assert.ok(traffic.bytes < 2_000_000, `${traffic.bytes} bytes`);
  });

  it('asks again for what failed, and says what was wrong', async () => {
    const cases = [
      ['range', 'half', 'not-understood'],
      ['range', 'whole', 'http'],
      ['range', 'status', 'http'],
    ];
    for (const [kind, fault, code] of cases) {
      const source = parquetSource({ url: server.url });
      await source.describe();
      server.faults[kind] = fault;
      await assert.rejects(source.entry('e1'), { name: 'SourceError', code }, fault);
      assert.equal((await source.entry(archive.dataset.entries[0].id)).entries.length, 1, 'the next time it is there');
    }
  });

  it('says that there is no archive', async () => {
    const source = parquetSource({ url: `${server.url}nowhere/` });
    await assert.rejects(source.describe(), { code: 'http', retryable: true });
  });

  it('says what is missing where the reader of Parquet is not there', async () => {
    const dist = dirname(fileURLToPath(import.meta.resolve('conflict-timeline/archive')));
    const folder = workshop.path('without');
    cpSync(join(dist, 'modules'), join(folder, 'modules'), { recursive: true });
    cpSync(join(dist, 'archive.js'), join(folder, 'archive.js'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const without = await import(pathToFileURL(join(folder, 'archive.js')).href);
    const source = without.parquetSource({ url: server.url });
    assert.equal((await source.describe()).total, archive.dataset.entries.length);
    await assert.rejects(source.entry('e1'), {
      code: 'not-understood',
      retryable: false,
      message: /npm install hyparquet, or name it in the import map/,
    });
  });
});
