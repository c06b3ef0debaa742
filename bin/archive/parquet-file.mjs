// A file of Parquet, written group by group.
import { statSync, readSync, openSync, closeSync } from 'node:fs';
import { pagesOfColumn } from './parquet-pages.mjs';

const INT64 = { type: 'INT64' };
const INT32 = { type: 'INT32' };
const TEXT = { type: 'STRING' };
const BYTES = { type: 'BYTE_ARRAY' };
const TYPES = {
  ...Object.fromEntries(['begins', 'ends', 'key', 'hash'].map((name) => [name, INT64])),
  ...Object.fromEntries(
    ['kind', 'form', 'status', 'alone', 'began', 'ended', 'part', 'row'].map((name) => [name, INT32]),
  ),
  ...Object.fromEntries(['rows', 'pages'].map((name) => [name, BYTES])),
};
/** Bounds of others are never asked for, and would make the footer long. */
const BOUNDED = new Set(['begins', 'ends', 'key', 'hash']);
/** Pages of a long column: a page of entries reads only those of the column that hold its own. */
const PAGE_BYTES = 16_384;
/** Hardly any two are alike, so no dictionary is tried. */
const UNLIKE = new Set(['id', 'words', 'body', 'hash', 'row', 'rows', 'pages']);
/** Read a few rows at a time: pages know where they begin. */
const BY_PAGES = new Set(['body', 'rows']);
/** Each begins as the one before it. */
const SORTED = 'word';
const LENGTH_BYTES = 8;

export class ParquetFile {
  #columns;
  #groupRows;
  #writer;
  #out;
  #waiting;
  #filename;
  #note;
  #reader;

  /** `library`: hyparquet-writer, and hyparquet as its `reader`. `note`: gets the length of the file and that of its footer, when it is written. */
  constructor(library, filename, names, groupRows, note) {
    this.#filename = filename;
    this.#note = note;
    this.#reader = library.reader;
    this.#columns = names.map((name) => ({ name, ...(TYPES[name] ?? TEXT), nullable: false }));
    this.#groupRows = groupRows;
    this.#out = library.fileWriter(filename);
    const columnData = this.#columns.map((column) => ({ ...column, data: [] }));
    this.#writer = new library.ParquetWriter({
      writer: this.#out,
      schema: library.schemaFromColumnData({ columnData }),
    });
    this.#waiting = names.map(() => []);
  }

  get waiting() {
    return this.#waiting[0].length;
  }

  /** Rows `from` to `to` of columns of cells. */
  append(columns, from, to) {
    for (let at = from; at < to;) {
      const end = Math.min(to, at + this.#groupRows - this.waiting);
      for (let column = 0; column < columns.length; column++) {
        const [cells, waiting] = [columns[column], this.#waiting[column]];
        for (let row = at; row < end; row++) waiting.push(cells[row]);
      }
      if (this.waiting === this.#groupRows) this.endGroup();
      at = end;
    }
  }

  endGroup() {
    if (this.waiting === 0) return;
    const columnData = this.#columns.map((column, at) => ({
      ...column,
      data: this.#waiting[at],
      statistics: BOUNDED.has(column.name),
      offsetIndex: BY_PAGES.has(column.name),
      ...(UNLIKE.has(column.name) && { encoding: 'PLAIN' }),
      ...(column.name === SORTED && { encoding: 'DELTA_BYTE_ARRAY' }),
    }));
    this.#writer.write({ columnData, rowGroupSize: this.#groupRows, pageSize: PAGE_BYTES });
    this.#waiting = this.#columns.map(() => []);
  }

  /** Where the pages of a column are, group by group, after the end. */
  pages(name) {
    return pagesOfColumn(this.#reader, this.#filename, name);
  }

  end() {
    this.endGroup();
    this.#writer.finish();
    this.#note(sizesOf(this.#filename));
  }
}

/** The length of a file, and that of its footer. */
export function sizesOf(filename) {
  const { size } = statSync(filename);
  const bytes = Buffer.alloc(LENGTH_BYTES);
  const file = openSync(filename, 'r');
  readSync(file, bytes, 0, LENGTH_BYTES, size - LENGTH_BYTES);
  closeSync(file);
  return [size, bytes.readUInt32LE(0) + LENGTH_BYTES];
}
