/** The number of entries of a range that each value would show. */
import { createFilter } from '../../data/create-filter.js';
import { FACETS } from '../../data/facets.js';
import { isEmptyFilter, type Filter } from '../../data/filter.js';
import type { SourceFacets, SourceRange } from '../contract.js';
import { facetLists, type FacetKeys } from '../facet-lists.js';
import { countRange } from './count.js';
import { laneKeys } from './lanes.js';
import type { SqlRunner } from './runner.js';
import type { Rows } from './sample.js';
import { Values } from './statement.js';

/** Values of all categories come as one list. */
const CATEGORIES = 20;

interface Asked {
  readonly range: SourceRange;
  readonly filter: Filter;
  /** Values of a facet. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** `rows`: the rows to count with a filter; undefined without one. */
export function countFacets(runner: SqlRunner, rows: Rows | undefined, asked: Asked): Promise<SourceFacets['facets']> {
  const { filter, limit, range, signal } = asked;
  const all = rows === undefined ? countRange(runner, [...FACETS, 'category'], range, signal) : undefined;
  return facetLists(filter, limit, async (by, without) => {
    const narrow = createFilter({ ...filter, [without]: [] });
    if (rows !== undefined && !isEmptyFilter(narrow)) return countBy(runner, rows, by, narrow, asked);
    const counts = await (all ?? countRange(runner, [by], range, signal));
    return counts.get(by) ?? new Map();
  });
}

async function countBy(
  runner: SqlRunner,
  { table, times, where }: Rows,
  by: FacetKeys,
  filter: Filter,
  { range, limit, signal }: Asked,
): Promise<ReadonlyMap<string, number>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  // One more, for entries without a value.
  const most = values.int((by === 'category' ? CATEGORIES * limit : limit) + 1);
  const text = `SELECT lane, ${dialect.asText('many')} FROM (
    SELECT lane, count(*) AS many
    FROM (SELECT ${dialect.unnest(laneKeys(by, dialect))} AS lane FROM ${table} WHERE ${where(range, filter, values)}) AS lanes
    GROUP BY lane ORDER BY many DESC, lane LIMIT ${most}) AS counted`;
  const found = await runner.run(text, values.bound, signal);
  return new Map(found.map(([lane, many]) => [String(lane), Math.round(Number(many) * times)]));
}
