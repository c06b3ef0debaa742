// In Parquet files, over ranges. DuckDB writes them, as the command lays them out: for millions it takes a tenth of the
// time.
import { createServer } from 'node:http';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { hashOfId, parquetSource, tileKey, TILED, TILE_LEVELS } from 'conflict-timeline/archive';
import { parquetWriteFile } from 'hyparquet-writer';
import { SAMPLE_ROWS, SAMPLED, COLUMNS } from '../../bin/archive/parquet-columns.mjs';
import { makeInDuckDb } from './duckdb.mjs';

const PART_ROWS = 131_072;
const WORDS = ['kind', 'form', 'status'];
const PLAIN = ['begins', 'ends', 'id', 'words', 'body'];
const SELECTED = (names) =>
  names
    .map((name) => {
      if (PLAIN.includes(name)) return name;
      if (WORDS.includes(name)) return `CAST(${name} AS INTEGER) AS ${name}`;
      return `CAST(to_json(${name}) AS VARCHAR) AS ${name}`;
    })
    .join(', ');

export async function openArchive(folder) {
  const files = join(folder, 'parquet');
  const traffic = { requests: 0, bytes: 0 };
  const server = await serve(files);
  return {
    engine: 'Parquet over ranges',
    source: parquetSource({ url: `http://127.0.0.1:${server.address().port}/`, traffic }),
    costs: () => ({ requests: traffic.requests, kB: traffic.bytes / 1000 }),
    make: (count) => make(folder, files, count),
    disk: () => {
      const sizes = readdirSync(files).map((name) => [/^[a-z]+/.exec(name)[0], statSync(join(files, name)).size / 1e6]);
      const megabytes = {};
      for (const [name, size] of sizes) megabytes[name] = Math.round(((megabytes[name] ?? 0) + size) * 10) / 10;
      return { files: sizes.length, megabytes };
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function make(folder, files, count) {
  mkdirSync(files, { recursive: true });
  const instance = await DuckDBInstance.create(join(folder, 'making.duckdb'), {
    memory_limit: '4GB',
    temp_directory: join(folder, 'spill'),
  });
  const connection = await instance.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  const copy = (sql, name, group) =>
    connection.run(
      `COPY (${sql}) TO '${join(files, name)}' (FORMAT PARQUET, COMPRESSION SNAPPY, ROW_GROUP_SIZE ${group})`,
    );
  await makeInDuckDb(connection, count);
  const parts = [];
  const spans = await rows('SELECT span, min(rowid), max(rowid) FROM entries GROUP BY span ORDER BY span');
  const hashes = new Float64Array(count);
  for (const [span, least, most] of spans) {
    for (let from = Number(least); from <= Number(most); from += PART_ROWS) {
      const to = Math.min(Number(most) + 1, from + PART_ROWS);
      const within = `FROM entries WHERE rowid >= ${from} AND rowid < ${to}`;
      const name = `entries-${String(parts.length).padStart(5, '0')}.parquet`;
      await copy(`SELECT ${SELECTED(COLUMNS)} ${within} ORDER BY rowid`, name, 4096);
      const [[first, last, ends]] = await rows(`SELECT min(begins), max(begins), max(ends) ${within}`);
      for (const [at, [id]] of (await rows(`SELECT id ${within} ORDER BY rowid`)).entries())
        hashes[from + at] = hashOfId(id);
      parts.push({
        name,
        span: Number(span),
        rows: to - from,
        begins: [first, last].map(String),
        ends: String(ends),
        from,
      });
    }
  }
  const place = `(CASE lanes_by ${TILED.map(({ by }) => `WHEN '${by}' THEN ${tileKey(by, TILE_LEVELS[0], 0n)}`).join(' ')} END)`;
  const key = `${place} + CAST((CAST(level AS BIGINT) - 24) // 4 AS BIGINT) * ${2n ** 44n} + bin AS key`;
  const tiles = `SELECT ${key}, lane, CAST(began AS INTEGER) AS began, CAST(ended AS INTEGER) AS ended FROM tiles ORDER BY key, lane`;
  await copy(tiles, 'tiles.parquet', 4096);
  writePlaces(join(files, 'ids.parquet'), hashes, parts);
  parquetWriteFile({ filename: join(files, 'relations.parquet'), columnData: placeColumns([], [], []) });
  const of = 2 ** Math.ceil(Math.log2(Math.max(1, count / (2 * SAMPLE_ROWS))));
  const drawn = `FROM entries WHERE hash(id) % ${of} = 0`;
  const [[sample]] = await rows(`SELECT count(*) ${drawn}`);
  if (of > 1) await copy(`SELECT ${SELECTED(SAMPLED)} ${drawn} ORDER BY rowid`, 'sample.parquet', 4096);
  const [[body]] = await rows('SELECT body FROM about');
  const manifest = {
    version: 1,
    description: JSON.parse(body),
    parts,
    sampleTimes: of > 1 ? count / Number(sample) : undefined,
  };
  writeFileSync(join(files, 'manifest.json'), JSON.stringify(manifest));
  connection.closeSync();
  instance.closeSync();
  rmSync(join(folder, 'making.duckdb'), { force: true });
}

function writePlaces(filename, hashes, parts) {
  const order = Uint32Array.from({ length: hashes.length }, (_, row) => row).sort(
    (left, right) => hashes[left] - hashes[right],
  );
  const partOf = new Uint32Array(hashes.length);
  for (const [number, { from, rows }] of parts.entries()) partOf.fill(number, from, from + rows);
  const hash = Array.from(order, (row) => BigInt(hashes[row]));
  const part = Array.from(order, (row) => partOf[row]);
  const row = Array.from(order, (at) => at - parts[partOf[at]].from);
  parquetWriteFile({ filename, columnData: placeColumns(hash, part, row), rowGroupSize: 16_384, statistics: true });
}

function placeColumns(hash, part, row) {
  return [
    { name: 'hash', type: 'INT64', nullable: false, data: hash },
    { name: 'part', type: 'INT32', nullable: false, data: part },
    { name: 'row', type: 'INT32', nullable: false, data: row },
  ];
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url, 'http://localhost').pathname.slice(1));
    const { size } = statSync(path);
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (range === null) {
      response.writeHead(200, { 'content-length': size });
      if (request.method === 'HEAD') response.end();
      else createReadStream(path).pipe(response);
      return;
    }
    const [start, end] = range.slice(1).map(Number);
    response.writeHead(206, { 'content-length': end - start + 1, 'content-range': `bytes ${start}-${end}/${size}` });
    createReadStream(path, { start, end }).pipe(response);
  });
  // Client and server are one process, which may be busy for longer.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
