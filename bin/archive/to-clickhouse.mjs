// Loads entries into ClickHouse, over its HTTP interface.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import {
  lanesOfEntries,
  missingSamples,
  parameterText,
  tileDifferences,
  tileStatements,
} from 'conflict-timeline/archive';
import { Trouble, plain } from '../output.mjs';
import { CONTENT, COUNTS, descriptionOf } from './description.mjs';
import { checkLayout, stamped } from './layout.mjs';
import { PLAIN, readCell } from './row-cells.mjs';

const fileOf = (name) => new URL(`../../assets/clickhouse/${name}.sql`, import.meta.url);
const SCHEMA = ['schema', 'tiles'].map(fileOf);
const FINER = ['finer'].map(fileOf);
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const TIMEOUT_MS = 600_000;
const LONG = new Set(['begins', 'ends', 'first', 'last']);

export async function openTarget({ url, database = 'conflict_timeline', user }) {
  if (url === undefined || !URL.canParse(url)) throw new Trouble('--to clickhouse takes --url http://HOST:8123');
  if (!NAME.test(database)) throw new Trouble('--database takes letters, digits and _');
  // Everyone on the machine can see a password on the command line.
  const target = new ClickHouseTarget({ url, database, user, password: process.env.CLICKHOUSE_PASSWORD });
  await target.make();
  return target;
}

class ClickHouseTarget {
  #server;
  #load;
  #unfinished = [];

  constructor(server) {
    this.name = `clickhouse ${server.database}`;
    this.#server = server;
  }

  async make() {
    await this.#ask(`CREATE DATABASE IF NOT EXISTS ${this.#server.database}`, { database: 'default' });
    await this.#check();
    await this.#runFiles(SCHEMA);
  }

  /** Makes what an older archive lacks: the index of words, and small granules. The entries stay. */
  async upgrade() {
    const [[indexes]] = await this.#rows(
      "SELECT count() FROM system.data_skipping_indices WHERE database = currentDatabase() AND table = 'entries' AND name = 'by_words'",
    );
    if (Number(indexes) === 0) {
      await this.#ask('ALTER TABLE entries ADD INDEX by_words words TYPE text(tokenizer = splitByNonAlpha)');
      await this.#ask('ALTER TABLE entries MATERIALIZE INDEX by_words SETTINGS mutations_sync = 1');
    }
    const [[engine]] = await this.#rows(
      "SELECT engine_full FROM system.tables WHERE database = currentDatabase() AND name = 'entries'",
    );
    if (!/index_granularity = 1024\b/.test(engine)) await this.#runFiles([...FINER, ...SCHEMA]);
  }

  /** Nothing is written over what a newer version has written. */
  async #check() {
    const rows = await this.#rows('SELECT table, name FROM system.columns WHERE database = currentDatabase()');
    const columns = rows.flatMap(([table, name]) => (table === 'entries' ? [name] : []));
    if (columns.length === 0) return;
    const isDescribed = rows.some(([table]) => table === 'about');
    checkLayout(this.name, isDescribed ? await this.description() : undefined, columns);
  }

  /** What a stopped load left is put right before anything is compared with it. */
  async begin(staging, what) {
    const load = createHash('sha256').update(staging.identity).digest('hex').slice(0, 24);
    const rows = await this.#rows('SELECT load, any(what) FROM loads GROUP BY load HAVING max(is_done) = 0');
    this.#unfinished = rows.map(([name]) => name);
    for (const [name, label] of rows) {
      if (name !== load) console.error(`a load of ${plain(label)} was stopped before its end: give it again`);
    }
    if (rows.length > 0) {
      await this.#ask('TRUNCATE TABLE ids');
      await this.#ask('INSERT INTO ids SELECT bucket, id, digest FROM entries');
    }
    this.#load = load;
    await this.#note(load, what, 0);
  }

  /** Whether a load before this one has left its work undone. */
  isUnfinished() {
    return this.#unfinished.length > 0;
  }

  /** Nothing of it is to be mended. */
  async done() {
    for (const load of new Set([this.#load, ...this.#unfinished])) await this.#note(load, '', 1);
    await this.#ask('DELETE FROM loads WHERE load IN (SELECT load FROM loads GROUP BY load HAVING max(is_done) = 1)');
  }

  async description() {
    const [[body] = []] = await this.#rows('SELECT body FROM about ORDER BY version DESC LIMIT 1');
    return body === undefined ? undefined : JSON.parse(body);
  }

  async isEmpty() {
    const [[count]] = await this.#rows('SELECT count(*) FROM entries');
    return Number(count) === 0;
  }

  async known(bucket) {
    return new Map(await this.#rows(`SELECT id, digest FROM ids WHERE bucket = ${bucket}`));
  }

  /** JSON has no whole numbers of 64 bits: those are texts. */
  lineOf({ digest, id, sources, publishers, categories, words, body, plain }, bucket, texts) {
    const text = (value) => JSON.stringify(value.toWellFormed());
    const cells = plain.split('\t').map((cell, at) => `"${PLAIN[at]}":${LONG.has(PLAIN[at]) ? longCell(cell) : cell}`);
    return `{"bucket":${bucket},"digest":"${digest}","id":${text(readCell(id))},"sources":${sources},"publishers":${publishers},"categories":${categories},"words":${text(texts.text(words))},"body":${text(texts.text(body))},${cells.join(',')}}`;
  }

  /** `lines` are as bytes, and taken at once. */
  async put({ lines, replaced }) {
    const body = Uint8Array.from(lines);
    for (let at = 0; at < replaced.length; at += 1000) await this.#remove(replaced.slice(at, at + 1000));
    if (body.length > 0) await this.#ask('INSERT INTO entries FORMAT JSONEachRow', { body });
  }

  async finish(head, precision) {
    if (this.isUnfinished() || !(await this.#areCountsRight())) await this.#mend();
    const [counts] = await this.#rows(COUNTS);
    const [[content]] = await this.#rows(CONTENT.clickhouse);
    const body = JSON.stringify({
      version: Date.now(),
      body: JSON.stringify(stamped(descriptionOf(head, counts, content, precision))),
    });
    await this.#ask('INSERT INTO about FORMAT JSONEachRow', { body });
  }

  async #runFiles(files) {
    for (const file of files) {
      const text = readFileSync(file, 'utf8').replaceAll(/^\s*--.*$/gm, '');
      for (const statement of text.split(/;\s*$/m)) if (statement.trim() !== '') await this.#ask(statement);
    }
  }

  close() {}

  async #remove(ids) {
    const params = { ids: parameterText(ids, 'Array(String)') };
    const which = 'entries WHERE id IN {ids:Array(String)}';
    for (const statement of tileStatements('clickhouse', which, '-')) await this.#ask(statement, { params });
    await this.#ask('DELETE FROM entries WHERE id IN {ids:Array(String)}', { params });
    await this.#ask('DELETE FROM samples WHERE id IN {ids:Array(String)}', { params });
    await this.#ask('DELETE FROM ids WHERE id IN {ids:Array(String)}', { params });
  }

  /** The sums of each level of each grouping, and the numbers of ids and samples. */
  async #areCountsRight() {
    const { text, levels } = lanesOfEntries();
    const [[...expected]] = await this.#rows(text);
    const [entries, samples] = expected.splice(levels.length);
    const sums = await this.#rows(`SELECT concat(lanes_by, ' ', toString(level)), toString(sum(began)),
      toString(sum(ended)) FROM tiles GROUP BY lanes_by, level`);
    const found = new Map(sums.map(([name, ...both]) => [name, both]));
    const areEqual = levels.every((names, at) =>
      names.split(',').every((name) => (found.get(name) ?? ['0', '0']).every((sum) => sum === expected[at])),
    );
    const [[ids, drawn]] = await this.#rows(
      'SELECT (SELECT toString(count()) FROM ids), toString(count()) FROM samples',
    );
    return areEqual && ids === entries && drawn === samples;
  }

  /** Level by level, by what differs, so that readers never meet an empty table. */
  async #mend() {
    let mended = 0;
    for (const differences of tileDifferences()) {
      const [[count]] = await this.#rows(`SELECT toString(count()) FROM (${differences})`);
      mended += Number(count);
      if (count !== '0') await this.#ask(`INSERT INTO tiles SELECT * FROM (${differences})`);
    }
    await this.#ask('DELETE FROM samples WHERE id NOT IN (SELECT id FROM entries)');
    await this.#ask(missingSamples());
    await this.#ask('TRUNCATE TABLE ids');
    await this.#ask('INSERT INTO ids SELECT bucket, id, digest FROM entries');
    console.error(
      `a load was stopped before its end: all counts are checked level by level, ${mended} of them are mended`,
    );
  }

  #note(load, what, isDone) {
    return this.#ask('INSERT INTO loads FORMAT JSONEachRow', { body: JSON.stringify({ load, what, is_done: isDone }) });
  }

  async #rows(sql) {
    return JSON.parse(await this.#ask(sql)).data;
  }

  async #ask(sql, { body = '', params = {}, database = this.#server.database } = {}) {
    const { url, user, password } = this.#server;
    const address = new URL(url);
    const query = { query: sql, database, default_format: 'JSONCompact', wait_end_of_query: '1' };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const form = new globalThis.FormData();
    for (const [name, value] of Object.entries(params)) form.set(`param_${name}`, value);
    const headers = {
      ...(user !== undefined && { 'X-ClickHouse-User': user }),
      ...(password !== undefined && { 'X-ClickHouse-Key': password }),
    };
    const given = Object.keys(params).length > 0 ? form : body;
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body: given,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new Trouble(`ClickHouse: ${text.slice(0, 500).trim()}`);
    return text;
  }
}

/** An empty cell is no value. */
function longCell(cell) {
  return cell === '' ? 'null' : `"${cell}"`;
}
