/** A dataset in memory as an archive. A page can use it to treat both alike, and it shows what an answer has to be. */
import type { Filter } from '../data/filter.js';
import { indexRelations, type RelationIndex } from '../data/relations.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { assignLanes } from '../layout/lanes.js';
import { BinCounts } from './bin-counts.js';
import { checkBins, checkFilter, checkLimit, checkRange, SOURCE_LIMITS } from './check-request.js';
import {
  SOURCE_VERSION,
  type Abortable,
  type EntriesRequest,
  type FacetsRequest,
  type SearchRequest,
  type SourceDescription,
  type SourceFacets,
  type SourcePage,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import { countMemoryFacets } from './memory-facets.js';
import { ArchiveOrder } from './memory-order.js';
import { MemorySearch } from './memory-search.js';
import { describeModel } from './memory-description.js';
import { shownEntries } from './memory-filter.js';
import { readCursor, writeCursor } from './place.js';

let instances = 0;

/** `model` comes from `createModel`. */
export function memorySource(model: TimelineModel): TimelineSource {
  return new MemorySource(model);
}

class MemorySource implements TimelineSource {
  readonly version = SOURCE_VERSION;
  readonly #model: TimelineModel;
  readonly #order: ArchiveOrder;
  readonly #search: MemorySearch;
  #relations: RelationIndex | undefined;
  readonly #revision = `memory-${++instances}`;

  constructor(model: TimelineModel) {
    this.#model = model;
    this.#order = new ArchiveOrder(model);
    this.#search = new MemorySearch(model);
  }

  describe({ signal }: Abortable = {}): Promise<SourceDescription> {
    return later(signal, () => ({ ...describeModel(this.#model), limits: SOURCE_LIMITS, revision: this.#revision }));
  }

  summarise({ signal, ...request }: SummaryRequest): Promise<SourceSummary> {
    return later(signal, () => this.#summary(request));
  }

  entries({ filter, signal, ...request }: EntriesRequest): Promise<SourcePage> {
    return later(signal, () => this.#page(this.#shown(filter, request.relatedTo), request));
  }

  entry(id: string, { signal }: Abortable = {}): Promise<SourcePage> {
    return later(signal, () => {
      const row = this.#model.indexOf(id);
      const entries = row === undefined ? [] : [this.#model.entries.at(row)!];
      const next = row === undefined ? undefined : writeCursor(this.#order.placeOf(row));
      return { entries, total: entries.length, isEstimate: false, next, revision: this.#revision };
    });
  }

  search({ text, filter, signal, ...request }: SearchRequest): Promise<SourcePage> {
    return later(signal, () => {
      const found = this.#search.find(text);
      const shown = this.#shown(filter, request.relatedTo).filter((entry) => found[entry] === 1);
      return this.#page(shown, request);
    });
  }

  facets({ range, filter, signal }: FacetsRequest): Promise<SourceFacets> {
    return later(signal, () => {
      checkRange(range);
      const facets = countMemoryFacets(this.#model, range, checkFilter(filter), SOURCE_LIMITS.values);
      return { facets, isEstimate: false, revision: this.#revision };
    });
  }

  #summary({ bins, lanes: by, filter }: SummaryRequest): SourceSummary {
    checkBins(bins);
    const shown = shownEntries(this.#model, checkFilter(filter));
    const { startMin, endMax } = this.#model;
    const all = new BinCounts(bins);
    for (const entry of shown) all.add(startMin[entry]!, endMax[entry]!);
    const lanes = assignLanes(this.#model, shown, by).flatMap(({ key, entries }) => {
      const lane = new BinCounts(bins);
      for (const entry of entries) lane.add(startMin[entry]!, endMax[entry]!);
      return lane.total === 0 ? [] : [{ key, counts: lane.counts(), total: lane.total }];
    });
    return { bins, lanes, total: all.total, isEstimate: false, revision: this.#revision };
  }

  #shown(filter: Filter | undefined, relatedTo: string | undefined): Uint32Array {
    const shown = shownEntries(this.#model, checkFilter(filter));
    if (relatedTo === undefined) return shown;
    this.#relations ??= indexRelations(this.#model);
    const { incoming, incomingCount } = this.#relations;
    const row = this.#model.indexOf(relatedTo);
    const related = row === undefined ? [] : incoming(row, 0, incomingCount(row));
    const rows = new Set(related.map(({ entry }) => entry));
    return shown.filter((entry) => rows.has(entry));
  }

  #page(shown: Uint32Array, request: Pick<EntriesRequest, 'range' | 'limit' | 'after' | 'order'>): SourcePage {
    const { range, limit, after, order = 'time' } = request;
    checkRange(range);
    checkLimit(limit);
    const rows = this.#order.meeting(shown, range, order);
    const from = after === undefined ? 0 : this.#order.countUntil(rows, readCursor(after), order);
    const page = rows.subarray(from, from + limit);
    const last = from + limit < rows.length ? page.at(-1) : undefined;
    return {
      entries: Array.from(page, (row) => this.#model.entries.at(row)!),
      total: rows.length,
      isEstimate: false,
      next: last === undefined ? undefined : writeCursor(this.#order.placeOf(last)),
      revision: this.#revision,
    };
  }
}

/** A source answers asynchronously, and rejects instead of throwing. */
function later<Answer>(signal: AbortSignal | undefined, answer: () => Answer): Promise<Answer> {
  return new Promise((resolve) => {
    signal?.throwIfAborted();
    resolve(answer());
  });
}
