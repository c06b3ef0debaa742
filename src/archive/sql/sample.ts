/**
 * The rows to count if no tile can: all of them, or a sample. One entry of 16 is also in a table of its own, narrow and
 * in random order within its time, so a share of it is one range. That limits the cost of a count.
 */
import { isEmptyFilter, type Filter } from '../../dataset/data/filter.js';
import type { SourceRange } from '../contract.js';
import { countMeeting } from './count.js';
import type { Dialect } from './dialect.js';
import { Values, type SqlRunner } from './statement.js';
import { anyOf, meetingBySpan, passing } from './where.js';

/** Entries of a range that are counted one by one. */
export const EXACT_UP_TO = 1_000_000;
/** Rows that a sample reads, if so many are enough. */
const SAMPLED = 500_000;
/** The table has one of so many entries. */
export const KEPT_OF = 16;
/** Bits of the random number of an entry. */
const DRAW_BITS = 32;
/** Bits of the milliseconds within which samples are in random order: half a year. */
const SLOT_BITS = 34;
/** Fewer rows say too little. */
const ENOUGH = 100;

export interface Rows {
  readonly table: 'entries' | 'samples';
  /** How many entries one of them stands for. */
  readonly times: number;
  /** Those of them that are in a range and pass a filter. */
  readonly where: (range: SourceRange, filter: Filter, values: Values) => string;
}

/** The rows to count for one answer. */
export async function rowsFor(
  runner: SqlRunner,
  range: SourceRange,
  filter: Filter,
  signal: AbortSignal | undefined,
): Promise<Rows> {
  const all = allRows(runner);
  const { exactUpTo = EXACT_UP_TO } = runner;
  const there = await countMeeting(runner, range, signal);
  if (there <= exactUpTo) return all;
  const share = Math.min(1, (SAMPLED * KEPT_OF) / there);
  for (const part of share < 1 ? [share, 1] : [share]) {
    const sample = sampleRows(runner, part);
    if (isEmptyFilter(filter) || (await countRows(runner, sample, range, filter, signal)) >= ENOUGH) return sample;
  }
  return all;
}

export async function countRows(
  runner: SqlRunner,
  { table, where }: Rows,
  range: SourceRange,
  filter: Filter,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const text = `SELECT ${dialect.asText('count(*)')} FROM ${table} WHERE ${where(range, filter, values)}`;
  const [[count] = []] = await runner.run(text, values.bound, signal);
  return Number(count);
}

/** Every entry. */
export function allRows({ dialect }: SqlRunner): Rows {
  return {
    table: 'entries',
    times: 1,
    where: (range, filter, values) =>
      [anyOf(meetingBySpan(range, values)), ...passing(filter, values, dialect)].join(' AND '),
  };
}

function sampleRows({ dialect }: SqlRunner, share: number): Rows {
  const drawn = Math.ceil(share * 2 ** DRAW_BITS);
  return {
    table: 'samples',
    times: (KEPT_OF * 2 ** DRAW_BITS) / drawn,
    where: (range, filter, values) =>
      [
        `draw < ${values.int(drawn)}`,
        anyOf(meetingBySpan(range, values, SLOT_BITS)),
        ...passing(filter, values, dialect),
      ].join(' AND '),
  };
}

/** The rows of the table for entries. */
export function sampledRows(dialect: Dialect, from: string): string {
  const hash = dialect.hash('id');
  const slot = dialect.shifted('begins', SLOT_BITS);
  return `SELECT span, ${slot} AS slot, ${dialect.shifted(hash, DRAW_BITS)} AS draw, begins, ends, id,
  ${FACET_LISTS}
FROM ${from} WHERE ${hash} % ${KEPT_OF} = 0`;
}

const FACET_LISTS = 'kind, form, status, parties, actors, topics, sources, publishers, reliabilities, categories';
