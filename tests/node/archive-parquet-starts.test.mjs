// More groups of rows than one page reads, all with the same start: the pages end, with each entry once.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { memorySource, parquetSource } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';
import { Workshop, writeParquet } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';

const ALL = { start: -Infinity, end: Infinity };
/** A page reads 64 groups of rows. */
const GROUP_ROWS = 2;
const OF_ONE_START = 132;
const DATES = {
  day: '2020-03-01',
  open: '../2021',
};

describe('an archive in Parquet with more of one start than a page reads', () => {
  const workshop = new Workshop();
  const { dataset } = validateDataset({
    title: 'T',
    parties: [
      { id: 'us', name: 'US' },
      { id: 'them', name: 'Them' },
    ],
    entries: Object.entries(DATES).flatMap(([name, date]) =>
      Array.from({ length: OF_ONE_START }, (_, at) => ({
        id: `${name}-${at}`,
        kind: 'event',
        date,
        title: `Entry ${at}`,
        parties: [at % 60 === 0 ? 'them' : 'us'],
      })),
    ),
  });
  const memory = memorySource(createModel(dataset));
  let server;
  let source;

  beforeAll(async () => {
    await writeParquet(workshop, dataset, { groupRows: GROUP_ROWS });
    server = await serveRanges(workshop.path('parquet'));
    source = parquetSource({ url: server.url });
  });

  afterAll(async () => {
    await server.stop();
    workshop.remove();
  });

  for (const order of ['time', 'time-descending']) {
    for (const [what, filter, limit] of [
      ['all of them', {}, 100],
      ['those of a filter', { party: ['them'] }, 4],
    ]) {
      it(`gives ${what} page by page, by ${order}`, async () => {
        const expected = (await memory.entries({ range: ALL, filter, order, limit: 500 })).entries;
        const ids = [];
        let after;
        for (let pages = 0; pages < 30; pages++) {
          const page = await source.entries({ range: ALL, filter, order, limit, after });
          ids.push(...page.entries.map(({ id }) => id));
          after = page.next;
          if (after === undefined) break;
        }
        assert.equal(after, undefined, `there is a last page: ${ids.length} entries so far`);
        assert.deepEqual(
          ids,
          expected.map(({ id }) => id),
        );
      });
    }
  }
});
