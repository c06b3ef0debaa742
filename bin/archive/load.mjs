// Loads a file into an archive. Unchanged entries stay, changed ones are replaced, none is duplicated: loading twice
// changes nothing, and a stopped load continues.
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { importStream } from 'conflict-timeline/import';
import { Progress, Trouble, isBroken, plain, tellLosses } from '../output.mjs';
import { filesOf, importOptions, readingArgs, unreadable } from '../reading.mjs';
import { sharpest } from './description.mjs';
import { joinHeads } from './head.mjs';
import { Input, isOfTheSame } from './input.mjs';
import { LeftOut } from './left-out.mjs';
import { LineBuffer } from './line-buffer.mjs';
import { giveReports, lostOf, readingOf, tellLeftOut } from './load-report.mjs';
import { Completion } from './row-cells.mjs';
import { OtherInput, Staging } from './staging.mjs';
import { BUCKETS } from './staging-notes.mjs';
import { Texts } from './texts.mjs';
import { loadsIn, newLoad, ownerOf, removeLoad, takeLoad, workFolder } from './work.mjs';

const TARGETS = {
  clickhouse: () => import('./to-clickhouse.mjs'),
  duckdb: () => import('./to-duckdb.mjs'),
  parquet: () => import('./to-parquet.mjs'),
};
/** Rows that go to a database together. */
const BATCH = 20_000;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    to: { type: 'string' },
    title: { type: 'string' },
    license: { type: 'string' },
    lang: { type: 'string' },
    work: { type: 'string' },
    append: { type: 'boolean' },
    replace: { type: 'boolean' },
    restart: { type: 'boolean' },
    allow: { type: 'string', default: '0' },
    rejects: { type: 'string' },
    report: { type: 'string' },
    output: { type: 'string', short: 'o' },
    url: { type: 'string' },
    database: { type: 'string' },
    user: { type: 'string' },
  });
  const [file] = filesOf(positionals, ['a file to load']);
  if (!Object.hasOwn(TARGETS, values.to ?? '')) {
    throw new Trouble(`--to takes one of ${Object.keys(TARGETS).join(', ')}`);
  }
  if (values.append && values.replace) throw new Trouble('--append or --replace, not both');
  if (values.replace && file === '-') throw new Trouble('--replace takes a file: the standard input has no name');
  if (!/^\d+$/.test(values.allow)) throw new Trouble(`--allow takes a number of records, not "${plain(values.allow)}"`);
  importOptions(values);
  const { openTarget } = await TARGETS[values.to]();
  const target = await openTarget(values);
  try {
    return await load(file, values, target);
  } finally {
    await target.close();
  }
}

async function load(file, values, target) {
  const input = new Input(file, values);
  const work = workFolder(values.work);
  const identity = await input.identity(target.place ?? target.name);
  const path = loadFor(work, identity, values, target);
  takeLoad(path);
  const staging = new Staging(path, identity);
  try {
    return await stageAndPublish(input, staging, values, target);
  } catch (error) {
    await staging.stop();
    if (!(error instanceof OtherInput)) throw error;
    if (input.isStream) {
      throw new Trouble(
        'the standard input is not the one whose load was stopped: give that one again, or add --restart to forget it and load this one',
      );
    }
    console.error(`${file} is not as it was when its load was stopped: it is read again from the start`);
    removeLoad(path);
    return load(file, values, target);
  }
}

/** The folder of the same load if it was stopped, else a new one. */
function loadFor(work, identity, { restart }, target) {
  const stopped = loadsIn(work).filter(({ path, state }) => state !== undefined && ownerOf(path) !== process.pid);
  const same = stopped.find(({ state }) => state.identity === identity);
  if (same !== undefined && restart !== true) return same.path;
  for (const { path, state } of stopped) {
    if (state !== same?.state && !isOfTheSame(state.identity, identity)) continue;
    if (ownerOf(path) !== undefined) throw new Trouble(`a load of this file to ${target.name} is running already`);
    const why = restart ? '' : ', since it, or an option that decides how it is read, has changed';
    console.error(`a stopped load of this file is forgotten: it is read from the start${why}`);
    removeLoad(path);
  }
  return newLoad(work);
}

async function stageAndPublish(input, staging, values, target) {
  const ids = new MadeIds(input, values, target);
  const isStaged = staging.head !== undefined && staging.reading !== undefined;
  // A stream has no size or time that would prove that it is the same.
  if (!isStaged || input.isStream) {
    const { outcome, leftOut } = await read(input, values, staging, ids);
    await staging.flush();
    for (const id of staging.unplaced) leftOut.add(unplaced(id), undefined);
    const { counts } = outcome;
    const left = staging.unplaced.length;
    const kept = { ...outcome, counts: { ...counts, kept: counts.kept - left, left: counts.left + left } };
    const reading = readingOf(kept, staging.seen - left, leftOut.end(), isBroken(outcome.issues));
    // What leaves a record out is told by its kind.
    const issues = outcome.issues.filter(({ severity, row }) => severity !== 'error' || row === undefined);
    if (!isStaged) tellLosses({ ...outcome, issues });
    if (outcome.head === undefined || reading.records.entries === 0) {
      giveReports(values, staging.folder, factsOf(input, target, reading, { isWritten: false }));
      await staging.stop();
      removeLoad(staging.folder);
      if (outcome.head === undefined) return 2;
      console.error(`${input.label}: no record became an entry, so ${target.name} stays as it is`);
      return 1;
    }
    await staging.end(outcome.head, counts.replaced ?? 0, reading);
  }
  const { reading } = staging;
  const before = await target.description();
  const { head, told } = joinHeads(before?.head, staging.head);
  for (const [list, count] of Object.entries(told))
    console.error(`${list}: ${count} left out, beyond the limit of an archive`);
  tellLeftOut(input.label, reading);
  const lost = lostOf(reading, values) + sumOf(told);
  if (reading.isBroken || lost > Number(values.allow)) {
    giveReports(values, staging.folder, factsOf(input, target, reading, { isWritten: false, beyond: told }));
    console.error(`${target.name} stays as it is: ${cureOf(reading, lost, values)}`);
    return 1;
  }
  await target.begin(staging, input.label);
  const counts = await publish(staging, target, head, ids);
  const isSame = counts.added + counts.changed + counts.removed === 0 && isEqual(before?.head, head);
  if (before === undefined || !isSame || (await target.isUnfinished?.())) {
    await target.finish(head, sharpest(before, counts.precision));
  }
  await target.done?.();
  const { added, changed, same, again, removed } = counts;
  const entries = { added, changed, same, again, removed };
  giveReports(values, staging.folder, factsOf(input, target, reading, { isWritten: true, beyond: told, entries }));
  removeLoad(staging.folder);
  console.error(summaryOf(target, counts));
  if (added + changed + same + again === reading.records.entries) return 0;
  console.error(`${target.name}: the counts do not add up to the ${reading.records.entries} entries that were read`);
  return 1;
}

function unplaced(id) {
  return { code: 'bad-date', column: 'date', value: id, message: 'its date has no place in time' };
}

/** What `--report` writes. */
function factsOf(input, target, { kinds, ...reading }, { isWritten, beyond = {}, entries }) {
  return { file: input.label, target: target.name, isWritten, ...reading, left: kinds, beyond, entries };
}

function sumOf(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function cureOf({ isBroken, kinds }, lost, { rejects, far }) {
  if (isBroken) return 'a quotation mark took several lines with it: mend the file';
  const isFar = far === undefined && kinds.some(({ code }) => code === 'far-date');
  return [
    `--allow ${lost} loads the others`,
    ...(isFar ? ['--far keep takes dates that are far from the others, --far refuse leaves them out'] : []),
    ...(rejects === undefined ? ['--rejects FILE names each'] : []),
  ].join('; ');
}

function summaryOf({ name }, { added, changed, same, again, removed }) {
  const parts = [
    `${added} new, ${changed} changed, ${same} the same, ${again} given again`,
    ...(again > 0 ? ['the last of each id counts'] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return `${name}: ${parts.join('; ')}`;
}

/** Entries read before the stop are read again, but not staged again. */
async function read(input, values, staging, ids) {
  const progress = new Progress('entries read');
  const leftOut = new LeftOut(staging.folder);
  const options = {
    ...importOptions(values),
    repeatedIds: 'replace',
    makeId: (content) => ids.make(content),
    onLeft: (issue, record) => leftOut.add(issue, record),
  };
  const stream = importStream(input.bytes(), options);
  if (staging.taken > 0) console.error(`continues after ${staging.taken} entries`);
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await stream.next();
      if (done) return { outcome: value, leftOut };
      await staging.add(value);
      progress.tell((seen += value.length));
    }
  } catch (error) {
    throw error instanceof Trouble ? error : unreadable(input.label, error);
  } finally {
    progress.end();
  }
}

/** Adds what is staged to an archive, bucket by bucket. */
export async function publish(staging, target, head, ids) {
  const progress = new Progress('entries in the archive');
  const completion = new Completion(head);
  const texts = new Texts(staging.textsPath);
  const counts = { added: 0, changed: 0, same: 0, again: staging.repeated, removed: 0, precision: Infinity };
  const isFresh = await target.isEmpty();
  const batch = new LineBuffer();
  let replaced = [];
  let writing = Promise.resolve();
  let done = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const { lines, again } = staging.lines(bucket);
    counts.again += again;
    const isRead = !isFresh && (lines.size > 0 || ids.replaces);
    const known = isRead ? await target.known(bucket) : new Map();
    for (const [id, line] of lines) {
      const row = completion.rowOf(line);
      counts.precision = Math.min(counts.precision, row.precision);
      const before = known.get(id);
      if (before === row.digest) {
        counts.same++;
        continue;
      }
      counts[before === undefined ? 'added' : 'changed']++;
      if (before !== undefined) replaced.push(id);
      batch.add(target.lineOf(row, bucket, texts));
    }
    for (const id of known.keys()) {
      if (!ids.isReplaced(id) || lines.has(id)) continue;
      counts.removed++;
      replaced.push(id);
    }
    progress.tell((done += lines.size));
    if (batch.count + replaced.length < BATCH && bucket < BUCKETS - 1) continue;
    // The database takes these while the next are made.
    await writing;
    writing = target.put({ lines: batch.bytes, longest: batch.longest, replaced });
    // What fails is told where it is awaited.
    writing.catch(() => undefined);
    batch.clear();
    replaced = [];
  }
  await writing;
  texts.close();
  progress.end();
  return counts;
}

/** Ids for records without one, from their content and the file: other files, and other rows, have others. */
class MadeIds {
  #prefix;
  #isAsked;
  #file;

  constructor({ isStream, file }, { append, replace }, { isNew = false }) {
    const name = isStream ? '-' : resolve(file);
    this.#file = isStream ? 'the standard input' : basename(file);
    this.#prefix = `made-${createHash('sha256').update(name).digest('hex').slice(0, 8)}-`;
    this.replaces = replace === true;
    this.#isAsked = !isNew && append !== true && replace !== true;
  }

  make(content) {
    if (this.#isAsked) {
      const cure = '--append adds them, --replace puts them in place of all that came from this file without an id';
      throw new Trouble(`${plain(this.#file)} has records without an id: ${cure}`);
    }
    return `${this.#prefix}${createHash('sha256').update(content).digest('hex').slice(0, 20)}`;
  }

  isReplaced(id) {
    return this.replaces && id.startsWith(this.#prefix);
  }
}

function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
