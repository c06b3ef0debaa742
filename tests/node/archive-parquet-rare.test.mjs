// Rare values in an archive of Parquet that is larger than what one answer reads: they are found and counted exactly.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { binsOver, checkSource, levelFor, memorySource, parquetSource } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';
import { Workshop, writeParquet } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';

const ALL = { start: -Infinity, end: Infinity };
const ENTRIES = 4000;
const DAY_MS = 86_400_000;
/** The entry with words that no other has. */
const SPECIAL = 777;
/** So that the sample has one of 16, and one answer reads a quarter of the entries. */
const SIZES = { groupRows: 16, partRows: 320, sampleRows: 128 };

describe('rare values in an archive of Parquet', () => {
  const workshop = new Workshop();
  const day = (at) => new Date(Date.UTC(2010, 0, 1) + at * DAY_MS).toISOString().slice(0, 10);
  const names = (...ids) => ids.map((id) => ({ id, name: id }));
  const { dataset } = validateDataset({
    title: 'T',
    parties: names('a', 'b', 'c', 'rare'),
    topics: names('x', 'y', 'seldom'),
    categories: [{ id: 'where', name: 'Where', values: names('land', 'sea') }],
    sources: names('s').map(({ id }) => ({ id, title: id })),
    entries: Array.from({ length: ENTRIES }, (_, at) => ({
      id: `e${at}`,
      kind: 'event',
      date: at % 7 === 0 ? `${day(at % 3000)}/${day((at % 3000) + 200)}` : day((at * 7) % 3000),
      title: titleOf(at),
      parties: [at % 1333 === 5 ? 'rare' : 'abc'[at % 3]],
      // Both are common, and three entries have both.
      topics: at % 3 === 0 ? (at % 1200 === 600 ? ['x', 'y'] : ['x']) : ['y'],
      ...(at % 1900 === 3 && { status: 'retracted' }),
      ...(at % 2 === 0 && { categories: { where: at === 1234 ? 'sea' : 'land' } }),
    })),
  });
  const memory = memorySource(createModel(dataset));
  let server;
  let source;

  beforeAll(async () => {
    await writeParquet(workshop, dataset, SIZES);
    server = await serveRanges(workshop.path('parquet'));
    source = checkSource(parquetSource({ url: server.url }));
  });

  afterAll(async () => {
    await server.stop();
    workshop.remove();
  });

  const FILTERS = {
    'a rare party': { party: ['rare'] },
    'a rare status': { status: ['retracted'] },
    'a value that one entry has': { 'category:where': ['sea'] },
    'a value that none has': { party: ['nobody'] },
    'two common values that few share': { party: ['a'], topic: ['y'] },
    'two facets of which one is rare': { party: ['rare', 'nobody'], topic: ['y'] },
  };

  for (const [what, filter] of Object.entries(FILTERS)) {
    it(`are listed and counted exactly: ${what}`, async () => {
      const { extent } = await memory.describe();
      const bins = binsOver(extent, levelFor(extent, 30));
      const asked = { range: ALL, bins, lanes: 'party', filter, limit: 100 };
      const [summary, facets, page] = await answersOf(source, asked);
      const [expected, counted, listed] = await answersOf(memory, asked);
      const plain = ({ total, lanes, isEstimate }) => ({ total, lanes, isEstimate });
      assert.deepEqual(plain(summary), plain(expected));
      assert.deepEqual(page.entries, listed.entries);
      assert.deepEqual([page.total, page.next], [listed.total, undefined]);
      for (const facet of Object.keys(filter)) {
        if (Object.keys(filter).length === 1) assert.deepEqual(facets.facets[facet], counted.facets[facet], 'its own');
      }
      if (!facets.isEstimate) assert.deepEqual(facets.facets, counted.facets);
    });
  }

  it('keep their lanes and their values under a common filter, whose counts are whole numbers', async () => {
    const { extent } = await memory.describe();
    const asked = { range: ALL, bins: binsOver(extent, levelFor(extent, 30)), lanes: 'party', limit: 1 };
    const [summary, facets] = await answersOf(source, { ...asked, filter: { kind: ['event'] } });
    const [expected, counted] = await answersOf(memory, { ...asked, filter: { kind: ['event'] } });
    assert.deepEqual([summary.isEstimate, facets.isEstimate], [true, true], 'they say that they are estimates');
    const totalOf = ({ lanes }, key) => lanes.find((lane) => lane.key === key)?.total;
    assert.equal(totalOf(summary, '=rare'), totalOf(expected, '=rare'));
    for (const [facet, value] of [
      ['party', 'rare'],
      ['status', 'retracted'],
      ['category:where', 'sea'],
    ]) {
      const countOf = ({ facets: lists }) => lists[facet].find((each) => each.value === value)?.count;
      assert.equal(countOf(facets), countOf(counted), value);
    }
  });

  it('are found by a search, wherever they are', async () => {
    const found = await source.search({ range: ALL, text: 'Entry 3777', limit: 10 });
    assert.deepEqual(
      found.entries.map(({ id }) => id),
      ['e3777'],
    );
  });

  for (const text of ['zebra', 'ebr', 'ra-cros', "o'neill's", 'entry zebra', 'zebra 778', 'zebra rare', '"777: a"'])
    it(`are found by the index of words as by all words: ${text}`, async () => {
      const asked = { range: ALL, text, limit: 100 };
      const [found, expected] = await Promise.all([source.search(asked), memory.search(asked)]);
      assert.deepEqual(found.entries, expected.entries);
      assert.deepEqual([found.total, found.next], [expected.total, undefined]);
    });

  const YEAR = { start: Date.UTC(2011, 5, 1), end: Date.UTC(2012, 5, 1) };
  for (const [text, more] of [
    ['entry', {}],
    ['entry', { order: 'time-descending' }],
    ['entry', { range: YEAR }],
    ['entry 37', {}],
    ['entry 377', { range: YEAR, order: 'time-descending' }],
    ['377', { filter: { party: ['b', 'rare'] } }],
    ['377', { filter: { 'category:where': ['land'], topic: ['y'] } }],
    ['entry 77', { filter: { party: ['nobody'] } }],
  ])
    it(`are found page by page: ${text} ${JSON.stringify(more)}`, async () => {
      const asked = { range: ALL, text, limit: 150, ...more };
      const [found, expected] = await Promise.all([hitsOf(source, asked), hitsOf(memory, asked)]);
      assert.deepEqual(found.ids, expected.ids);
      for (const { total, isEstimate } of found.totals) {
        if (isEstimate) assert.ok(total <= expected.ids.length);
        else assert.equal(total, expected.ids.length);
      }
      if (text === 'entry' && more.range === undefined) assert.equal(found.totals[0].isEstimate, false);
    });

  for (const order of ['time', 'time-descending'])
    it(`are given some at a time where they lie far apart, and counted at once, by ${order}`, async () => {
      const traffic = { requests: 0, bytes: 0 };
      const one = parquetSource({ url: server.url, traffic });
      await one.describe();
      const asked = { range: ALL, text: 'entry harbour', limit: 100, order };
      const expected = await memory.search(asked);
      assert.ok(expected.total > 70);
      const ids = [];
      let pages = 0;
      for (let after; pages === 0 || after !== undefined; pages++) {
        const before = traffic.requests;
        const page = await one.search({ ...asked, after });
        assert.ok(traffic.requests - before <= 30, `${traffic.requests - before} requests`);
        assert.deepEqual([page.total, page.isEstimate], [expected.total, false]);
        ids.push(...page.entries.map(({ id }) => id));
        after = page.next;
      }
      assert.deepEqual(
        ids,
        expected.entries.map(({ id }) => id),
      );
      assert.ok(pages >= 3 && pages <= 6, `${pages} pages`);
    });

  it('are found with little of a large archive', async () => {
    const costOf = async (text) => {
      const traffic = { requests: 0, bytes: 0 };
      const one = parquetSource({ url: server.url, traffic });
      await one.describe();
      const before = traffic.bytes;
      await one.search({ range: ALL, text, limit: 10 });
      return traffic.bytes - before;
    };
    const [rare, common, all] = [await costOf('zebra'), await costOf('entry'), await costOf('a-')];
    assert.ok(rare < all / 5, `a rare word: ${rare} bytes, and ${all} without the index`);
    assert.ok(common < all / 4, `a common word: ${common} bytes, and ${all} without the index`);
  });
});

function titleOf(at) {
  if (at === SPECIAL) return `Entry ${at}: a zebra-crossing, O’Neill’s`;
  return at % 53 === 9 ? `Entry ${at} at the harbour` : `Entry ${at}`;
}

async function hitsOf(source, asked) {
  const ids = [];
  const totals = [];
  let after;
  do {
    const page = await source.search({ ...asked, after });
    ids.push(...page.entries.map(({ id }) => id));
    totals.push(page);
    after = page.next;
  } while (after !== undefined && ids.length <= ENTRIES);
  return { ids, totals };
}

function answersOf(source, asked) {
  return Promise.all([source.summarise(asked), source.facets(asked), source.entries(asked)]);
}
