/** Counts of a range by lanes, from tiles if nothing narrows them: exact, and a few rows for any range. */
import type { SourceRange } from '../contract.js';
import { anyOf, limitOf, OPEN, SPAN_BITS } from './where.js';
import type { Dialect } from './dialect.js';
import { laneKeys, type CountedBy } from './lanes.js';
import { Values, type SqlRunner } from './statement.js';
import { before, finestOf, type Edge } from './tiles.js';

type Counts = ReadonlyMap<string, number>;

/** The number of entries in the range. */
export async function countMeeting(
  runner: SqlRunner,
  range: SourceRange,
  signal: AbortSignal | undefined,
): Promise<number> {
  return (await countRange(runner, ['none'], range, signal)).get('none')?.get('all') ?? 0;
}

/** Entries in the range, by key, for each grouping: all of them in one statement, which reads each entry once. */
export async function countRange(
  runner: SqlRunner,
  groupings: readonly CountedBy[],
  range: SourceRange,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Counts>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const parts = [...new Set(groupings.map(finestOf))].flatMap((level) => {
    const alike = groupings.filter((by) => finestOf(by) === level);
    const began = countBefore('began', alike, limitOf(range.end), values, dialect);
    return [...began, ...countBefore('ended', alike, limitOf(range.start), values, dialect)];
  });
  const text = `SELECT place, edge, ${dialect.asText('sum(many)')} AS total FROM (
    ${parts.join('\n    UNION ALL ')}) AS parts GROUP BY place, edge`;
  const counts = new Map<string, Map<string, number>>(groupings.map((by) => [by, new Map()]));
  for (const [place, edge, many] of await runner.run(text, values.bound, signal)) {
    const [by, key] = readPlace(String(place));
    const counted = counts.get(by);
    const sign = edge === 'began' ? 1 : -1;
    counted?.set(key, (counted.get(key) ?? 0) + sign * Number(many));
  }
  return counts;
}

/** A grouping and a key of it, as one text. No grouping has a space. */
function readPlace(place: string): readonly [by: string, key: string] {
  const space = place.indexOf(' ');
  return [place.slice(0, space), place.slice(space + 1)];
}

/**
 * Statements that count what began, or what ended, before an instant. The tiles of all groupings begin at the same
 * level.
 */
function countBefore(
  edge: 'began' | 'ended',
  groupings: readonly CountedBy[],
  instant: bigint,
  values: Values,
  dialect: Dialect,
): readonly string[] {
  // There is nothing before all time.
  if (instant < -OPEN) return [];
  const { tiles, rest } = before(groupings[0]!, instant, values);
  const grouped = anyOf(groupings.map((by) => `lanes_by = ${values.text(by)}`));
  const counted = `SELECT concat(lanes_by, ' ', lane) AS place, '${edge}' AS edge, sum(${edge}) AS many FROM tiles
    WHERE ${grouped} AND ${tiles} GROUP BY lanes_by, lane`;
  if (rest === undefined) return [counted];
  const rows = restRows(edge, { tiles, rest }, instant, values);
  const keys = dialect.joined(groupings.map((by) => dialect.prefixed(laneKeys(by, dialect), `${by} `)));
  return [
    counted,
    `SELECT place, '${edge}' AS edge, CAST(count(*) AS BIGINT) AS many
    FROM (SELECT ${dialect.unnest(keys)} AS place FROM entries WHERE ${rows}) AS rest GROUP BY place`,
  ];
}

function restRows(edge: 'began' | 'ended', { rest = 0n }: Edge, instant: bigint, values: Values): string {
  const column = edge === 'began' ? 'begins' : 'ends';
  const within = `${column} >= ${values.int(rest)} AND ${column} < ${values.int(instant)}`;
  return anyOf(
    SPAN_BITS.map((bits, span) => {
      if (edge === 'began' || bits === undefined) return `span = ${span} AND ${within}`;
      // An entry that ended here began at most so long before.
      const earliest = rest - 2n ** BigInt(bits);
      return `span = ${span} AND begins >= ${values.int(earliest)} AND begins < ${values.int(instant)} AND ${within}`;
    }),
  );
}
