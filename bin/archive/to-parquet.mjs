// Into a folder of Parquet files, for any server that supports ranges. Each run writes a new folder: Parquet files do
// not change.
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { hashOfId } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { descriptionOf } from './description.mjs';
import { COLUMNS, columnsOf, Sample, SAMPLE_ROWS, SAMPLED } from './parquet-columns.mjs';
import { Tally } from './tally.mjs';
import { TileMap } from './tile-map.mjs';

/** Rows of a file, and of its groups: a window reads a group or two of each span. */
const PART_ROWS = 131_072;
const GROUP_ROWS = 4096;
const ID_GROUP_ROWS = 16_384;
/** More groups of entries than a page reads for one answer: then it counts those of the sample. */
const READ_GROUPS = 64;

export async function openTarget({ output, partRows = PART_ROWS, groupRows = GROUP_ROWS, sampleRows = SAMPLE_ROWS }) {
  if (output === undefined) throw new Trouble('--to parquet takes --output FOLDER');
  if (existsSync(output)) throw new Trouble(`${output} already exists: give a new folder for Parquet`);
  const writer = await import('hyparquet-writer').catch(() => {
    throw new Trouble('the writer of Parquet is not installed: npm install hyparquet-writer');
  });
  return new ParquetTarget(resolve(output), writer, { partRows, groupRows, sampleRows });
}

class ParquetTarget {
  /** Rows sorted before a stop are sorted again. */
  isNew = true;
  #output;
  #folder;
  #write;
  #partRows;
  #groupRows;
  #sampleRows;
  #runs = [];
  #total = 0;

  constructor(output, { parquetWriteFile }, { partRows, groupRows, sampleRows }) {
    this.name = `parquet ${output}`;
    this.#output = output;
    this.#write = parquetWriteFile;
    this.#partRows = partRows;
    this.#groupRows = groupRows;
    this.#sampleRows = sampleRows;
    mkdirSync(dirname(output), { recursive: true });
    this.#folder = mkdtempSync(`${output}-`);
  }

  description() {}

  isEmpty() {
    return true;
  }

  /** A run: rows in order, as lines. */
  begin() {}

  published = 0;

  put({ rows }) {
    rows.sort(compareRows);
    this.#total += rows.length;
    const path = join(this.#folder, `run-${this.#runs.length}`);
    const text = (row) => JSON.stringify({ ...row, begins: String(row.begins), ends: String(row.ends) });
    writeFileSync(path, rows.map(text).join('\n'));
    this.#runs.push(path);
  }

  async finish(head) {
    const tally = new Tally();
    const tiles = new TileMap();
    const ids = [];
    const relations = [];
    const sample = new Sample(this.#total > READ_GROUPS * this.#groupRows ? this.#total : 0, this.#sampleRows);
    const parts = [];
    let part = [];
    for await (const row of merged(this.#runs)) {
      if (part.length === this.#partRows || (part.length > 0 && part[0].span !== row.span)) {
        parts.push(this.#writePart(parts.length, part));
        part = [];
      }
      const hash = hashOfId(row.id);
      ids.push([hash, parts.length, part.length]);
      for (const target of row.related) relations.push([hashOfId(target), parts.length, part.length]);
      sample.add(row, hash);
      part.push(row);
      tally.add(row);
      tiles.add(row);
    }
    if (part.length > 0) parts.push(this.#writePart(parts.length, part));
    this.#writeTiles(tiles);
    this.#writePlaces('ids.parquet', ids);
    this.#writePlaces('relations.parquet', relations);
    if (sample.rows.length > 0) this.#file('sample.parquet', this.#groupRows, columnsOf(sample.rows, SAMPLED));
    const description = descriptionOf(head, tally.counts(), '');
    const sampleTimes = sample.rows.length > 0 ? this.#total / sample.rows.length : undefined;
    const manifest = { version: 1, description, parts, sampleTimes };
    writeFileSync(join(this.#folder, 'manifest.json'), JSON.stringify(manifest));
    for (const run of this.#runs) rmSync(run);
    renameSync(this.#folder, this.#output);
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #writePart(number, rows) {
    const name = `entries-${String(number).padStart(5, '0')}.parquet`;
    this.#file(name, this.#groupRows, columnsOf(rows, COLUMNS));
    return {
      name,
      span: rows[0].span,
      rows: rows.length,
      begins: [String(rows[0].begins), String(rows.at(-1).begins)],
      ends: String(rows.reduce((latest, { ends }) => (ends > latest ? ends : latest), rows[0].ends)),
    };
  }

  #writeTiles(tiles) {
    const rows = tiles.sorted();
    const column = (name, type, at) => ({ name, type, nullable: false, data: rows.map((row) => row[at]) });
    this.#file('tiles.parquet', GROUP_ROWS, [
      column('key', 'INT64', 0),
      column('lane', 'STRING', 1),
      column('began', 'INT32', 2),
      column('ended', 'INT32', 3),
    ]);
  }

  /** Hashes, and the places of their entries. */
  #writePlaces(name, places) {
    places.sort((left, right) => left[0] - right[0]);
    this.#file(name, ID_GROUP_ROWS, [
      { name: 'hash', type: 'INT64', nullable: false, data: places.map(([hash]) => BigInt(hash)) },
      { name: 'part', type: 'INT32', nullable: false, data: places.map(([, part]) => part) },
      { name: 'row', type: 'INT32', nullable: false, data: places.map(([, , row]) => row) },
    ]);
  }

  #file(name, rowGroupSize, columnData) {
    this.#write({ filename: join(this.#folder, name), columnData, rowGroupSize, statistics: true });
  }
}

/** By span, then as an archive is sorted. */
function compareRows(left, right) {
  return (
    left.span - right.span ||
    compare(left.begins, right.begins) ||
    compare(right.ends, left.ends) ||
    Buffer.compare(Buffer.from(left.id), Buffer.from(right.id))
  );
}

function compare(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

async function* merged(runs) {
  const heads = [];
  for (const run of runs) {
    const lines = createInterface({ input: createReadStream(run), crlfDelay: Infinity })[Symbol.asyncIterator]();
    const row = await nextOf(lines);
    if (row !== undefined) heads.push({ lines, row });
  }
  while (heads.length > 0) {
    let first = 0;
    for (let at = 1; at < heads.length; at++) if (compareRows(heads[at].row, heads[first].row) < 0) first = at;
    const head = heads[first];
    yield head.row;
    const row = await nextOf(head.lines);
    if (row === undefined) heads.splice(first, 1);
    else head.row = row;
  }
}

async function nextOf(lines) {
  const { done, value } = await lines.next();
  if (done) return undefined;
  const row = JSON.parse(value);
  return { ...row, begins: BigInt(row.begins), ends: BigInt(row.ends) };
}
