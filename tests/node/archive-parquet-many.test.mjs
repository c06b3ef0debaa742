// More files of rows than one answer opens: pages still give each entry once, and a filter is counted in a sample.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { memorySource, parquetSource } from 'conflict-timeline/archive';
import { archiveOf, expectEstimates, generateArchive, withRare, Workshop, writeParquet } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';
import { seed } from '../property-seed.mjs';

const ALL = { start: -Infinity, end: Infinity };
const ENTRIES = 2500;

describe('an archive in more files of Parquet than one answer opens', () => {
  const workshop = new Workshop();
  const { dataset, model } = archiveOf(withRare(generateArchive(ENTRIES, seed).dataset));
  const memory = memorySource(model);
  const traffic = { requests: 0, bytes: 0 };
  let server;
  let source;

  beforeAll(async () => {
    const sizes = { groupRows: 16, partRows: 96, sampleRows: 600 };
    await writeParquet(workshop, dataset, sizes);
    server = await serveRanges(workshop.path('parquet'));
    source = parquetSource({ url: server.url, traffic });
  });

  afterAll(async () => {
    await server.stop();
    workshop.remove();
  });

  for (const order of ['time', 'time-descending']) {
    it(`gives all entries page by page, by ${order}`, async () => {
      const [ids, expected] = await Promise.all([idsOf(source, order), idsOf(memory, order)]);
      assert.equal(ids.length, ENTRIES);
      assert.deepEqual(ids, expected);
    });
  }

  it('opens no more files for a page than it can pay for', async () => {
    const fresh = { requests: 0, bytes: 0 };
    await parquetSource({ url: server.url, traffic: fresh }).entries({ range: ALL, limit: 20 });
    assert.ok(fresh.requests < 150, `${fresh.requests} requests`);
  });

  it('estimates counts with a filter from a sample', async () => {
    await expectEstimates(memory, source);
  });
});

async function idsOf(source, order) {
  const ids = [];
  let after;
  do {
    const page = await source.entries({ range: ALL, order, limit: 600, after });
    ids.push(...page.entries.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined && ids.length <= ENTRIES);
  return ids;
}
