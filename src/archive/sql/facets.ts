/** The number of entries of a range that each value would show. */
import { FACETS, isCategoryFacet, type StoredFacet } from '../../dataset/data/facets.js';
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import type { SourceFacets, SourceRange } from '../contract.js';
import { facetLists, type FacetKeys } from '../facet-lists.js';
import { facetsOfFilter } from '../check-request.js';
import { countRange } from './count.js';
import { laneKeys } from './lanes.js';
import { Values, type SqlRunner } from './statement.js';
import { rareKeys } from './rare.js';
import { allRows, type Rows } from './sample.js';
import { anyOf, passing } from './where.js';

/** Values of all categories come as one list. */
const CATEGORIES = 20;

interface Asked {
  readonly range: SourceRange;
  readonly filter: Filter;
  /** Values of a facet. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

type Counts = ReadonlyMap<string, number>;

/** `rows`: the rows to count with a filter; undefined without one. */
export function countFacets(runner: SqlRunner, rows: Rows | undefined, asked: Asked): Promise<SourceFacets['facets']> {
  const { filter, limit, range, signal } = asked;
  const chosen = facetsOfFilter(filter).filter((facet) => (filter[facet]?.length ?? 0) > 0);
  const isNarrowed = rows !== undefined && chosen.length > 0;
  const all = isNarrowed ? undefined : countRange(runner, [...FACETS, 'category'], range, signal);
  const narrowed = isNarrowed ? countOnce(runner, rows, chosen, asked) : undefined;
  narrowed?.catch(() => undefined);
  return facetLists(filter, limit, async (by, without) => {
    const own = chosen.includes(without) ? without : undefined;
    // Nothing else narrows the only facet of a filter: tiles count its values.
    if (narrowed === undefined || (own !== undefined && chosen.length === 1)) {
      return (await (all ?? countRange(runner, [by], range, signal))).get(by) ?? new Map();
    }
    return (await narrowed).get(nameOf(by, own)) ?? new Map();
  });
}

function nameOf(by: FacetKeys, without: StoredFacet | undefined): string {
  return `${by} ${without ?? ''}`;
}

interface Grouping {
  readonly by: FacetKeys;
  /** The facet that does not narrow it. */
  readonly without: StoredFacet | undefined;
}

/** Those of the whole filter, then those of each chosen facet, which its own values do not narrow. */
function groupingsOf(chosen: readonly StoredFacet[]): readonly Grouping[] {
  const others = [...FACETS.filter((facet) => !chosen.includes(facet)), 'category' as const];
  const own = chosen.length === 1 ? [] : chosen;
  return [
    ...others.map((by) => ({ by, without: undefined })),
    ...own.map((facet) => ({ by: isCategoryFacet(facet) ? ('category' as const) : facet, without: facet })),
  ];
}

/** Counts by the keys of all groupings, the most frequent of each; of rare keys all, if the rows are a sample. */
async function countOnce(
  runner: SqlRunner,
  rows: Rows,
  chosen: readonly StoredFacet[],
  asked: Asked,
): Promise<ReadonlyMap<string, Counts>> {
  if (rows.times === 1) return countKeys(runner, rows, chosen, asked);
  const groupings = groupingsOf(chosen);
  const kinds = [...new Set(groupings.map(({ by }) => by))];
  const [drawn, rare] = await Promise.all([
    countKeys(runner, rows, chosen, asked),
    rareKeys(runner, kinds, asked.range, asked.signal),
  ]);
  const places = groupings.flatMap(({ by }, at) => Array.from(rare.get(by)!, (key) => placeOf(at) + key));
  if (places.length === 0) return drawn;
  const few = await countKeys(runner, allRows(runner), chosen, asked, places);
  return new Map(
    groupings.map(({ by, without }) => {
      const name = nameOf(by, without);
      const common = Array.from(drawn.get(name)!).filter(([key]) => !rare.get(by)!.has(key));
      return [name, new Map([...common, ...few.get(name)!])];
    }),
  );
}

/**
 * Counts by the keys of all groupings in one statement: it reads each entry once. `only`: keys, each behind the place of
 * its grouping; without them the most frequent of each.
 */
async function countKeys(
  runner: SqlRunner,
  { table, times, where }: Rows,
  chosen: readonly StoredFacet[],
  { filter, range, limit, signal }: Asked,
  only?: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  const { dialect } = runner;
  const values = new Values(dialect);
  const passes = chosen.map((facet) => passing({ [facet]: filter[facet] }, values, dialect).join(' AND '));
  const conditionOf = (without: StoredFacet | undefined): string =>
    passes.filter((_, at) => chosen[at] !== without).join(' AND ');
  const groupings = groupingsOf(chosen);
  const keys = groupings.map(({ by, without }, at) => {
    const list = dialect.prefixed(laneKeys(by, dialect), placeOf(at));
    return chosen.length === 1 ? list : `CASE WHEN ${conditionOf(without)} THEN ${list} ELSE [] END`;
  });
  const conditions = chosen.length === 1 ? [conditionOf(undefined)] : chosen.map(conditionOf);
  // One more, for entries without a value.
  const most = only?.length ?? CATEGORIES * limit + 1;
  const isWanted = only === undefined ? '' : `WHERE ${dialect.isAmong('place', values.manyTexts(only))}`;
  const text = `SELECT place, ${dialect.asText('many')} FROM (
    SELECT place, many, row_number() OVER (PARTITION BY substring(place, 1, ${PLACE}) ORDER BY many DESC, place) AS rank FROM (
      SELECT place, count(*) AS many
      FROM (SELECT ${dialect.unnest(dialect.joined(keys))} AS place FROM ${table}
        WHERE ${where(range, EMPTY_FILTER, values)} AND ${anyOf(conditions)}) AS lanes
      ${isWanted} GROUP BY place) AS counted) AS ranked WHERE rank <= ${values.int(most)}`;
  const counts = new Map(groupings.map(({ by, without }) => [nameOf(by, without), new Map<string, number>()]));
  for (const [place, many] of await runner.run(text, values.bound, signal)) {
    const key = String(place);
    const { by, without } = groupings[Number(key.slice(0, PLACE))]!;
    counts.get(nameOf(by, without))!.set(key.slice(PLACE), Math.round(Number(many) * times));
  }
  return counts;
}

/** Digits of the place of a grouping. */
const PLACE = 3;

function placeOf(at: number): string {
  return String(at).padStart(PLACE, '0');
}
