/** The questions to an archive, as requests with a key each. */
import type { Bins, SourceDescription, SourcePage, SourceRange, TimelineSource } from '../../archive/contract.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { facetsIn } from '../../dataset/data/facets.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { Issue, UnclearRecord } from '../../dataset/data/issue.js';
import type { LaneGrouping } from '../../drawing/layout/lanes.js';
import { cursorBefore } from './neighbour.js';
import { rangeOf, TILE_POWER, tileKey, type Tile } from './tiles.js';

/** More entries than this in view are counted. */
export const MAX_NEAR = 4000;

/** The present view, wherever the window is. */
export interface Scope {
  readonly filter: Filter;
  readonly lanes: LaneGrouping;
}

const filterKeys = new WeakMap<Filter, string>();

/** The same key for filters that show the same. Read often in a frame, so it is remembered. */
export function filterKey(filter: Filter): string {
  const known = filterKeys.get(filter) ?? keyOf(filter);
  filterKeys.set(filter, known);
  return known;
}

function keyOf(filter: Filter): string {
  const chosen = facetsIn(filter).flatMap((facet) => {
    const values = filter[facet] ?? [];
    return values.length === 0 ? [] : [[facet, values.toSorted()] as const];
  });
  return JSON.stringify(chosen.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

export interface CountRequest extends Scope {
  readonly bins: Bins;
}

export function binsOf({ level, index }: Tile): Bins {
  const bins = 2 ** TILE_POWER;
  return { level: level - TILE_POWER, from: index * bins, to: (index + 1) * bins };
}

export function countKey({ filter, lanes, bins }: CountRequest): string {
  return `${lanes} ${bins.level}/${bins.from}-${bins.to} ${filterKey(filter)}`;
}

export interface EntriesRequest {
  readonly tile: Tile;
  readonly filter: Filter;
  /** Only those that begin in the tile. */
  readonly isBegun?: boolean;
}

export function entriesKey({ tile, filter, isBegun = false }: EntriesRequest): string {
  return `${isBegun ? 'begun ' : ''}${tileKey(tile)} ${filterKey(filter)}`;
}

/** The answer beside the entries. */
export interface Batch {
  readonly entries: readonly Entry[];
  readonly issues?: readonly Issue[] | undefined;
  readonly unclear?: readonly UnclearRecord[] | undefined;
}

export interface EntriesOfTile extends Batch {
  readonly total: number;
  /**
   * The number of entries that came, broken ones too; undefined if the total is not exact, or not all were requested.
   */
  readonly given: number | undefined;
  /** False if they are too many to load. */
  readonly isWhole: boolean;
}

/** All entries in a tile, or all that begin in it, page after page. */
export async function askEntries(
  source: TimelineSource,
  { limits }: SourceDescription,
  { tile, filter, isBegun = false }: EntriesRequest,
  signal: AbortSignal,
): Promise<EntriesOfTile> {
  const range: SourceRange = rangeOf(tile);
  const pages: SourcePage[] = [];
  let after = isBegun ? await cursorBefore(source, { range, filter, signal }) : undefined;
  do {
    const page = await source.entries({ range, filter, limit: limits.entries, after, order: 'time', signal });
    pages.push(page);
    if (page.total > MAX_NEAR && !isBegun)
      return { ...batchOf([]), total: page.total, given: undefined, isWhole: false };
    after = page.next;
  } while (after !== undefined && pages.length <= MAX_NEAR / limits.entries + 1);
  const batch = batchOf(pages);
  const isWhole = after === undefined;
  const given =
    isWhole && !isBegun && pages.every(({ isEstimate }) => !isEstimate)
      ? batch.entries.length + batch.unclear.length
      : undefined;
  return { ...batch, total: pages[0]!.total, given, isWhole };
}

function batchOf(pages: readonly SourcePage[]): Batch & { readonly unclear: readonly UnclearRecord[] } {
  return {
    entries: pages.flatMap(({ entries }) => entries),
    issues: pages.flatMap(({ issues = [] }) => issues),
    unclear: pages.flatMap(({ unclear = [] }) => unclear),
  };
}
