// A file of one format as one of another. Tables and lines of JSON are streamed: the read part waits on disk, so a
// thousand rows and a million need the same memory.
import { closeSync, createWriteStream, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { once } from 'node:events';
import { exporters } from 'conflict-timeline/export';
import { importStream } from 'conflict-timeline/import';
import { Progress, Trouble, isBroken, plain, tellLosses } from './output.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';
import { filesOf, importOptions, open, readingArgs, unreadable } from './reading.mjs';

const PIECE = 1 << 18;
/** Few enough to stay in memory. */
const FEW = 20_000;

export async function run(args) {
  const { values, positionals } = readingArgs(args, {
    to: { type: 'string', default: 'json' },
    output: { type: 'string', short: 'o' },
    title: { type: 'string' },
    license: { type: 'string' },
    lang: { type: 'string' },
    page: { type: 'string' },
    strict: { type: 'boolean', default: false },
  });
  const [file] = filesOf(positionals, ['a file to convert']);
  const exporter = exporters.find(({ id }) => id === values.to);
  if (exporter === undefined)
    throw new Trouble(`--to takes one of ${exporters.map(({ id }) => id).join(', ')}, not "${plain(values.to)}"`);
  const store = new EntryStore();
  try {
    const outcome = await read(file, importOptions(values), store);
    if (outcome.head === undefined) {
      tellLosses(outcome);
      return 2;
    }
    const { pieces, notKept } = exporter.write({ head: outcome.head, entries: store, page: values.page });
    await write(pieces, values.output);
    const lost = [...outcome.notKept, ...notKept()];
    tellLosses({ ...outcome, notKept: lost });
    if (outcome.counts.kept === 0 || isBroken(outcome.issues)) return 1;
    // An issue that leaves no record out has cut or changed a part of one.
    return values.strict && lost.length + outcome.counts.left + outcome.issues.length > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}

async function read(file, options, store) {
  const progress = new Progress('entries read');
  const stream = importStream(open(file), options);
  try {
    for (;;) {
      const { done, value } = await stream.next();
      if (done) return value;
      store.add(value);
      progress.tell(store.count);
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    progress.end();
  }
}

async function write(pieces, file) {
  const out = file === undefined ? process.stdout : createWriteStream(file);
  const failed = new Promise((_, reject) => {
    out.once('error', (error) => reject(new Trouble(`${file ?? 'standard output'}: ${error.message}`)));
  });
  failed.catch(() => undefined);
  let piece = '';
  for (const text of pieces) {
    piece += text;
    if (piece.length < PIECE) continue;
    if (!out.write(piece)) await Promise.race([once(out, 'drain'), failed]);
    piece = '';
  }
  if (file === undefined) out.write(piece);
  else {
    out.end(piece);
    await Promise.race([once(out, 'finish'), failed]);
  }
}

/** Entries that may be iterated several times: in memory while they are few, then in a file of lines. */
class EntryStore {
  count = 0;
  #few = [];
  #directory;
  #file;

  add(entries) {
    this.count += entries.length;
    if (this.#file === undefined && this.count <= FEW) {
      this.#few.push(...entries);
      return;
    }
    if (this.#file === undefined) this.#begin();
    this.#append(entries);
  }

  *[Symbol.iterator]() {
    yield* this.#few;
    if (this.#file === undefined) return;
    const buffer = Buffer.alloc(PIECE);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let at = 0, size; (size = readSync(this.#file, buffer, 0, PIECE, at)) > 0; at += size) {
      const lines = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = lines.pop();
      for (const line of lines) yield JSON.parse(line);
    }
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file);
    if (this.#directory !== undefined) removeFolder(this.#directory);
  }

  #begin() {
    try {
      this.#directory = temporaryFolder(tmpdir());
      this.#file = openSync(join(this.#directory, 'entries'), 'w+', 0o600);
    } catch (error) {
      throw new Trouble(`no room on the disk for the data: ${error.message}`);
    }
    this.#append(this.#few);
    this.#few = [];
  }

  #append(entries) {
    if (entries.length === 0) return;
    writeSync(this.#file, `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
  }
}
