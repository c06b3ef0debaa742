/** Where a filter leads: the groups of entries that hold one that passes, by the values of all entries. */
import { createFilter } from '../../dataset/data/create-filter.js';
import { categoryOf, isCategoryFacet, type StoredFacet } from '../../dataset/data/facets.js';
import type { Filter } from '../../dataset/data/filter.js';
import { categoryKey } from '../category-key.js';
import { facetsOfFilter } from '../check-request.js';
import { OPEN } from '../sql/where.js';
import type { CountedBy } from '../sql/lanes.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { VALUES_FILE, type PartFile } from './layout.js';
import type { SampleFacts } from './manifest.js';
import { filterTests } from './row-tests.js';
import { groupsOf, nameOf } from './scan.js';
import { tilesBefore } from './tile-sums.js';

/** The number of entries with one of the chosen values of each facet, in all time; an entry of two counts twice. */
export async function totalsOfFilter(
  files: ParquetFiles,
  filter: Filter,
): Promise<readonly { readonly by: CountedBy; readonly each: readonly number[]; readonly sum: number }[]> {
  const facets = facetsOfFilter(filter).filter((facet) => (filter[facet]?.length ?? 0) > 0);
  return Promise.all(
    facets.map(async (facet) => {
      const by = isCategoryFacet(facet) ? 'category' : facet;
      const { rows } = await tilesBefore(files, by, OPEN + 1n);
      const totals = new Map<string, number>();
      for (const { lane, began } of rows) totals.set(lane, (totals.get(lane) ?? 0) + began);
      const each = (filter[facet] ?? []).map((value) => totals.get(keyOf(facet, value)) ?? 0);
      return { by, each, sum: each.reduce((all, count) => all + count, 0) };
    }),
  );
}

export function keyOf(facet: StoredFacet, value: string): string {
  if (isCategoryFacet(facet)) return `=${categoryKey(categoryOf(facet), value)}`;
  return facet === 'kind' ? value : `=${value}`;
}

/** Whether all that pass have a rare value, so that the sample has each of them. */
export async function isRare(files: ParquetFiles, filter: Filter, { rare }: SampleFacts): Promise<boolean> {
  const totals = await totalsOfFilter(files, filter);
  return totals.some(({ by, each }) => each.every((count) => count <= (rare[by] ?? 0)));
}

/** The groups with an entry that passes; exact. It reads only the columns of the filter, of all entries. */
export async function groupsHolding(
  files: ParquetFiles,
  parts: readonly PartFile[],
  filter: Filter,
  signal: AbortSignal | undefined,
): Promise<(group: RowGroup) => boolean> {
  const narrow = createFilter(filter);
  const tests = filterTests(narrow);
  const columns = [...new Set(tests.flatMap((test) => test.columns))];
  const places = parts.flatMap(groupsOf);
  const held = new Set<string>();
  let [at, end, row] = [0, places[0]?.rows ?? 0, 0];
  for (const group of await files.groups(VALUES_FILE)) {
    signal?.throwIfAborted();
    const read = await files.columns(group, columns);
    for (let place = 0; place < group.rows; place++, row++) {
      while (row >= end && at < places.length - 1) end += places[++at]!.rows;
      if (tests.every(({ passes }) => passes(read, place))) held.add(nameOf(places[at]!));
    }
  }
  return (group) => held.has(nameOf(group));
}
