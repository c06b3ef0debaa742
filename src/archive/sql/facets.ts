/** How many entries of a range each value would show. */
import { FACETS, type Facet } from '../../data/facets.js';
import { createFilter, isEmptyFilter, type Filter } from '../../data/filter.js';
import type { FacetCount, SourceFacets, SourceRange } from '../contract.js';
import { listCounts } from '../facet-counts.js';
import { countRange } from './count.js';
import { laneKeys, valueOfKey } from './lanes.js';
import type { SqlRunner } from './runner.js';
import { Values } from './statement.js';
import { meeting, passing } from './where.js';

export async function countFacets(
  runner: SqlRunner,
  range: SourceRange,
  filter: Filter,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<SourceFacets['facets']> {
  const counted = await Promise.all(
    FACETS.map(async (facet) => {
      const others = createFilter({ ...filter, [facet]: [] });
      const counts = isEmptyFilter(others)
        ? await countRange(runner, facet, range, signal)
        : await countEntries(runner, facet, range, others, limit, signal);
      return [facet, listCounts(valuesOf(facet, counts), limit)] as const;
    }),
  );
  return Object.fromEntries(counted.filter(([, counts]: readonly [Facet, readonly FacetCount[]]) => counts.length > 0));
}

async function countEntries(
  runner: SqlRunner,
  facet: Facet,
  range: SourceRange,
  filter: Filter,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const where = [meeting(range, values), ...passing(filter, values, dialect)].join(' AND ');
  // One more, for those without a value.
  const text = `SELECT lane, ${dialect.asText('many')} FROM (
    SELECT lane, count(*) AS many
    FROM (SELECT ${dialect.unnest(laneKeys(facet, dialect))} AS lane FROM entries WHERE ${where}) AS lanes
    GROUP BY lane ORDER BY many DESC, lane LIMIT ${values.int(limit + 1)}) AS counted`;
  const rows = await runner.run(text, values.bound, signal);
  return new Map(rows.map(([lane, many]) => [String(lane), Number(many)]));
}

function valuesOf(facet: Facet, counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return Array.from(counts).flatMap(([key, count]) => {
    const value = valueOfKey(facet, key);
    return value === undefined ? [] : [[value, count] as const];
  });
}
