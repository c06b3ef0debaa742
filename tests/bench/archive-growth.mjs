// How an archive grows: `ENTRIES=200000,1000000 node tests/bench/archive-growth.mjs` loads so many made-up entries into each
// kind of archive by the command, asks what a page asks, and prints a table in Markdown. `IN` names the kinds, all by
// default; `ROUNDS` is how often each question is asked. Processor time is told, not that of a clock: it hardly depends
// on what else the machine does.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binsOver, levelFor } from 'conflict-timeline/archive';
import { DAY, RELATED_TO } from './archive/entries.mjs';
import { writeEntries } from './archive/lines.mjs';

const KINDS = ['parquet', 'duckdb', 'clickhouse'];
const COMMAND = join(import.meta.dirname, '../../bin/conflict-timeline.mjs');
const USAGE = join(import.meta.dirname, 'archive/usage.mjs');
const ROUNDS = Number(process.env.ROUNDS ?? 40);
/** A question that takes long is asked less often: until so much time is over, but a few times. */
const MOST_MS = 10_000;
const FEW = 5;
const sizes = (process.env.ENTRIES ?? '200000,1000000').split(',').map(Number);
const kinds = (process.env.IN ?? KINDS.join(',')).split(',');
const other = kinds.find((kind) => !KINDS.includes(kind));
if (other !== undefined) throw new Error(`IN takes ${KINDS.join(', ')}, not ${other}`);

const lines = [];
for (const entries of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const file = join(folder, 'entries.ndjson');
    await writeEntries(file, entries);
    for (const kind of kinds) lines.push(...(await grow(kind, entries, file, join(folder, kind))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(table(lines));

async function grow(kind, entries, file, folder) {
  mkdirSync(folder);
  const { openArchive } = await import(`./archive/${kind}.mjs`);
  const first = kind === 'clickhouse' ? await openArchive(folder) : undefined;
  const load = await loaded(file, kind, folder, first?.url);
  const archive = first ?? (await openArchive(folder));
  try {
    archive.ready?.();
    const { megabytes } = await archive.disk();
    const disk = Object.values(megabytes).reduce((sum, each) => sum + each, 0);
    console.error(`${kind}, ${entries}: ${JSON.stringify({ ...load, disk })}`);
    const asked = [];
    for (const [name, ask] of Object.entries(await questions(archive.source, entries))) {
      asked.push({ kind, entries, name, ...(await often(archive, ask)) });
    }
    return [{ kind, entries, name: 'load', ...load, disk }, ...asked];
  } finally {
    await archive.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads by the command, in a process of its own. */
async function loaded(file, kind, folder, url) {
  const usage = join(folder, 'usage.json');
  const place = { parquet: 'parquet', duckdb: 'archive.duckdb' }[kind];
  const to = place === undefined ? ['--url', url] : ['--output', join(folder, place)];
  const args = ['archive', 'load', file, '--to', kind, ...to, '--work', join(folder, 'work')];
  const before = process.cpuUsage();
  const started = performance.now();
  await ended(args, usage);
  const own = process.cpuUsage(before);
  const { seconds, megabytes } = JSON.parse(readFileSync(usage, 'utf8'));
  // The engine of ClickHouse works in this process.
  const engine = kind === 'clickhouse' ? (own.user + own.system) / 1e6 : 0;
  return { clock: (performance.now() - started) / 1000, seconds: seconds + engine, memory: megabytes };
}

async function ended(args, usage) {
  const env = { ...process.env, USAGE: usage };
  const child = spawn(process.execPath, ['--import', USAGE, COMMAND, ...args], { env, stdio: ['ignore', 'ignore', 2] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the load ended with ${code}`);
}

async function questions(source, entries) {
  const { extent } = await source.describe();
  const random = randomOf(31);
  const window = (days) => {
    const start = Math.floor(extent.start + random() * (extent.end - extent.start - days * DAY));
    return { start, end: start + days * DAY };
  };
  const bins = (range, most) => binsOver(range, levelFor(range, most));
  const narrow = { party: ['p1'], status: ['claimed'] };
  return {
    'first picture': () => source.summarise({ bins: bins(extent, 512), lanes: 'party' }),
    'pan of four years': () => source.summarise({ bins: bins(window(1500), 256), lanes: 'party' }),
    '200 entries of a month': () => source.entries({ range: window(31), limit: 200 }),
    '200 entries of a day': () => source.entries({ range: window(1), limit: 200 }),
    'counts of four years, two filters': () =>
      source.summarise({ bins: bins(window(1500), 256), lanes: 'party', filter: narrow }),
    '50 hits of two words': () =>
      source.search({ range: extent, text: `incident ${Math.floor(random() * 100_000)} `, limit: 50 }),
    'facets of everything': () => source.facets({ range: extent }),
    'facets of everything, two filters': () => source.facets({ range: extent, filter: narrow }),
    'an entry': () => source.entry(`e${Math.floor(random() * entries)}`),
    'what relates to one': () =>
      source.entries({ range: extent, relatedTo: `e${Math.floor(random() * RELATED_TO)}`, limit: 200 }),
  };
}

async function often(archive, ask) {
  const all = [];
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    if (round >= FEW && performance.now() - begun > MOST_MS) break;
    const before = archive.costs();
    const started = performance.now();
    const answer = await ask();
    const ms = performance.now() - started;
    const { requests, kB = 0, rows } = archive.costs();
    const bytes = requests === undefined ? JSON.stringify(answer).length / 1000 : kB - before.kB;
    all.push({ ms, bytes, requests: requests && requests - before.requests, rows: rows && rows - before.rows });
  }
  const at = (name, share) => {
    const values = all.map((each) => each[name]).sort((left, right) => left - right);
    return values[Math.min(values.length - 1, Math.floor(values.length * share))];
  };
  return Object.fromEntries(['ms', 'bytes', 'requests', 'rows'].map((name) => [name, [at(name, 0.5), at(name, 0.95)]]));
}

/** One table: a column for each archive. Of a question: p50 and p95 of its time, then p95 of what it costs. */
function table(all) {
  const number = (value) => Math.round(value).toLocaleString('en');
  const archives = [...new Set(all.map(({ kind, entries }) => `${kind}, ${number(entries)}`))];
  const cell = (name, archive, text) => {
    const found = all.find((each) => each.name === name && `${each.kind}, ${number(each.entries)}` === archive);
    return found === undefined ? '–' : text(found);
  };
  const row = (title, name, text) => `| ${[title, ...archives.map((each) => cell(name, each, text))].join(' | ')} |`;
  const costs = ({ ms, bytes, requests, rows }) =>
    [
      `${number(ms[0])}; ${number(ms[1])} ms`,
      `${number(bytes[1])} kB`,
      ...(requests[1] === undefined || rows[1] !== undefined ? [] : [`${number(requests[1])} requests`]),
      ...(rows[1] === undefined ? [] : [`${number(rows[1])} rows`]),
    ].join(', ');
  const questions = [...new Set(all.map(({ name }) => name))].filter((name) => name !== 'load');
  return [
    `| | ${archives.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(archives.length)}`,
    row('load, processor', 'load', ({ seconds }) => `${number(seconds)} s`),
    row('load, by the clock', 'load', ({ clock }) => `${number(clock)} s`),
    row('load, peak memory', 'load', ({ memory }) => `${number(memory)} MB`),
    row('on disk', 'load', ({ disk }) => `${number(disk)} MB`),
    ...questions.map((name) => row(name, name, costs)),
  ].join('\n');
}

/** A linear congruence, with the numbers of Numerical Recipes: the same questions in each run. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
