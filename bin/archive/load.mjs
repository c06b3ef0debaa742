// Loads a file into an archive. Unchanged entries stay, changed ones are replaced, none is duplicated: loading twice
// changes nothing, and a stopped load continues.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rowMaker } from 'conflict-timeline/archive';
import { importStream } from 'conflict-timeline/import';
import { Progress, Trouble, tellLosses } from '../output.mjs';
import { filesOf, importOptions, open, readingArgs, unreadable } from '../reading.mjs';
import { joinHeads } from './head.mjs';
import { BUCKETS, Staging } from './staging.mjs';

const TARGETS = {
  clickhouse: () => import('./to-clickhouse.mjs'),
  duckdb: () => import('./to-duckdb.mjs'),
  parquet: () => import('./to-parquet.mjs'),
};
/** Rows that go to a database together. */
const BATCH = 50_000;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    to: { type: 'string' },
    title: { type: 'string' },
    license: { type: 'string' },
    lang: { type: 'string' },
    work: { type: 'string' },
    output: { type: 'string', short: 'o' },
    url: { type: 'string' },
    database: { type: 'string' },
    user: { type: 'string' },
  });
  const [file] = filesOf(positionals, ['a file to load']);
  if (!Object.hasOwn(TARGETS, values.to ?? '')) {
    throw new Trouble(`--to takes one of ${Object.keys(TARGETS).join(', ')}`);
  }
  const { openTarget } = await TARGETS[values.to]();
  const target = await openTarget(values);
  try {
    return await load(file, values, target);
  } finally {
    await target.close();
  }
}

async function load(file, values, target) {
  const input = inputOf(file, target.name);
  const work = values.work ?? join(tmpdir(), `conflict-timeline-${createHash('sha1').update(input).digest('hex')}`);
  const staging = new Staging(work, input);
  if (staging.head === undefined) {
    const outcome = await read(file, values, staging);
    tellLosses(outcome);
    if (outcome.head === undefined) return 2;
    staging.end(outcome.head);
  }
  const before = await target.description();
  const { head, told } = joinHeads(before?.head, staging.head);
  for (const [list, count] of Object.entries(told))
    console.error(`${list}: ${count} left out, beyond the limit of an archive`);
  const counts = await publish(staging, target, head);
  await target.finish(head);
  staging.remove();
  console.error(
    `${target.name}: ${counts.added} new, ${counts.changed} changed, ${counts.same} the same, ${counts.again} given again`,
  );
  return 0;
}

/** Entries read before the stop are read again, but not staged again. */
async function read(file, values, staging) {
  const progress = new Progress('entries read');
  const stream = importStream(open(file), importOptions(values));
  const known = staging.taken;
  let seen = 0;
  if (known > 0) console.error(`continues after ${known} entries`);
  try {
    for (;;) {
      const { done, value } = await stream.next();
      if (done) return value;
      for (const entry of value) if (seen++ >= known) staging.add(entry);
      progress.tell(seen);
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    progress.end();
  }
}

async function publish(staging, target, head) {
  const progress = new Progress('entries in the archive');
  const rowOf = rowMaker(head);
  const counts = { added: 0, changed: 0, same: 0, again: 0 };
  const isFresh = await target.isEmpty();
  let batch = { rows: [], replaced: [] };
  let done = 0;
  const put = async () => {
    if (batch.rows.length > 0) await target.put(batch);
    batch = { rows: [], replaced: [] };
  };
  for (let bucket = staging.published; bucket < BUCKETS; bucket++) {
    const { entries, again } = await staging.entries(bucket);
    counts.again += again;
    const known = isFresh || entries.size === 0 ? new Map() : await target.known(bucket);
    for (const entry of entries.values()) {
      const row = rowOf(entry);
      if (row === undefined) continue;
      const digest = createHash('sha1').update(row.body).digest('hex').slice(0, 16);
      const before = known.get(entry.id);
      if (before === digest) {
        counts.same++;
        continue;
      }
      counts[before === undefined ? 'added' : 'changed']++;
      if (before !== undefined) batch.replaced.push(entry.id);
      batch.rows.push({ ...row, bucket, digest });
    }
    progress.tell((done += entries.size));
    if (batch.rows.length < BATCH && bucket < BUCKETS - 1) continue;
    await put();
    if (target.goesOn) staging.notePublished(bucket);
  }
  progress.end();
  return counts;
}

/** The same file in the same state, to the same place. */
function inputOf(file, target) {
  if (file === '-') return `- to ${target}`;
  try {
    const { size, mtimeMs } = statSync(file);
    return `${resolve(file)} ${size} ${mtimeMs} to ${target}`;
  } catch (error) {
    throw unreadable(file, error);
  }
}
