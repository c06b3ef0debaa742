/**
 * An archive in ClickHouse, over its HTTP interface. Values travel beside each statement and never inside it. A page
 * should not hold the password of a database: it asks a gateway, and the gateway asks ClickHouse.
 */
import { readProperty } from '../dataset/data/safe-read.js';
import type { TimelineSource } from './contract.js';
import { request, type Answer, type HttpOptions } from './http.js';
import { SourceError } from './source-error.js';
import { CLICKHOUSE, type ValueType } from './sql/dialect.js';
import { type BoundValue, type SqlRunner, wellFormed } from './sql/statement.js';
import { SqlSource } from './sql-source.js';

export interface ClickHouseOptions extends HttpOptions {
  /** The address of its HTTP interface: `https://host:8443`. */
  readonly url: string;
  /** `conflict_timeline` by default. */
  readonly database?: string | undefined;
  /** A user that may only read: see assets/clickhouse/reader.sql. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /**
   * The most entries of a range, a million by default, a filter counts them one by one; beyond, counts are estimates.
   */
  readonly exactUpTo?: number | undefined;
}

/** Codes of the limits of rows, time, bytes and memory. */
const TOO_MUCH = new Set(['158', '159', '160', '241', '307', '396']);
const MAX_MESSAGE = 300;

export function clickhouseSource(options: ClickHouseOptions): TimelineSource {
  return new SqlSource(clickhouseRunner(options));
}

export function clickhouseRunner(options: ClickHouseOptions): SqlRunner {
  return {
    dialect: CLICKHOUSE,
    exactUpTo: options.exactUpTo,
    run: async (text, values, signal) => rowsOf(await ask(options, text, values, signal)),
  };
}

async function ask(
  { url, database = 'conflict_timeline', user, password, ...options }: ClickHouseOptions,
  text: string,
  values: readonly BoundValue[],
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const address = new URL(url);
  address.searchParams.set('database', database);
  address.searchParams.set('default_format', 'JSONCompact');
  // Else a late error would follow the rows.
  address.searchParams.set('wait_end_of_query', '1');
  const form = new FormData();
  form.set('query', text);
  for (const { name, type, value } of values) form.set(`param_${name}`, parameterText(value, type));
  const headers = {
    ...(user !== undefined && { 'X-ClickHouse-User': user }),
    ...(password !== undefined && { 'X-ClickHouse-Key': password }),
  };
  // Sent as a form: a filter may be longer than an address.
  return request(address.href, { method: 'POST', headers, body: form }, options, signal);
}

function rowsOf({ response, text }: Answer): readonly (readonly unknown[])[] {
  if (!response.ok) {
    const code = response.headers.get('X-ClickHouse-Exception-Code') ?? /Code: (\d+)/.exec(text)?.[1] ?? '';
    const message = `ClickHouse: ${response.status}, ${text.slice(0, MAX_MESSAGE).trim()}`;
    throw new SourceError(TOO_MUCH.has(code) ? 'too-much' : 'http', message);
  }
  try {
    const rows = readProperty(JSON.parse(text) as object, 'data');
    if (Array.isArray(rows)) return rows as readonly (readonly unknown[])[];
  } catch {
    // Half an answer.
  }
  throw new SourceError('not-understood', 'ClickHouse: the answer ended too early');
}

/** A value as ClickHouse reads it: a text with escapes (in a list between quotation marks), a number as it is. */
export function parameterText(value: BoundValue['value'], type: ValueType): string {
  if (typeof value === 'string') return escaped(value);
  return `[${value.map((item) => (type === 'Array(Int64)' ? item : `'${escaped(item)}'`)).join(',')}]`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\0', '\\0'],
]);

function escaped(text: string): string {
  return wellFormed(text).replaceAll(/[\\'\n\t\r\0]/g, (sign) => ESCAPES.get(sign)!);
}
