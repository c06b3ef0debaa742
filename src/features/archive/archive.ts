/** One source, and its answers so far. Knows nothing of the element. */
import type {
  SourceDescription,
  SourceFacets,
  SourcePage,
  SourceRange,
  SourceSummary,
  TimelineSource,
} from '../../archive/contract.js';
import type { SourceError } from '../../archive/source-error.js';
import { EMPTY_FILTER, type Filter } from '../../dataset/data/filter.js';
import {
  askEntries,
  binsOf,
  countKey,
  entriesKey,
  filterKey,
  type CountRequest,
  type EntriesOfTile,
  type EntriesRequest,
  type Scope,
} from './ask.js';
import { Pins } from './pins.js';
import { Shelf, type Held } from './shelf.js';
import type { Tile } from './tiles.js';

/** Some megabytes of counts, and some windows of entries. */
const COUNT_TILES = 192;
const ENTRY_TILES = 48;
const FEW = 16;
/** Pages of hits: an archive may give a few of them at a time. */
export const MOST_FINDS = 64;
/** Bins over the whole time: some px each. */
const WHOLE_BINS = 1024;

export interface TotalRequest {
  readonly range: SourceRange;
  readonly filter: Filter;
}

export interface FindRequest {
  readonly text: string;
  readonly filter: Filter;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface ArchiveDeps {
  readonly onChange: () => void;
  readonly onOther: () => void;
}

export class Archive {
  readonly source: TimelineSource;
  description: SourceDescription;
  readonly pins = new Pins();
  readonly counts: Shelf<CountRequest, SourceSummary>;
  readonly entries: Shelf<EntriesRequest, EntriesOfTile>;
  readonly totals: Shelf<TotalRequest, SourcePage>;
  readonly facets: Shelf<Filter, SourceFacets>;
  readonly finds: Shelf<FindRequest, SourcePage>;

  /**
   * `onChange`: an answer has arrived, or a request has failed. `onOther`: an answer shows another state of the
   * archive.
   */
  constructor(source: TimelineSource, description: SourceDescription, { onChange, onOther }: ArchiveDeps) {
    this.source = source;
    this.description = description;
    const noted = <Answer extends { readonly revision: string }>(answer: Answer): Answer => {
      if (answer.revision !== this.description.revision) onOther();
      return answer;
    };
    this.counts = new Shelf({
      ask: async (request, signal) => noted(await source.summarise({ ...request, signal })),
      capacity: COUNT_TILES,
      onChange,
    });
    this.entries = new Shelf({
      ask: (request, signal) => askEntries(source, this.description, request, signal),
      capacity: ENTRY_TILES,
      onChange,
    });
    this.totals = new Shelf({
      ask: async (request, signal) => noted(await source.entries({ ...request, limit: 1, signal })),
      capacity: FEW,
      onChange,
    });
    this.facets = new Shelf({
      ask: (filter, signal) => source.facets({ range: { start: -Infinity, end: Infinity }, filter, signal }),
      capacity: FEW,
      onChange,
    });
    this.finds = new Shelf({
      ask: (request, signal) => source.search({ ...request, range: { start: -Infinity, end: Infinity }, signal }),
      capacity: MOST_FINDS,
      onChange,
    });
  }

  /** The first to the last known bound. */
  get extent(): SourceRange {
    return this.description.extent ?? { start: 0, end: 1 };
  }

  /** Counts over the whole time. */
  wholeRequest(scope: Scope): CountRequest {
    const { start, end } = this.extent;
    const level = Math.max(14, Math.ceil(Math.log2((end - start) / WHOLE_BINS)));
    const width = 2 ** level;
    const from = Math.floor(start / width);
    return { ...scope, bins: { level, from, to: Math.max(from + 1, Math.ceil(end / width)) } };
  }

  whole(scope: Scope): Held<SourceSummary> | undefined {
    return this.counts.get(countKey(this.wholeRequest(scope)));
  }

  tile(scope: Scope, tile: Tile): Held<SourceSummary> | undefined {
    return this.counts.get(countKey({ ...scope, bins: binsOf(tile) }));
  }

  entriesOf(request: EntriesRequest): Held<EntriesOfTile> | undefined {
    return this.entries.get(entriesKey(request));
  }

  /** The number of entries in a range, if it was requested; with `isEstimate`, at least so many. */
  total(filter: Filter, range: SourceRange): Pick<SourcePage, 'total' | 'isEstimate'> | undefined {
    return this.totals.get(totalKey({ filter, range }))?.answer;
  }

  /** Whether the number was not requested yet, or is loading. */
  isCounting(filter: Filter, range: SourceRange): boolean {
    const key = totalKey({ filter, range });
    return this.totals.get(key) === undefined && this.totals.faultOf(key) === undefined;
  }

  /** The same if it is exact. */
  exactTotal(filter: Filter, range: SourceRange): number | undefined {
    const answer = this.total(filter, range);
    return answer?.isEstimate === false ? answer.total : undefined;
  }

  /** Undefined if no counts are shown. */
  wantFacets(filter: Filter | undefined): void {
    const filters = filter === undefined ? [] : [EMPTY_FILTER, filter];
    const wanted = filters.map((each) => [filterKey(each), each] as const);
    this.facets.want(new Map(wanted));
  }

  /** Counts by value; undefined while they are loading. */
  facetCounts(filter: Filter): SourceFacets | undefined {
    return this.facets.get(filterKey(filter))?.answer;
  }

  /** The last request, which failed. */
  get faults(): readonly SourceError[] {
    return this.#shelves.flatMap(({ faults }) => faults);
  }

  get isBusy(): boolean {
    return this.#shelves.some(({ isBusy }) => isBusy);
  }

  get idle(): Promise<unknown> {
    return Promise.all(this.#shelves.map(({ idle }) => idle));
  }

  retry(): void {
    this.pins.retry();
    for (const shelf of this.#shelves) shelf.retry();
  }

  /** The archive has changed, so all answers are old. */
  renew(description: SourceDescription): void {
    this.description = description;
    this.pins.renew();
    for (const shelf of this.#shelves) shelf.expire();
  }

  stop(): void {
    for (const shelf of this.#shelves) shelf.stop();
  }

  get #shelves(): readonly Pick<Shelf<unknown, unknown>, 'faults' | 'isBusy' | 'idle' | 'retry' | 'expire' | 'stop'>[] {
    return [this.counts, this.entries, this.totals, this.facets, this.finds];
  }
}

export function totalKey({ range, filter }: TotalRequest): string {
  return `${range.start}~${range.end} ${filterKey(filter)}`;
}
