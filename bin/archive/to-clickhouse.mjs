// Into ClickHouse, over its HTTP interface.
import { readFileSync } from 'node:fs';
import { parameterText, sampleStatement, tileStatements } from 'conflict-timeline/archive';
import { Trouble } from '../output.mjs';
import { CONTENT, COUNTS, descriptionOf } from './description.mjs';

const SCHEMA = ['schema', 'tiles'].map((name) => new URL(`../../archive/clickhouse/${name}.sql`, import.meta.url));
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const TIMEOUT_MS = 600_000;

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

  constructor(server) {
    this.name = `clickhouse ${server.database}`;
    this.#server = server;
  }

  async make() {
    await this.#ask(`CREATE DATABASE IF NOT EXISTS ${this.#server.database}`, { database: 'default' });
    for (const file of SCHEMA) {
      const text = readFileSync(file, 'utf8').replaceAll(/^\s*--.*$/gm, '');
      for (const statement of text.split(/;\s*$/m)) if (statement.trim() !== '') await this.#ask(statement);
    }
  }

  begin() {}

  /** What is there already is the same, and stays. */
  published = 0;

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

  async put({ rows, replaced }) {
    for (let at = 0; at < replaced.length; at += 1000) await this.#remove(replaced.slice(at, at + 1000));
    const lines = rows.map((row) =>
      JSON.stringify({
        ...row,
        known: undefined,
        begins: String(row.begins),
        ends: String(row.ends),
        first: row.known?.first ?? null,
        last: row.known?.last ?? null,
      }),
    );
    if (lines.length > 0) await this.#ask('INSERT INTO entries FORMAT JSONEachRow', { body: lines.join('\n') });
  }

  async finish(head) {
    await this.#mendTiles();
    const [counts] = await this.#rows(COUNTS);
    const [[content]] = await this.#rows(CONTENT.clickhouse);
    const body = JSON.stringify({ version: Date.now(), body: JSON.stringify(descriptionOf(head, counts, content)) });
    await this.#ask('INSERT INTO about FORMAT JSONEachRow', { body });
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

  /** A load cut off in the middle of an insert leaves tiles without entries, or entries without tiles. */
  async #mendTiles() {
    const [[entries, began, ended, ids]] = await this.#rows(`SELECT toString(count()),
      (SELECT toString(sum(began)) FROM tiles WHERE lanes_by = 'none' AND level = 44),
      (SELECT toString(sum(ended)) FROM tiles WHERE lanes_by = 'none' AND level = 44),
      (SELECT toString(count()) FROM ids) FROM entries`);
    if (entries === began && entries === ended && entries === ids) return;
    console.error('the counts do not match the entries; counting again');
    await this.#ask('TRUNCATE TABLE tiles');
    for (const statement of tileStatements('clickhouse', 'entries')) await this.#ask(statement);
    await this.#ask('TRUNCATE TABLE samples');
    await this.#ask(sampleStatement('clickhouse', 'entries'));
    await this.#ask('TRUNCATE TABLE ids');
    await this.#ask('INSERT INTO ids SELECT bucket, id, digest FROM entries');
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
