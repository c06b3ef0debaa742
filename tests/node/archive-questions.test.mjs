// Questions with rare values, filters and texts, to each kind of archive. The brute force is a few loops over the
// records of this file: it shares no code with the archives. The deep run asks 500 questions of 400,000 entries.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { checkSource, clickhouseSource, duckdbSource, parquetSource } from 'conflict-timeline/archive';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { Workshop, writeParquet } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';
import { seed } from '../property-seed.mjs';

const isDeep = process.env.DEEP === '1';
const ENTRIES = isDeep ? 400_000 : 2000;
/** `QUESTIONS` shortens a deep run of one kind. */
const QUESTIONS = Number(process.env.QUESTIONS ?? (isDeep ? 500 : 15));
/** In `npm test` groups are so small that 2,000 entries are more than one answer of Parquet reads. */
const SIZES = isDeep ? {} : { groupRows: 16, partRows: 160, sampleRows: 100 };
const DAY = 86_400_000;
const FIRST = Date.UTC(2012, 0, 1);
const LEVEL = 32;
const PARTIES = ['north', 'south', 'east', 'west'];
const TOPICS = ['talks', 'strike', 'aid'];

let state = seed >>> 0;
/** A whole number below `most`: the numbers of Numerical Recipes. */
const draw = (most) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * most);
};
const pick = (list) => list[draw(list.length)];
const day = (at) => new Date(FIRST + at * DAY).toISOString().slice(0, 10);

const records = Array.from({ length: ENTRIES }, (_, at) => {
  const from = draw(3000);
  const lasts = draw(6) === 0 ? 1 + draw(draw(4) === 0 ? 900 : 12) : 0;
  const party = draw(700) === 0 ? `seldom${draw(4)}` : pick(PARTIES);
  const topic = draw(900) === 0 ? `odd${draw(3)}` : pick(TOPICS);
  const title = `${pick(['shelling', 'meeting', 'convoy'])} ${draw(50)} ${draw(800) === 0 ? 'zebra' : 'plain'}`;
  const [begins, ends] = [FIRST + from * DAY, FIRST + (from + lasts + 1) * DAY - 1];
  return { id: `r${at}`, from, lasts, party, topic, title, begins, ends };
}).toSorted((a, b) => a.begins - b.begins || b.ends - a.ends || (a.id < b.id ? -1 : 1));

const names = (field) =>
  [...new Set(records.map((record) => record[field]))].map((id) => ({ id, name: id.toUpperCase() }));
const dataset = {
  title: 'T',
  parties: names('party'),
  topics: names('topic'),
  entries: records.map(({ id, from, lasts, party, topic, title }) => ({
    id,
    kind: 'event',
    date: lasts === 0 ? day(from) : `${day(from)}/${day(from + lasts)}`,
    title,
    parties: [party],
    topics: [topic],
  })),
};

describe('rare values, filters and texts', () => {
  const workshop = new Workshop();
  const file = workshop.write('entries.ndjson', dataset);
  const closing = [];

  afterAll(async () => {
    for (const close of closing) await close();
    workshop.remove();
  });

  it('are answered by DuckDB as by brute force', async () => {
    const { code, output } = await workshop.load(file, 'duckdb', '-o', workshop.path('a.duckdb'));
    assert.equal(code, 0, output);
    const instance = await DuckDBInstance.create(workshop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    closing.push(() => instance.closeSync());
    await askAll(duckdbSource(await instance.connect()));
  });

  it('are answered by Parquet as by brute force, and an estimate says that it is one', async () => {
    await writeParquet(workshop, dataset, SIZES);
    const server = await serveRanges(workshop.path('parquet'));
    closing.push(() => server.stop());
    await askAll(parquetSource({ url: server.url }));
  });

  it('are answered by ClickHouse as by brute force', async (test) => {
    if (findEngine() === undefined) test.skip('its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB');
    const server = await startClickHouse();
    closing.push(() => server.stop());
    const { code, output } = await workshop.load(file, 'clickhouse', '--url', server.url);
    assert.equal(code, 0, output);
    await askAll(clickhouseSource({ url: server.url }));
  });

  beforeAll(() =>
    assert.ok(
      records.some(({ party }) => party.startsWith('seldom')),
      'some values are rare',
    ),
  );
});

async function askAll(given) {
  const source = checkSource(given);
  const parties = [...new Set(records.map(({ party }) => party))];
  const topics = [...new Set(records.map(({ topic }) => topic))];
  for (let question = 0; question < QUESTIONS; question++) {
    const filter = {
      ...(draw(3) > 0 && { party: draw(2) === 0 ? [pick(parties)] : [pick(parties), 'nobody'] }),
      ...(draw(2) === 0 && { topic: [pick(topics)] }),
    };
    const from = draw(3000);
    const whole = { start: -Infinity, end: Infinity };
    const range = draw(3) === 0 ? whole : { start: FIRST + from * DAY, end: FIRST + (from + 1 + draw(400)) * DAY };
    const about = JSON.stringify({ question, filter, range });
    const passing = records.filter(
      ({ party, topic }) => (filter.party?.includes(party) ?? true) && (filter.topic?.includes(topic) ?? true),
    );
    const meets = (record, { start, end }) => record.begins < end && record.ends >= start;

    const expected = passing.filter((record) => meets(record, range));
    await expectPage((more) => source.entries({ range, filter, limit: 50, ...more }), expected, about);
    const text = pick(['zebra', 'convoy 7 ', 'nothing says this']);
    const said = expected.filter(({ title }) => text.split(' ').every((word) => title.includes(word)));
    await expectPage((more) => source.search({ range, filter, text, limit: 50, ...more }), said, `${about} ${text}`);

    const bins = {
      level: LEVEL,
      from: Math.floor(FIRST / 2 ** LEVEL),
      to: Math.ceil((FIRST + 4000 * DAY) / 2 ** LEVEL),
    };
    const summary = await source.summarise({ bins, lanes: 'party', filter });
    const totals = countBy(passing, 'party');
    expectCounts(
      new Map(summary.lanes.map(({ key, total }) => [key.slice(1), total])),
      totals,
      summary.isEstimate,
      about,
    );

    const facets = await source.facets({ range, filter });
    const others = records.filter((record) => meets(record, range) && (filter.party?.includes(record.party) ?? true));
    const counted = new Map((facets.facets.topic ?? []).map(({ value, count }) => [value, count]));
    expectCounts(counted, countBy(others, 'topic'), facets.isEstimate, about);
  }
}

function countBy(list, field) {
  const counts = new Map();
  for (const record of list) counts.set(record[field], (counts.get(record[field]) ?? 0) + 1);
  return counts;
}

async function expectPage(ask, expected, about) {
  const { entries, total, isEstimate, next } = await ask();
  const ids = entries.map(({ id }) => id);
  assert.deepEqual(
    ids,
    expected.slice(0, ids.length).map(({ id }) => id),
    about,
  );
  if (ids.length < expected.length) assert.notEqual(next, undefined, `${about}: more follow`);
  else if (next !== undefined) {
    // A page of Parquet may end where its reader stopped: then the rest is none.
    const rest = await ask({ after: next });
    assert.deepEqual([rest.entries.length, rest.next], [0, undefined], `${about}: nothing follows`);
  }
  if (expected.length > 0) assert.ok(ids.length > 0, `${about}: none is not said of some`);
  if (isEstimate) assert.ok(total <= expected.length, about);
  else assert.equal(total, expected.length, about);
}

/** Values that few have are exact even in an estimate. */
function expectCounts(found, expected, isEstimate, about) {
  if (!isEstimate) {
    assert.deepEqual(sorted(found), sorted(expected), about);
    return;
  }
  for (const [value, count] of expected) {
    const estimate = found.get(value) ?? 0;
    if (/^(seldom|odd)/.test(value)) assert.equal(estimate, count, `${about} ${value}`);
    else
      assert.ok(
        Math.abs(estimate - count) <= 6 * Math.sqrt(16 * count) + 16,
        `${about} ${value}: ${estimate}, not ${count}`,
      );
  }
}

function sorted(counts) {
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
}
