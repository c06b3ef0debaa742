// Into a folder of Parquet files, for any server that supports ranges. Each run writes a new folder: Parquet files do
// not change. DuckDB sorts the entries and counts them.
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hashOfId, laneRows, tileKey, tileStatements, TILED, TILE_LEVELS } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { release, removeFolder, sweep, temporaryFolder } from '../temporary.mjs';
import { COUNTS, CONTENT, descriptionOf } from './description.mjs';
import { Store } from './duckdb-store.mjs';
import { ParquetFile, sizesOf } from './parquet-file.mjs';
import { Places } from './places.mjs';
import { WordIndex } from './word-index.mjs';

/** Rows of a file, and of its groups: a window reads a group or two of each span. */
const PART_ROWS = 131_072;
const GROUP_ROWS = 4096;
const PLACE_GROUP_ROWS = 16_384;
/** Rows in a group of the values of all entries: a filter reads whole columns of them. */
const VALUE_GROUP_ROWS = 65_536;
/** Random entries in the sample, at most twice as many; and at most as many with a rare value of each facet. */
const SAMPLE_ROWS = 65_536;
/** More groups of entries than a page reads for one answer: then it counts those of the sample. */
const READ_GROUPS = 64;
/** No rarer value is needed: of more entries, the random ones give an estimate. */
const RARE = [1024, 256, 64, 16, 4, 1];
const WORDS = ['kind', 'form', 'status'];
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories'];
const VALUES = [...WORDS, ...LISTS];
const COLUMNS = ['begins', 'ends', 'id', ...VALUES, 'related', 'words', 'body'];
const ORDER = 'ORDER BY span, begins, ends DESC, id';
const MAX_ALIKE = 65_536;
const NOT_FACETS = new Set(['none', 'party-apart']);

export async function openTarget({ output, ...sizes }) {
  if (output === undefined) throw new Trouble('--to parquet takes --output FOLDER');
  if (existsSync(output)) throw new Trouble(`${output} already exists: give a new folder for Parquet`);
  const library = await import('hyparquet-writer').catch(() => {
    throw new Trouble('the writer of Parquet is not installed: npm install hyparquet-writer');
  });
  return new ParquetTarget(output, library, sizes);
}

class ParquetTarget {
  /** Nothing is there that a load could replace. */
  isNew = true;
  #output;
  #library;
  #sizes;
  #store = new Store();
  #folder;
  #files = {};

  constructor(output, library, { partRows = PART_ROWS, groupRows = GROUP_ROWS, sampleRows = SAMPLE_ROWS }) {
    this.name = `parquet ${output}`;
    this.#output = resolve(output);
    this.place = `parquet ${this.#output}`;
    this.#library = library;
    this.#sizes = { partRows, groupRows, sampleRows };
  }

  get published() {
    return this.#store.published;
  }

  async begin(staging) {
    const isFresh = staging.base !== 'none';
    if (isFresh) staging.noteBase('none');
    await this.#store.open(staging.folder, isFresh);
  }

  description() {}

  isEmpty() {
    return true;
  }

  put(batch, bucket) {
    return this.#store.put(batch, bucket);
  }

  async finish(head, precision) {
    const parent = dirname(this.#output);
    const prefix = `.${basename(this.#output)}-`;
    mkdirSync(parent, { recursive: true });
    sweep(parent, prefix);
    this.#folder = temporaryFolder(parent, prefix);
    const store = this.#store;
    await store.run('CREATE OR REPLACE VIEW entries AS SELECT * FROM fresh');
    const [counts] = await store.rows(COUNTS);
    const [[content]] = await store.rows(CONTENT.duckdb);
    const total = Number(counts[0]);
    const parts = await this.#writeEntries();
    await this.#writeTiles();
    const isMany = parts.reduce((sum, { groups }) => sum + groups.length, 0) > READ_GROUPS;
    const sample = isMany ? await this.#writeSample(total) : undefined;
    const manifest = {
      version: 2,
      description: descriptionOf(head, counts, content, precision),
      parts,
      files: this.#files,
      sample,
    };
    writeFileSync(join(this.#folder, 'manifest.json'), JSON.stringify(manifest));
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

  async #writeEntries() {
    const { partRows, groupRows } = this.#sizes;
    const [ids, relations, parts] = [new Places(), new Places(), []];
    const index = new WordIndex();
    let group = -1;
    let [part, file] = [undefined, undefined];
    const endPart = () => file !== undefined && this.#end(file);
    const [id, related, words] = ['id', 'related', 'words'].map((name) => COLUMNS.indexOf(name));
    const sorted = `SELECT span, ${selected(COLUMNS)} FROM fresh ${ORDER}`;
    const alike = new Alike();
    for await (const [spans, ...columns] of this.#store.pieces(sorted)) {
      for (const name of LISTS) alike.unite(columns[COLUMNS.indexOf(name)]);
      for (let at = 0; at < spans.length;) {
        const span = Number(spans[at]);
        if (part === undefined || part.span !== span || part.rows === partRows) {
          endPart();
          const name = `entries-${String(parts.length).padStart(5, '0')}`;
          file = this.#file(name, COLUMNS, groupRows);
          part = { name: `${name}.parquet`, span, rows: 0, begins: [], ends: 0n, groups: [] };
          parts.push(part);
        }
        const from = at;
        for (; at < spans.length && part.rows < partRows && Number(spans[at]) === span; at++) {
          ids.add(hashOfId(columns[id][at]), parts.length - 1, part.rows);
          if (columns[related][at] !== '[]') {
            for (const target of JSON.parse(columns[related][at]))
              relations.add(hashOfId(target), parts.length - 1, part.rows);
          }
          if (part.rows % groupRows === 0) group++;
          index.add(columns[words][at], group);
          addToPart(part, groupRows, columns[0][at], columns[1][at]);
        }
        file.append(columns, from, at);
      }
    }
    endPart();
    await this.#writeValues();
    if (!index.isFull) {
      const written = this.#file('words', ['word', 'groups'], VALUE_GROUP_ROWS);
      for (const columns of index.sorted()) written.append(columns, 0, columns[0].length);
      this.#end(written);
    }
    for (const [name, places] of Object.entries({ ids, relations })) {
      const written = this.#file(name, ['hash', 'part', 'row'], PLACE_GROUP_ROWS);
      for (const columns of places.sorted()) written.append(columns, 0, columns[0].length);
      this.#end(written);
    }
    return parts.map(asText);
  }

  /** DuckDB itself writes them: nobody asks for a page of them. */
  async #writeValues() {
    const path = join(this.#folder, 'values.parquet');
    await this.#store.run(`COPY (SELECT ${selected(VALUES)} FROM fresh ${ORDER}) TO '${path.replaceAll("'", "''")}'
      (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${VALUE_GROUP_ROWS})`);
    this.#files[basename(path)] = sizesOf(path);
  }

  async #writeTiles() {
    const store = this.#store;
    await store.run(
      'CREATE OR REPLACE TABLE tiles (lanes_by VARCHAR, level UTINYINT, bin BIGINT, lane VARCHAR, began BIGINT, ended BIGINT)',
    );
    for (const statement of tileStatements('duckdb', 'fresh')) await store.run(statement);
    const place = `CASE lanes_by ${TILED.map(({ by }, at) => `WHEN '${by}' THEN ${at}`).join(' ')} END`;
    const file = this.#file('tiles', ['key', 'lane', 'began', 'ended'], GROUP_ROWS);
    const rows = `SELECT lanes_by, CAST(level AS INTEGER), bin, lane, CAST(began AS INTEGER), CAST(ended AS INTEGER)
      FROM tiles ORDER BY ${place}, level, bin, lane`;
    for await (const [by, level, bin, lane, began, ended] of this.#store.pieces(rows)) {
      for (let at = 0; at < by.length; at++) {
        file.add([tileKey(by[at], Number(level[at]), bin[at]), lane[at], Number(began[at]), Number(ended[at])]);
      }
    }
    this.#end(file);
  }

  /** All with a rare value, and some of the others at random. */
  async #writeSample(total) {
    const store = this.#store;
    const { sampleRows } = this.#sizes;
    await store.run('CREATE OR REPLACE TEMP TABLE alone (id VARCHAR)');
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
        await store.run(`INSERT INTO alone SELECT id FROM (${laneRows(by, 'fresh')}) AS each WHERE lane IN (${which})`);
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
    this.#end(file);
    return { times: Number(random) === 0 ? 1 : (total - Number(alone)) / Number(random), rare };
  }

  #file(name, columns, groupRows) {
    return new ParquetFile(this.#library, join(this.#folder, `${name}.parquet`), columns, groupRows);
  }

  #end(file) {
    this.#files[basename(file.filename)] = file.end();
  }
}

function addToPart(part, groupRows, begins, ends) {
  if (part.rows % groupRows === 0) part.groups.push([0, begins, begins, ends]);
  const group = part.groups.at(-1);
  group[0]++;
  group[2] = begins;
  if (ends > group[3]) group[3] = ends;
  if (part.rows === 0) [part.begins, part.ends] = [[begins, begins], ends];
  part.begins[1] = begins;
  if (ends > part.ends) part.ends = ends;
  part.rows++;
}

/** Texts that come again and again, each of them once: a group of values holds many. */
class Alike {
  #texts = new Map();

  unite(texts) {
    for (let at = 0; at < texts.length; at++) {
      const known = this.#texts.get(texts[at]);
      if (known === undefined) this.#texts.set(texts[at], texts[at]);
      else texts[at] = known;
    }
    if (this.#texts.size > MAX_ALIKE) this.#texts.clear();
  }
}

/** JSON has no whole numbers of 64 bits. */
function asText(part) {
  return {
    ...part,
    begins: part.begins.map(String),
    ends: String(part.ends),
    groups: part.groups.map(([rows, ...bounds]) => [rows, ...bounds.map(String)]),
  };
}

/** Lists as JSON. */
function selected(names) {
  return names
    .map((name) => {
      if (WORDS.includes(name)) return `CAST(${name} AS INTEGER) AS ${name}`;
      return LISTS.includes(name) || name === 'related' ? `CAST(to_json(${name}) AS VARCHAR) AS ${name}` : name;
    })
    .join(', ');
}
