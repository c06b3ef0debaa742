/** Counts of a range by lanes, from tiles where nothing narrows them: exact, and a few rows whatever the range. */
import type { SourceRange } from '../contract.js';
import { limitOf, OPEN, SPAN_BITS } from './bounds.js';
import type { Dialect } from './dialect.js';
import { laneKeys, type CountedBy } from './lanes.js';
import type { SqlRunner } from './runner.js';
import { Values } from './statement.js';
import { before, type Edge } from './tiles.js';
import { anyOf } from './where.js';

/** Entries that meet the range, by key. */
export async function countRange(
  runner: SqlRunner,
  by: CountedBy,
  range: SourceRange,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const parts = [
    ...countBefore('began', by, limitOf(range.end), values, dialect),
    ...countBefore('ended', by, limitOf(range.start), values, dialect),
  ];
  const text = `SELECT lane, edge, ${dialect.asText('sum(many)')} AS total FROM (
    ${parts.join('\n    UNION ALL ')}) AS parts GROUP BY lane, edge`;
  const counts = new Map<string, number>();
  for (const [lane, edge, many] of await runner.run(text, values.bound, signal)) {
    const sign = edge === 'began' ? 1 : -1;
    counts.set(String(lane), (counts.get(String(lane)) ?? 0) + sign * Number(many));
  }
  return counts;
}

/** Statements that count what began, or what ended, before an instant. */
function countBefore(
  edge: 'began' | 'ended',
  by: CountedBy,
  instant: bigint,
  values: Values,
  dialect: Dialect,
): readonly string[] {
  // Before all time there is nothing.
  if (instant < -OPEN) return [];
  const { tiles, rest } = before(by, instant, values);
  const counted = `SELECT lane, '${edge}' AS edge, sum(${edge}) AS many FROM tiles
    WHERE lanes_by = ${values.text(by)} AND ${tiles} GROUP BY lane`;
  if (rest === undefined) return [counted];
  const rows = restRows(edge, { tiles, rest }, instant, values);
  return [
    counted,
    `SELECT lane, '${edge}' AS edge, CAST(count(*) AS BIGINT) AS many
    FROM (SELECT ${dialect.unnest(laneKeys(by, dialect))} AS lane FROM entries WHERE ${rows}) AS rest GROUP BY lane`,
  ];
}

function restRows(edge: 'began' | 'ended', { rest = 0n }: Edge, instant: bigint, values: Values): string {
  const column = edge === 'began' ? 'begins' : 'ends';
  const within = `${column} >= ${values.int(rest)} AND ${column} < ${values.int(instant)}`;
  return anyOf(
    SPAN_BITS.map((bits, span) => {
      if (edge === 'began' || bits === undefined) return `span = ${span} AND ${within}`;
      // What ended here began at most so long before.
      const earliest = rest - 2n ** BigInt(bits);
      return `span = ${span} AND begins >= ${values.int(earliest)} AND begins < ${values.int(instant)} AND ${within}`;
    }),
  );
}
