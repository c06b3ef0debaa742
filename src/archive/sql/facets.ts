/** The number of entries of a range that each value would show. */
import { createFilter } from '../../data/create-filter.js';
import { FACETS, type AnyFacet } from '../../data/facets.js';
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
  // Facets that the filter leaves out are narrowed by the same filter: one statement reads each entry once for all.
  const alike = [...FACETS, 'category' as const].filter((by) => (by === 'category' ? true : !isChosen(filter, by)));
  const together =
    rows === undefined || isEmptyFilter(filter) ? undefined : countBy(runner, rows, alike, filter, asked);
  together?.catch(() => undefined);
  return facetLists(filter, limit, async (by, without) => {
    const narrow = createFilter({ ...filter, [without]: [] });
    if (together !== undefined && !isChosen(filter, without)) return (await together).get(by) ?? new Map();
    if (rows !== undefined && !isEmptyFilter(narrow)) {
      return (await countBy(runner, rows, [by], narrow, asked)).get(by) ?? new Map();
    }
    const counts = await (all ?? countRange(runner, [by], range, signal));
    return counts.get(by) ?? new Map();
  });
}

function isChosen(filter: Filter, facet: AnyFacet): boolean {
  return (filter[facet]?.length ?? 0) > 0;
}

/** Counts by the keys of several groupings, the most frequent of each. */
async function countBy(
  runner: SqlRunner,
  { table, times, where }: Rows,
  groupings: readonly FacetKeys[],
  filter: Filter,
  { range, limit, signal }: Asked,
): Promise<ReadonlyMap<FacetKeys, ReadonlyMap<string, number>>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const keys = dialect.joined(groupings.map((by, at) => dialect.prefixed(laneKeys(by, dialect), placeOf(at))));
  // One more, for entries without a value.
  const most = groupings.map((by) => (by === 'category' ? CATEGORIES * limit : limit) + 1);
  const text = `SELECT place, ${dialect.asText('many')} FROM (
    SELECT place, many, row_number() OVER (PARTITION BY substring(place, 1, ${PLACE}) ORDER BY many DESC, place) AS rank FROM (
      SELECT place, count(*) AS many
      FROM (SELECT ${dialect.unnest(keys)} AS place FROM ${table} WHERE ${where(range, filter, values)}) AS lanes
      GROUP BY place) AS counted) AS ranked WHERE rank <= ${values.int(Math.max(...most))}`;
  const counts = new Map<FacetKeys, Map<string, number>>(groupings.map((by) => [by, new Map()]));
  for (const [place, many] of await runner.run(text, values.bound, signal)) {
    const key = String(place);
    const by = groupings[Number(key.slice(0, PLACE))]!;
    counts.get(by)!.set(key.slice(PLACE), Math.round(Number(many) * times));
  }
  return counts;
}

/** Digits of the place of a grouping. */
const PLACE = 2;

function placeOf(at: number): string {
  return String(at).padStart(PLACE, '0');
}
