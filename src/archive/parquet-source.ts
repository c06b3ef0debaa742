/**
 * An archive in files of Parquet on any server that gives ranges: no database and no gateway. What nothing narrows is counted
 * exactly, by tiles. With a filter or a search, no more than some 260,000 entries are read for one answer: counts beyond
 * are estimates and say so, and a page may hold fewer entries than it could and has a next one.
 */
import type { Entry } from '../data/dataset.js';
import { FACETS } from '../data/facets.js';
import { createFilter, EMPTY_FILTER, isEmptyFilter, type Filter } from '../data/filter.js';
import { readProperty } from '../data/safe-read.js';
import { BinCounts } from './bin-counts.js';
import { rangeOfBins } from './bins.js';
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
import { listCounts } from './facet-counts.js';
import type { HttpOptions } from './http.js';
import { laneOrder } from './lane-order.js';
import { namedHits, type NamedHits } from './named-hits.js';
import { ParquetFiles, type ParquetTraffic, type RowGroup } from './parquet/files.js';
import { edgeOf, mostOf, nextOf, reaching, sampled, sorted } from './parquet/groups.js';
import { hashOfId, IDS_FILE, MANIFEST, type PartFile } from './parquet/layout.js';
import { columnOf, keysOfRow } from './parquet/row-keys.js';
import { groupsMeeting, MAX_GROUPS, rowsOf, type FoundRow } from './parquet/scan.js';
import { countTiles, summariseTiles } from './parquet/tile-sums.js';
import { comparePlaces, readCursor, type Place } from './place.js';
import { readDescription } from './read-description.js';
import { SourceError } from './source-error.js';
import { valueOfKey, type CountedBy } from './sql/lanes.js';
import { levelFrom } from './sql/tiles.js';
import { parseBody } from './stored.js';

export interface ParquetOptions extends HttpOptions {
  /** Folder that `conflict-timeline archive load --to parquet` has written. */
  readonly url: string;
  /** Counted up with each request, for those who want to know. */
  readonly traffic?: ParquetTraffic | undefined;
}

export function parquetSource({ url, traffic, ...http }: ParquetOptions): TimelineSource {
  return new ParquetSource(new ParquetFiles(url, http, traffic));
}

interface Archive {
  readonly description: SourceDescription;
  readonly parts: readonly PartFile[];
}

class ParquetSource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #files: ParquetFiles;
  #archive: Promise<Archive> | undefined;

  constructor(files: ParquetFiles) {
    this.#files = files;
  }

  async describe({ signal }: Abortable = {}): Promise<SourceDescription> {
    return (await this.#open(signal)).description;
  }

  async summarise({ bins, lanes: by, filter, signal }: SummaryRequest): Promise<SourceSummary> {
    checkBins(bins);
    const narrow = checkFilter(filter);
    const { description, parts } = await this.#open(signal);
    const { head, revision } = description;
    const level = isEmptyFilter(narrow) ? levelFrom(by, bins.level) : undefined;
    if (level !== undefined) {
      const [lanes, all] = await Promise.all([
        summariseTiles(this.#files, bins, by, level),
        summariseTiles(this.#files, bins, 'none', level),
      ]);
      return { bins, lanes: laneOrder(lanes, head, by), total: all[0]?.total ?? 0, isEstimate: false, revision };
    }
    const range = rangeOfBins(bins);
    const { groups, times } = sampled(await groupsMeeting(this.#files, parts, range));
    const all = new BinCounts(bins);
    const counted = new Map<string, BinCounts>();
    await this.#each(groups, { range, filter: narrow, columns: columnsBy(by), signal }, (row) => {
      all.add(row.start, row.end);
      for (const key of keysOfRow(row, by)) {
        const lane = counted.get(key) ?? new BinCounts(bins);
        counted.set(key, lane);
        lane.add(row.start, row.end);
      }
    });
    const lanes = Array.from(counted, ([key, lane]): LaneSummary => ({
      key,
      counts: lane.counts().map((count) => Math.round(count * times)),
      total: Math.round(lane.total * times),
    }));
    const total = Math.round(all.total * times);
    return { bins, lanes: laneOrder(lanes, head, by), total, isEstimate: times > 1, revision };
  }

  entries(request: EntriesRequest): Promise<SourcePage> {
    return this.#page(request, undefined);
  }

  search(request: SearchRequest): Promise<SourcePage> {
    return this.#page(request, request.text);
  }

  async entry(id: string, { signal }: Abortable = {}): Promise<SourcePage> {
    const { description, parts } = await this.#open(signal);
    const hash = BigInt(hashOfId(id));
    const groups = (await this.#files.groups(IDS_FILE)).filter((group) => {
      const bounds = group.bounds('hash');
      return bounds === undefined || (bounds[0] <= hash && bounds[1] >= hash);
    });
    const entries: Entry[] = [];
    for (const group of groups) {
      for (const cells of await this.#files.read(group, ['hash', 'part', 'row'])) {
        if (cells.hash !== hash) continue;
        signal?.throwIfAborted();
        const entry = await this.#entryAt(parts[Number(cells.part)]?.name, Number(cells.row), id);
        if (entry !== undefined && entries.length === 0) entries.push(entry);
      }
    }
    const { revision } = description;
    return { entries, total: entries.length, isEstimate: false, next: undefined, revision };
  }

  async facets({ range, filter, signal }: FacetsRequest): Promise<SourceFacets> {
    checkRange(range);
    const narrow = checkFilter(filter);
    const { description, parts } = await this.#open(signal);
    const { groups, times } = sampled(await groupsMeeting(this.#files, parts, range));
    let isEstimate = false;
    const counted = await Promise.all(
      FACETS.map(async (facet) => {
        const others = createFilter({ ...narrow, [facet]: [] });
        const tiled = isEmptyFilter(others) && times > 1 ? await this.#countTiled(parts, facet, range) : undefined;
        const counts = tiled ?? new Map<string, number>();
        if (tiled === undefined) {
          isEstimate ||= times > 1;
          await this.#each(groups, { range, filter: others, columns: columnsBy(facet), signal }, (row) => {
            for (const key of keysOfRow(row, facet)) counts.set(key, (counts.get(key) ?? 0) + times);
          });
        }
        const values = Array.from(counts).flatMap(([key, count]) => {
          const value = valueOfKey(facet, key);
          return value === undefined ? [] : [[value, Math.round(count)] as const];
        });
        return [facet, listCounts(values, description.limits.values)] as const;
      }),
    );
    const facets = Object.fromEntries(counted.filter(([, counts]) => counts.length > 0));
    return { facets, isEstimate, revision: description.revision };
  }

  async #page(request: EntriesRequest, text: string | undefined): Promise<SourcePage> {
    const { range, limit, filter, after, order = 'time', signal } = request;
    checkRange(range);
    checkLimit(limit);
    const narrow = checkFilter(filter);
    const { description, parts } = await this.#open(signal);
    const { head, revision } = description;
    const hits = text === undefined ? undefined : namedHits(head, text);
    if (hits?.length === 0) return { entries: [], total: 0, isEstimate: false, next: undefined, revision };
    const sign = order === 'time' ? 1 : -1;
    const cursor = after === undefined ? undefined : readCursor(after);
    const all = sorted(await groupsMeeting(this.#files, parts, range), sign);
    const isWhole = all.length <= MAX_GROUPS;
    // Those that lie before the cursor as a whole need not be read again.
    const ahead = isWhole ? all : reaching(all, cursor?.start, sign);
    const most = mostOf(ahead, cursor?.start, sign);
    const found: FoundRow[] = [];
    const behind = (row: Place): boolean => cursor === undefined || sign * comparePlaces(row, cursor) > 0;
    let count = 0;
    let read = 0;
    for (; read < most; read++) {
      // What is still to come stands behind all that was found.
      const enough = found.filter((row) => sign * (row.start - edgeOf(ahead[read]!, sign)) < 0).length > limit;
      if (enough && !isWhole) break;
      signal?.throwIfAborted();
      const rows = await rowsOf(this.#files, ahead[read]!, {
        range,
        filter: narrow,
        columns: ['id'],
        ...(hits && { hits }),
      });
      count += rows.length;
      found.push(...rows.filter(behind));
    }
    const frontier = read < ahead.length ? edgeOf(ahead[read]!, sign) : undefined;
    const safe = found.filter((row) => frontier === undefined || sign * (row.start - frontier) < 0);
    safe.sort((left, right) => sign * comparePlaces(left, right));
    const page = safe.slice(0, limit);
    const entries = await this.#bodies(page);
    const total = await this.#total(parts, range, narrow, hits, { count, isExact: isWhole });
    return { entries, ...total, next: nextOf(safe, limit, frontier, sign), revision };
  }

  async #total(
    parts: readonly PartFile[],
    range: SourceRange,
    filter: Filter,
    hits: readonly NamedHits[] | undefined,
    { count, isExact }: { readonly count: number; readonly isExact: boolean },
  ): Promise<Pick<SourcePage, 'total' | 'isEstimate'>> {
    if (isExact || hits !== undefined || !isEmptyFilter(filter)) return { total: count, isEstimate: !isExact };
    const counts = await this.#countTiled(parts, 'none', range);
    return { total: counts.get('all') ?? 0, isEstimate: false };
  }

  /** By tiles, and at the sides of the range by entries. */
  async #countTiled(parts: readonly PartFile[], by: CountedBy, range: SourceRange): Promise<Map<string, number>> {
    const { counts, began, ended } = await countTiles(this.#files, by, range);
    for (const [edge, side] of [['start', began] as const, ['end', ended] as const]) {
      if (side.from === side.to) continue;
      const [from, to] = [Number(side.from), Number(side.to)];
      const groups = await groupsMeeting(this.#files, parts, { start: from, end: to });
      await this.#each(
        groups,
        { range: { start: from, end: to }, filter: EMPTY_FILTER, columns: columnsBy(by) },
        (row) => {
          if (row[edge] < from || row[edge] >= to) return;
          for (const key of keysOfRow(row, by)) counts.set(key, (counts.get(key) ?? 0) + (edge === 'start' ? 1 : -1));
        },
      );
    }
    return counts;
  }

  async #each(
    groups: readonly RowGroup[],
    { signal, ...wanted }: Parameters<typeof rowsOf>[2] & Abortable,
    visit: (row: FoundRow) => void,
  ): Promise<void> {
    for (const group of groups) {
      signal?.throwIfAborted();
      for (const row of await rowsOf(this.#files, group, wanted)) visit(row);
    }
  }

  async #bodies(rows: readonly FoundRow[]): Promise<readonly Entry[]> {
    return Promise.all(
      rows.map(async ({ group, at }) => parseBody((await this.#files.read(group, ['body']))[at]?.body)),
    );
  }

  async #entryAt(file: string | undefined, row: number, id: string): Promise<Entry | undefined> {
    if (file === undefined) return undefined;
    const group = (await this.#files.groups(file)).find(({ start, rows }) => row >= start && row < start + rows);
    if (group === undefined) return undefined;
    const cells = (await this.#files.read(group, ['id']))[row - group.start];
    if (cells?.id !== id) return undefined;
    return parseBody((await this.#files.read(group, ['body']))[row - group.start]?.body);
  }

  #open(signal: AbortSignal | undefined): Promise<Archive> {
    signal?.throwIfAborted();
    this.#archive ??= this.#load().catch((error: unknown) => {
      this.#archive = undefined;
      throw error;
    });
    return this.#archive;
  }

  async #load(): Promise<Archive> {
    const manifest = parseBody(await this.#files.text(MANIFEST, undefined)) as unknown;
    if (typeof manifest !== 'object' || manifest === null)
      throw new SourceError('not-understood', 'Parquet: no manifest');
    const version = readProperty(manifest, 'version');
    if (version !== 1) throw new SourceError('version', `Parquet: manifest of version ${String(version)}`);
    const parts = readProperty(manifest, 'parts');
    if (!Array.isArray(parts)) throw new SourceError('not-understood', 'Parquet: a manifest without parts');
    return { description: readDescription(readProperty(manifest, 'description')), parts: parts as readonly PartFile[] };
  }
}

function columnsBy(by: CountedBy): readonly string[] {
  return by === 'none' ? [] : [columnOf(by)];
}
