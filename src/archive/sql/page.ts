/** Entries page by page: it reads as many of each span as a page holds, in order, and keeps the first. */
import type { Filter } from '../../dataset/data/filter.js';
import type { EntriesRequest, SourceOrder, SourceRange } from '../contract.js';
import type { NamedHits } from '../named-hits.js';
import { readCursor, writeCursor, type Place } from '../place.js';
import { meeting, meetingBySpan, passing, saying, toBound, toInt } from './where.js';
import type { Dialect } from './dialect.js';
import { Values, type SqlRunner } from './statement.js';
import { indexedEntries } from './words.js';

/** More entries are not counted one by one. */
export const COUNTED = 10_000;

export interface Narrowing {
  readonly filter: Filter;
  readonly hits?: readonly NamedHits[] | undefined;
  readonly relatedTo?: string | undefined;
  /** A part of a word that each hit has, which the index of words leads to. */
  readonly piece?: string | undefined;
}

export interface Page {
  readonly bodies: readonly unknown[];
  readonly next: string | undefined;
}

export async function pageOf(
  runner: SqlRunner,
  { range, limit, after, order = 'time', signal }: EntriesRequest,
  narrowing: Narrowing,
): Promise<Page> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const narrow = conditions(runner, narrowing, values);
  const table = tableOf(runner, narrowing, values);
  if (after !== undefined) narrow.push(behind(readCursor(after), order, values));
  const sorted = order === 'time' ? 'begins, -ends, id' : 'begins DESC, -ends DESC, id DESC';
  // One more shows whether there is another page. In the order of its key, the engine reads no more rows.
  const most = values.int(limit + 1);
  const bySpan = narrowing.piece === undefined ? (order === 'time' ? 'span, ' : 'span DESC, ') : '';
  const spans = rangesOf(range, narrowing, values).map(
    (span) =>
      `SELECT * FROM (SELECT begins, ends, id, body FROM ${table} WHERE ${[span, ...narrow].join(' AND ')}
      ORDER BY ${bySpan}${sorted} LIMIT ${most}) AS span`,
  );
  const text = `SELECT ${keysOf(dialect)}, body FROM (
    ${spans.join('\n    UNION ALL ')}) AS found ORDER BY ${sorted} LIMIT ${most}`;
  const rows = await runner.run(text, values.bound, signal);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    bodies: rows.slice(0, limit).map(([, , , body]) => body),
    next: last === undefined ? undefined : writeCursor(placeOf(last)),
  };
}

/** The number of them, up to {@link COUNTED}. */
export async function countUpTo(
  runner: SqlRunner,
  range: SourceRange,
  narrowing: Narrowing,
  signal: AbortSignal | undefined,
): Promise<{ readonly total: number; readonly isEstimate: boolean }> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const narrow = conditions(runner, narrowing, values);
  const table = tableOf(runner, narrowing, values);
  const most = values.int(COUNTED + 1);
  const spans = rangesOf(range, narrowing, values).map(
    (span) =>
      `SELECT * FROM (SELECT 1 AS one FROM ${table} WHERE ${[span, ...narrow].join(' AND ')} LIMIT ${most}) AS span`,
  );
  const text = `SELECT ${dialect.asText('count(*)')} FROM (
    SELECT one FROM (${spans.join(' UNION ALL ')}) AS spans LIMIT ${most}) AS counted`;
  const [[count] = []] = await runner.run(text, values.bound, signal);
  const total = Number(count);
  return { total: Math.min(total, COUNTED), isEstimate: total > COUNTED };
}

/** Rows of the index are few: they need no range of the key for each span. */
function rangesOf(range: SourceRange, { piece }: Narrowing, values: Values): readonly string[] {
  return piece === undefined ? meetingBySpan(range, values) : [meeting(range, values)];
}

/** The entries, or those that the index of words leads to. */
function tableOf(runner: SqlRunner, { piece }: Narrowing, values: Values): string {
  return piece === undefined ? 'entries' : indexedEntries(piece, runner, values);
}

function conditions({ dialect }: SqlRunner, { filter, hits = [], relatedTo }: Narrowing, values: Values): string[] {
  const related = relatedTo === undefined ? [] : [dialect.hasAny('related', values.texts([relatedTo]))];
  return [...related, ...passing(filter, values, dialect), ...saying(hits, values, dialect)];
}

/** Columns of a place. */
export function keysOf(dialect: Dialect): string {
  return `${dialect.asText('begins')}, ${dialect.asText('ends')}, id`;
}

export function placeOf([begins, ends, id]: readonly unknown[]): Place {
  return { start: toBound(String(begins)), end: toBound(String(ends)), id: String(id) };
}

/** Condition for the entries after a place. Its first part lets the engine read a range of the key. */
function behind({ start, end, id }: Place, order: SourceOrder, values: Values): string {
  const [begins, ends, name] = [values.int(toInt(start)), values.int(toInt(end)), values.text(id)];
  const [later, further, isNext] = order === 'time' ? ['>', '<', '>'] : ['<', '>', '<'];
  return `begins ${later}= ${begins} AND (begins ${later} ${begins} OR ends ${further} ${ends} OR (ends = ${ends} AND id ${isNext} ${name}))`;
}
