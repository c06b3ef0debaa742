/**
 * An archive in Parquet files on any server that supports ranges: no database and no gateway. Without a filter, tiles
 * give exact counts. With a filter or a search, one answer reads at most some 260,000 entries: counts over more are
 * estimates from a sample and say so, and a page may hold fewer entries than it could and has a next one.
 */
import { FACETS, type StoredFacet } from '../dataset/data/facets.js';
import { createFilter } from '../dataset/data/create-filter.js';
import { isEmptyFilter, type Filter } from '../dataset/data/filter.js';
import { BinCounts, rangeOfBins } from './bins.js';
import { checkBins, checkFilter, checkLimit, checkRange } from './check-request.js';
import {
  SOURCE_VERSION,
  type Abortable,
  type EntriesRequest,
  type FacetsRequest,
  type LaneSummary,
  type SearchRequest,
  type SourceDescription,
  type SourceFacets,
  type SourcePage,
  type SourceRange,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import { facetLists, type FacetKeys } from './facet-lists.js';
import type { HttpOptions } from './http.js';
import { laneOrder, writeCursor } from './place.js';
import { namedHits } from './named-hits.js';
import { columnsBy, countTiled, eachRow, groupsToCount, groupsToCountValues, weightOf } from './parquet/counts.js';
import { ParquetFiles, type ParquetTraffic } from './parquet/files.js';
import { entryWithId } from './parquet/lookup.js';
import { readManifest, type Manifest } from './parquet/manifest.js';
import { pageOf } from './parquet/page.js';
import { keysOfRow } from './parquet/row-tests.js';
import { summariseTiles } from './parquet/tile-sums.js';
import { levelFrom } from './sql/tiles.js';

export interface ParquetOptions extends HttpOptions {
  /** Folder that `conflict-timeline archive load --to parquet` has written. */
  readonly url: string;
  /** Counts each request, for measurements. */
  readonly traffic?: ParquetTraffic | undefined;
}

interface NarrowedCounts {
  readonly counts: ReadonlyMap<FacetKeys, ReadonlyMap<string, number>>;
  readonly isEstimate: boolean;
}

export function parquetSource({ url, traffic, ...http }: ParquetOptions): TimelineSource {
  return new ParquetSource(new ParquetFiles(url, http, traffic));
}

class ParquetSource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #files: ParquetFiles;
  #manifest: Promise<Manifest> | undefined;

  constructor(files: ParquetFiles) {
    this.#files = files;
  }

  async describe({ signal }: Abortable = {}): Promise<SourceDescription> {
    return (await this.#open(signal)).description;
  }

  async summarise({ bins, lanes: by, filter, signal }: SummaryRequest): Promise<SourceSummary> {
    checkBins(bins);
    const narrow = checkFilter(filter);
    const manifest = await this.#open(signal);
    const { head, revision } = manifest.description;
    const level = isEmptyFilter(narrow) ? levelFrom(by, bins.level) : undefined;
    if (level !== undefined) {
      const [lanes, all] = await Promise.all([
        summariseTiles(this.#files, bins, by, level),
        summariseTiles(this.#files, bins, 'none', level),
      ]);
      return { bins, lanes: laneOrder(lanes, head, by), total: all[0]?.total ?? 0, isEstimate: false, revision };
    }
    const range = rangeOfBins(bins);
    const { groups, times, isEstimate } = await groupsToCount(this.#files, manifest, range, narrow, signal);
    const all = new BinCounts(bins);
    const counted = new Map<string, BinCounts>();
    const columns = [...columnsBy(by), ...(isEstimate ? ['alone'] : [])];
    await eachRow(this.#files, groups, { range, filter: narrow, columns, signal }, (row) => {
      const weight = weightOf(row, times);
      all.add(row.start, row.end, weight);
      for (const key of keysOfRow(row, by)) {
        const lane = counted.get(key) ?? new BinCounts(bins);
        counted.set(key, lane);
        lane.add(row.start, row.end, weight);
      }
    });
    const lanes = Array.from(counted, ([key, lane]): LaneSummary => ({
      key,
      counts: lane.counts().map(Math.round),
      total: Math.round(lane.total),
    }));
    return { bins, lanes: laneOrder(lanes, head, by), total: Math.round(all.total), isEstimate, revision };
  }

  entries(request: EntriesRequest): Promise<SourcePage> {
    return this.#page(request, undefined);
  }

  search(request: SearchRequest): Promise<SourcePage> {
    return this.#page(request, request.text);
  }

  async entry(id: string, { signal }: Abortable = {}): Promise<SourcePage> {
    const { description, parts } = await this.#open(signal);
    const found = await entryWithId(this.#files, parts, id, signal);
    const entries = found === undefined ? [] : [found.entry];
    const { revision } = description;
    return { entries, total: entries.length, isEstimate: false, next: found && writeCursor(found.place), revision };
  }

  async facets({ range, filter, signal }: FacetsRequest): Promise<SourceFacets> {
    checkRange(range);
    const narrow = checkFilter(filter);
    const manifest = await this.#open(signal);
    const { limits, revision } = manifest.description;
    let isAnyEstimate = false;
    const once = new Map<string, Promise<NarrowedCounts>>();
    const count = async (by: FacetKeys, facet: StoredFacet): Promise<ReadonlyMap<string, number>> => {
      const others = createFilter({ ...narrow, [facet]: [] });
      if (isEmptyFilter(others)) return countTiled(this.#files, manifest.parts, by, range);
      const asked = JSON.stringify(others);
      // All that the whole filter narrows come from one reading of each entry.
      const isWhole = asked === JSON.stringify(createFilter(narrow));
      const keys: readonly FacetKeys[] = isWhole ? [...FACETS, 'category'] : [by];
      const name = `${isWhole ? '' : by} ${asked}`;
      const counting = once.get(name) ?? this.#countNarrowed(manifest, range, others, keys, signal);
      once.set(name, counting);
      const { counts, isEstimate } = await counting;
      isAnyEstimate ||= isEstimate;
      return counts.get(by) ?? new Map<string, number>();
    };
    const facets = await facetLists(narrow, limits.values, count);
    return { facets, isEstimate: isAnyEstimate, revision };
  }

  /** The number of entries by each of the keys. */
  async #countNarrowed(
    manifest: Manifest,
    range: SourceRange,
    filter: Filter,
    keys: readonly FacetKeys[],
    signal: AbortSignal | undefined,
  ): Promise<NarrowedCounts> {
    const asked = await groupsToCountValues(this.#files, manifest, range, filter, signal);
    const { groups, times, isEstimate } = asked;
    const counted = keys.map((by) => [by, new Map<string, number>()] as const);
    const columns = [...new Set(keys.flatMap(columnsBy)), ...(isEstimate ? ['alone'] : [])];
    await eachRow(this.#files, groups, { range: asked.range, filter, columns, signal }, (row) => {
      const weight = weightOf(row, times);
      for (const [by, counts] of counted)
        for (const key of keysOfRow(row, by)) counts.set(key, (counts.get(key) ?? 0) + weight);
    });
    const rounded = counted.map(
      ([by, counts]) => [by, new Map(Array.from(counts, ([key, many]) => [key, Math.round(many)]))] as const,
    );
    return { counts: new Map(rounded), isEstimate };
  }

  async #page(request: EntriesRequest, text: string | undefined): Promise<SourcePage> {
    const { range, limit, filter, signal } = request;
    checkRange(range);
    checkLimit(limit);
    const narrow = checkFilter(filter);
    const { description, parts } = await this.#open(signal);
    const { head, revision } = description;
    const hits = text === undefined ? undefined : namedHits(head, text);
    if (hits?.length === 0) return { entries: [], total: 0, isEstimate: false, next: undefined, revision };
    const narrowing = { filter: narrow, hits, head };
    let page = await pageOf(this.#files, parts, request, narrowing);
    // What was read so far has none: that is not yet none.
    while (page.entries.length === 0 && page.next !== undefined) {
      page = await pageOf(this.#files, parts, { ...request, after: page.next }, narrowing);
    }
    const { entries, next, count, isWhole } = page;
    const isCounted = isWhole || hits !== undefined || request.relatedTo !== undefined || !isEmptyFilter(narrow);
    if (isCounted) return { entries, total: count, isEstimate: !isWhole, next, revision };
    const total = (await countTiled(this.#files, parts, 'none', range)).get('all') ?? 0;
    return { entries, total, isEstimate: false, next, revision };
  }

  #open(signal: AbortSignal | undefined): Promise<Manifest> {
    signal?.throwIfAborted();
    this.#manifest ??= readManifest(this.#files).catch((error: unknown) => {
      this.#manifest = undefined;
      throw error;
    });
    return this.#manifest;
  }
}
