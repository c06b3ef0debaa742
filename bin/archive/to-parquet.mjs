// Loads entries into a folder of Parquet files, for any server that supports ranges. Each run writes a new folder:
// Parquet files do not change. DuckDB sorts the entries and counts them; it never sees their texts, which go from file
// to file.
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { laneRows, tileKey, tileStatements, TILED, TILE_LEVELS } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { release, removeFolder, sweep, temporaryFolder } from '../temporary.mjs';
import { COUNTS, CONTENT, descriptionOf } from './description.mjs';
import { AS_LISTS, quoted, Store } from './duckdb-store.mjs';
import { asText, ENTRY_ORDER, EntryFiles, VALUES } from './parquet-entries.mjs';
import { ParquetFile, sizesOf } from './parquet-file.mjs';
import { Texts } from './texts.mjs';

/** Rows of a file, and of its groups: a window reads a group or two of each span. */
const PART_ROWS = 131_072;
const GROUP_ROWS = 4096;
/** Rows in a group of the values of all entries: a filter reads whole columns of them. */
const VALUE_GROUP_ROWS = 65_536;
/** Random entries in the sample, at most twice as many; and at most as many with a rare value of each facet. */
const SAMPLE_ROWS = 65_536;
/** More groups of entries than a page reads for one answer: then it counts those of the sample. */
const READ_GROUPS = 64;
/** No rarer value is needed: of more entries, the random ones give an estimate. */
const RARE = [1024, 256, 64, 16, 4, 1];
/** The cells of a row before those that all kinds of archives have. */
const OWN = [
  ...['digest', 'id', 'sources', 'publishers', 'categories'],
  ...['words_at', 'words_bytes', 'body_at', 'body_bytes'],
];
const NOT_FACETS = new Set(['none', 'party-apart']);
/** Small numbers in the database, which the reader of the files takes as longer ones. */
const WORDS = new Set(['kind', 'form', 'status']);
/** The key of a tile, from that of the bin 0 of its level and grouping. */
const FIRST_KEYS = TILED.map(({ by }) => {
  const levels = TILE_LEVELS.map((level) => `WHEN ${level} THEN ${tileKey(by, level, 0n)}`);
  return `WHEN '${by}' THEN CASE level ${levels.join(' ')} END`;
});
const TILE_KEY = `CASE lanes_by ${FIRST_KEYS.join(' ')} END + bin`;
const TILES =
  'CREATE TABLE tiles (lanes_by VARCHAR, level UTINYINT, bin BIGINT, lane VARCHAR, began BIGINT, ended BIGINT)';

const NEEDED_OF_WRITER = ['fileWriter', 'ParquetWriter', 'schemaFromColumnData'];

export async function openTarget({ output, ...sizes }) {
  if (output === undefined) throw new Trouble('--to parquet takes --output FOLDER');
  if (existsSync(output)) throw new Trouble(`${output} already exists: give a new folder for Parquet`);
  const [writer, reader] = await Promise.all([import('hyparquet-writer'), import('hyparquet')]).catch(() => {
    throw new Trouble('the writer of Parquet is not installed: npm install hyparquet hyparquet-writer');
  });
  // A project may have an older one for a use of its own.
  if (NEEDED_OF_WRITER.some((name) => writer[name] === undefined))
    throw new Trouble(
      'the installed hyparquet-writer is too old: npm install hyparquet-writer@latest hyparquet@latest',
    );
  return new ParquetTarget(output, { ...writer, reader }, sizes);
}

class ParquetTarget {
  /** Nothing is there that a load could replace. */
  isNew = true;
  #output;
  #library;
  #sizes;
  #store = new Store();
  #folder;
  #textsPath;
  #files = {};

  constructor(output, library, { partRows = PART_ROWS, groupRows = GROUP_ROWS, sampleRows = SAMPLE_ROWS }) {
    this.name = `parquet ${output}`;
    this.#output = resolve(output);
    this.place = `parquet ${this.#output}`;
    this.#library = library;
    this.#sizes = { partRows, groupRows, sampleRows };
  }

  async begin(staging) {
    this.#textsPath = staging.textsPath;
    await this.#store.open(staging.folder);
  }

  description() {}

  isEmpty() {
    return true;
  }

  lineOf({ digest, id, sources, publishers, categories, words, body, plain }) {
    return `${digest}\t${id}\t${sources}\t${publishers}\t${categories}\t${words.at}\t${words.bytes}\t${body.at}\t${body.bytes}\t${plain}`;
  }

  put(batch) {
    return this.#store.put(batch);
  }

  async finish(head, precision) {
    const parent = dirname(this.#output);
    const prefix = `.${basename(this.#output)}-`;
    mkdirSync(parent, { recursive: true });
    sweep(parent, prefix);
    this.#folder = temporaryFolder(parent, prefix);
    const store = this.#store;
    await store.run(`CREATE TABLE fresh AS ${store.reading(OWN)}`);
    await store.run(`CREATE VIEW entries AS SELECT * REPLACE (${AS_LISTS}) FROM fresh`);
    // DuckDB counts while this process writes what it has sorted.
    const counting = store.beside([TILES, ...tileStatements('duckdb', 'entries'), this.#copyValues()]);
    counting.catch(() => undefined);
    const [[rows]] = await store.rows('SELECT count(*) FROM fresh');
    const entries = new EntryFiles(this.#sizes, (...names) => this.#file(...names), this.#folder, Number(rows));
    try {
      const manifest = await this.#write(entries, counting, { head, precision });
      writeFileSync(join(this.#folder, 'manifest.json'), JSON.stringify(manifest));
    } finally {
      await entries.stop();
    }
    this.#open();
  }

  close() {
    this.#store.close();
    if (this.#folder !== undefined) removeFolder(this.#folder);
  }

  /** A web server may run as another user. */
  #open() {
    const mask = process.umask();
    for (const name of readdirSync(this.#folder)) chmodSync(join(this.#folder, name), 0o666 & ~mask);
    chmodSync(this.#folder, 0o777 & ~mask);
    if (existsSync(this.#output)) throw new Trouble(`${this.#output} already exists: give a new folder for Parquet`);
    renameSync(this.#folder, this.#output);
    release(this.#folder);
    this.#folder = undefined;
  }

  /** Gives the manifest. */
  async #write(entries, counting, { head, precision }) {
    const store = this.#store;
    const texts = new Texts(this.#textsPath);
    try {
      await entries.write(store, texts);
    } finally {
      texts.close();
    }
    const { parts } = entries;
    // They are made beside what follows.
    const indexes = entries.writeIndexes();
    await counting;
    this.#files['values.parquet'] = sizesOf(join(this.#folder, 'values.parquet'));
    await this.#writeTiles();
    const [counts] = await store.rows(COUNTS);
    const [[content]] = await store.rows(CONTENT.duckdb);
    const isMany = parts.reduce((sum, { groups }) => sum + groups.length, 0) > READ_GROUPS;
    const sample = isMany ? await this.#writeSample(Number(counts[0])) : undefined;
    const files = { ...this.#files, ...(await indexes) };
    const description = descriptionOf(head, counts, content, precision);
    return { version: 2, description, parts: parts.map(asText), files, sample };
  }

  /** DuckDB itself writes them: nobody asks for a page of them. */
  #copyValues() {
    const path = join(this.#folder, 'values.parquet');
    return `COPY (SELECT ${selected(VALUES)} FROM fresh ${ENTRY_ORDER}) TO '${quoted(path)}'
      (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${VALUE_GROUP_ROWS})`;
  }

  async #writeTiles() {
    const file = this.#file('tiles', ['key', 'lane', 'began', 'ended'], GROUP_ROWS);
    const rows = `SELECT ${TILE_KEY} AS key, lane, CAST(began AS INTEGER), CAST(ended AS INTEGER)
      FROM tiles ORDER BY key, lane`;
    for await (const columns of this.#store.pieces(rows)) file.append(columns, 0, columns[0].length);
    file.end();
  }

  /** All with a rare value, and some of the others at random. */
  async #writeSample(total) {
    const store = this.#store;
    const { sampleRows } = this.#sizes;
    await store.run('CREATE TEMP TABLE alone (id VARCHAR)');
    const rare = {};
    for (const { by } of TILED.filter((tiled) => !NOT_FACETS.has(tiled.by))) {
      const lanes = `SELECT lane, sum(began) AS many FROM tiles WHERE lanes_by = '${by}' AND level = ${TILE_LEVELS.at(-1)} GROUP BY lane`;
      for (const most of RARE) {
        const which = `SELECT lane FROM (${lanes}) AS lanes WHERE many <= ${most}`;
        const [[rows]] = await store.rows(
          `SELECT coalesce(sum(many), 0) FROM (${lanes}) AS lanes WHERE many <= ${most}`,
        );
        if (Number(rows) > sampleRows) continue;
        rare[by] = most;
        await store.run(
          `INSERT INTO alone SELECT id FROM (${laneRows(by, 'entries')}) AS each WHERE lane IN (${which})`,
        );
        break;
      }
    }
    const of = 2 ** Math.ceil(Math.log2(Math.max(1, total / (2 * sampleRows))));
    const isAlone = 'id IN (SELECT id FROM alone)';
    const names = ['begins', 'ends', ...VALUES, 'alone'];
    const rows = `SELECT ${selected(names.slice(0, -1))}, CAST(${isAlone} AS INTEGER) AS alone FROM fresh
      WHERE hash(id) % ${of} = 0 OR ${isAlone} ORDER BY span, begins, id`;
    const [[random, alone]] = await store.rows(`SELECT count(*) FILTER (NOT ${isAlone}), count(*) FILTER (${isAlone})
      FROM fresh WHERE hash(id) % ${of} = 0 OR ${isAlone}`);
    const file = this.#file('sample', names, this.#sizes.groupRows);
    for await (const columns of store.pieces(rows)) {
      file.append(columns, 0, columns[0].length);
    }
    file.end();
    return { times: Number(random) === 0 ? 1 : (total - Number(alone)) / Number(random), rare };
  }

  #file(name, columns, groupRows) {
    const path = join(this.#folder, `${name}.parquet`);
    const note = (sizes) => (this.#files[basename(path)] = sizes);
    return new ParquetFile(this.#library, path, columns, groupRows, note);
  }
}

function selected(names) {
  return names.map((name) => (WORDS.has(name) ? `CAST(${name} AS INTEGER) AS ${name}` : name)).join(', ');
}
