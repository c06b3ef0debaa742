// What an archive of many entries costs in ClickHouse: `ENTRIES=20000000 node bench/archive.mjs`. The entries are made by the
// engine itself, over eleven years, a fifth of them lasting; the requests are those of a page that opens, pans and zooms.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binsOver, clickhouseSource, levelFor } from 'conflict-timeline/archive';
import { descriptionOf, COUNTS } from '../bin/archive/description.mjs';
import { findEngine, startClickHouse } from '../tests/archive/clickhouse-engine.mjs';

const ENTRIES = Number(process.env.ENTRIES ?? 1_000_000);
const FOLDER = process.env.FOLDER;
const PIECE = 1_000_000;
const DAY = 86_400_000;
const FIRST = Date.UTC(2014, 0, 1);
const DAYS = 4000;
const PARTIES = Array.from({ length: 8 }, (_, at) => ({ id: `p${at}`, name: `Party ${at + 1}` }));
const ACTORS = Array.from({ length: 40 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at + 1}` }));
const TOPICS = Array.from({ length: 12 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at + 1}` }));
const SOURCES = Array.from({ length: 100 }, (_, at) => ({ id: `s${at}`, title: `Source ${at + 1}` }));
const PANS = 60;

if (findEngine() === undefined) throw new Error('no engine: ARCHIVE_ENGINE=1 gets it');
const server = await startClickHouse(FOLDER);
let bytes = 0;
/** Rows that the engine has read: what a request costs, however busy the machine is. */
let rows = 0;
const source = clickhouseSource({
  url: server.url,
  timeout: 600_000,
  fetch: async (...args) => {
    const response = await fetch(...args);
    const text = await response.text();
    bytes += Buffer.byteLength(text);
    rows += Number(/"rows_read": (\d+)/.exec(text.slice(-300))?.[1] ?? 0);
    return new globalThis.Response(text, response);
  },
});
const report = { engine: `ClickHouse ${server.version}`, entries: ENTRIES };
if (FOLDER === undefined || !existsSync(join(FOLDER, 'made'))) make();
await measure();
console.log(JSON.stringify(report, undefined, 2));
await server.stop();

function make() {
  const start = performance.now();
  server.query('CREATE DATABASE IF NOT EXISTS conflict_timeline');
  server.query('USE conflict_timeline');
  for (const name of ['schema', 'tiles']) {
    const text = readFileSync(new URL(`../archive/clickhouse/${name}.sql`, import.meta.url), 'utf8');
    for (const statement of text.replaceAll(/^\s*--.*$/gm, '').split(/;\s*$/m)) {
      if (statement.trim() !== '') server.query(statement);
    }
  }
  for (let from = 0; from < ENTRIES; from += PIECE) server.query(pieceOf(from, Math.min(PIECE, ENTRIES - from)));
  const { data } = JSON.parse(server.query(COUNTS));
  const head = { title: 'Generated', parties: PARTIES, actors: ACTORS, topics: TOPICS, sources: SOURCES };
  const body = JSON.stringify(descriptionOf(head, data[0])).replaceAll("'", "\\'");
  server.query(`INSERT INTO about VALUES (1, '${body}')`);
  report.makingSeconds = Math.round((performance.now() - start) / 1000);
  server.query('OPTIMIZE TABLE tiles FINAL');
}

function pieceOf(from, count) {
  return `INSERT INTO entries SELECT bucket, span, begins, ends, begins, ends, id, kind, 0, status, parties, actors, topics,
    sources, [], [], words, concat('{"id":"', id, '","kind":"', if(kind = 0, 'event', 'statement'), '","date":"', day,
      if(lasts > 0, concat('/', toString(toDate(intDiv(ends, 1000)))), ''), '","title":"', words, '","summary":"',
      repeat('What happened there and who says so. ', 4), '","parties":["', parties[1], '"],"citations":[{"source":"',
      sources[1], '"}]}') AS body, hex(h) FROM (
    SELECT cityHash64(number) AS h, h % 256 AS bucket, concat('e', toString(number)) AS id,
      ${FIRST} + intDiv((h % ${DAYS}) * (intDiv(h, 4001) % ${DAYS}), ${DAYS}) * ${DAY} AS begins,
      multiIf(h % 100 = 0, 400, h % 5 = 0, 1 + h % 8, 0) AS lasts, begins + (lasts + 1) * ${DAY} - 1 AS ends,
      multiIf(lasts = 0, 0, lasts < 49, 1, 2) AS span, intDiv(h, 7) % 2 AS kind, intDiv(h, 11) % 5 AS status,
      [concat('p', toString(intDiv(h, 13) % 8))] AS parties,
      arrayMap(each -> concat('a', toString(each)), range(intDiv(h, 17) % 40, intDiv(h, 17) % 40 + intDiv(h, 19) % 2)) AS actors,
      [concat('t', toString(intDiv(h, 23) % 12))] AS topics, [concat('s', toString(intDiv(h, 29) % 100))] AS sources,
      toString(toDate(intDiv(begins, 1000))) AS day,
      concat('incident ', toString(intDiv(h, 31) % 100000), ' near place ', toString(intDiv(h, 37) % 5000)) AS words
    FROM numbers(${from}, ${count}))`;
}

async function measure() {
  const [first, firstBytes, firstRows] = await timed(async () => {
    const { extent } = await source.describe();
    return source.summarise({ bins: binsOver(extent, levelFor(extent, 512)), lanes: 'party' });
  });
  report.firstPicture = { ms: first, kB: firstBytes, rowsRead: firstRows };
  const { extent, total } = await source.describe();
  if (total !== ENTRIES) throw new Error(`${total} entries`);
  const pan = (days) => {
    const at = extent.start + Math.random() * (extent.end - extent.start - days * DAY);
    return { start: Math.floor(at), end: Math.floor(at + days * DAY) };
  };
  const repeat = async (name, ask) => {
    const times = [];
    let most = 0;
    let mostRows = 0;
    for (let round = 0; round < PANS; round++) {
      const [ms, kB, read] = await timed(ask);
      times.push(ms);
      most = Math.max(most, kB);
      mostRows = Math.max(mostRows, read);
    }
    times.sort((left, right) => left - right);
    report[name] = { median: times[PANS / 2], p95: times[Math.floor(PANS * 0.95)], mostKB: most, mostRows };
  };
  const summary = (days, filter) => {
    const range = pan(days);
    return source.summarise({ bins: binsOver(range, levelFor(range, 256)), lanes: 'party', filter });
  };
  await repeat('tileOfYears', () => summary(1500));
  await repeat('tileOfWeeks', () => summary(40));
  await repeat('pageOfADay', () => source.entries({ range: pan(1), limit: 200 }));
  await repeat('entry', () => source.entry(`e${Math.floor(Math.random() * ENTRIES)}`));
  await repeat('facetsOfAYear', () => source.facets({ range: pan(365) }));
  const once = async (name, ask) => {
    const [ms, kB, rowsRead] = await timed(ask);
    report[name] = { ms, kB, rowsRead };
  };
  await once('filteredSummaryOfAll', () => summary(3900, { party: ['p1'], status: ['claimed'] }));
  await once('filteredFacetsOfAll', () => source.facets({ range: extent, filter: { party: ['p1'] } }));
  await once('searchOfARareWord', () => source.search({ range: extent, text: 'incident 4711 ', limit: 50 }));
  await once('searchOfACommonWord', () => source.search({ range: extent, text: 'incident', limit: 50 }));
  report.diskGB = JSON.parse(
    server.query(
      "SELECT table, sum(bytes_on_disk) / 1e9, sum(rows) FROM system.parts WHERE active AND database = 'conflict_timeline' GROUP BY table",
    ),
  ).data;
}

async function timed(ask) {
  const before = { bytes, rows };
  const start = performance.now();
  await ask();
  const ms = Math.round((performance.now() - start) * 10) / 10;
  return [ms, Math.round((bytes - before.bytes) / 100) / 10, rows - before.rows];
}
