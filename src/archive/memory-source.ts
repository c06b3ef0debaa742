/** A dataset in memory as an archive. A page can use it to treat both alike, and it shows what an answer has to be. */
import { facetsOf, facetValues } from '../dataset/data/facet-table.js';
import type { StoredFacet } from '../dataset/data/facets.js';
import type { Filter } from '../dataset/data/filter.js';
import { indexRelations, type RelationIndex } from '../dataset/data/relations.js';
import { buildSearchIndex, findEntries, type SearchIndex } from '../dataset/data/search-index.js';
import { queryTerms } from '../dataset/data/search-query.js';
import { sharpestPrecision, type TimelineModel } from '../dataset/data/timeline-model.js';
import { assignLanes, type LaneGrouping } from '../drawing/layout/lanes.js';
import { Precision } from '../dataset/time/date-range.js';
import { BinCounts } from './bins.js';
import { checkBins, checkFilter, checkLimit, checkRange, isStoredFacet, SOURCE_LIMITS } from './check-request.js';
import {
  type Abortable,
  type EntriesRequest,
  type FacetsRequest,
  type SearchRequest,
  SOURCE_VERSION,
  type SourceDescription,
  type SourceFacets,
  type SourceOrder,
  type SourcePage,
  type SourceRange,
  type SourceSummary,
  type SummaryRequest,
  type TimelineSource,
} from './contract.js';
import { countMemoryFacets, shownEntries } from './memory-facets.js';
import { comparePlaces, type Place, readCursor, writeCursor } from './place.js';

// The rows of a model in the order of an archive, which does not know the places of entries in a file.

class ArchiveOrder {
  readonly #model: TimelineModel;
  /** All rows in order. */
  #sorted: Uint32Array | undefined;

  constructor(model: TimelineModel) {
    this.#model = model;
  }

  placeOf(row: number): Place {
    const { startMin, endMax, entries } = this.#model;
    return { start: startMin[row]!, end: endMax[row]!, id: entries.at(row)!.id };
  }

  /** Those of the rows that are in the range, in order. */
  meeting(rows: Uint32Array, { start, end }: SourceRange, order: SourceOrder): Uint32Array {
    const { startMin, endMax } = this.#model;
    const sorted = (this.#sorted ??= this.#sort());
    const isMet = new Uint8Array(sorted.length);
    let count = 0;
    for (const row of rows) {
      if (startMin[row]! >= end || endMax[row]! < start) continue;
      isMet[row] = 1;
      count++;
    }
    // Uses the order of all rows: sorting those of each request would take longer.
    const found = new Uint32Array(count);
    let at = 0;
    for (const row of sorted) if (isMet[row] === 1) found[at++] = row;
    return order === 'time' ? found : found.reverse();
  }

  /** The number of sorted rows at or before a place. */
  countUntil(rows: Uint32Array, place: Place, order: SourceOrder): number {
    const sign = order === 'time' ? 1 : -1;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sign * comparePlaces(this.placeOf(rows[middle]!), place) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(): Uint32Array {
    const { order, startMin, endMax, entries } = this.#model;
    // Rows are mostly in order already; ids are read only for equal times.
    return order.slice().sort((left, right) => {
      if (startMin[left] !== startMin[right]) return startMin[left]! < startMin[right]! ? -1 : 1;
      if (endMax[left] !== endMax[right]) return endMax[left]! > endMax[right]! ? -1 : 1;
      const [first, second] = [entries.at(left)!, entries.at(right)!];
      return comparePlaces({ start: 0, end: 0, id: first.id }, { start: 0, end: 0, id: second.id });
    });
  }
}

// The search over a model. The first search makes its index; the last result is kept for its next page.

class MemorySearch {
  readonly #model: TimelineModel;
  #index: SearchIndex | undefined;
  #last: { readonly text: string; readonly found: Uint8Array } | undefined;

  constructor(model: TimelineModel) {
    this.#model = model;
  }

  /** 1 for each entry that is found. */
  find(text: string): Uint8Array {
    if (this.#last?.text !== text) {
      this.#index ??= atOnce(buildSearchIndex(this.#model));
      this.#last = { text, found: atOnce(findEntries(this.#index, queryTerms(text))) };
    }
    return this.#last.found;
  }
}

function atOnce<Result>(steps: Generator<number, Result, undefined>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

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

// The description of a model as an archive.

function describeModel(model: TimelineModel): Omit<SourceDescription, 'limits' | 'revision'> {
  return {
    version: SOURCE_VERSION,
    head: model.dataset,
    extent: extentOf(model),
    total: model.count,
    isEstimate: false,
    precision: precisionOf(model),
    lanes: groupingsOf(model),
    facets: facetsOf(model).filter((facet): facet is StoredFacet => {
      if (!isStoredFacet(facet)) return false;
      const values = facetValues(model, facet);
      if ('words' in values) return values.column.some((word) => word >= values.first);
      return values.lists.value.length > 0;
    }),
  };
}

function precisionOf(model: TimelineModel): SourceDescription['precision'] {
  const sharpest = sharpestPrecision(model);
  const names = Object.entries(Precision) as [keyof typeof Precision, Precision][];
  return names.find(([, precision]) => precision === sharpest)?.[0];
}

function extentOf({ count, startMin, startMax, endMin, endMax }: TimelineModel): SourceRange | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (let row = 0; row < count; row++) {
    for (const bound of [startMin[row]!, startMax[row]!, endMin[row]!, endMax[row]!]) {
      if (!Number.isFinite(bound)) continue;
      start = Math.min(start, bound);
      end = Math.max(end, bound);
    }
  }
  return start > end ? undefined : { start, end: end + 1 };
}

function groupingsOf({ ids, kind }: TimelineModel): readonly LaneGrouping[] {
  const groupings: LaneGrouping[] = [];
  if (ids.parties.value.length > 0) groupings.push('party', 'party-apart');
  if (ids.actors.value.length > 0) groupings.push('actor');
  if (ids.topics.value.length > 0) groupings.push('topic');
  if (kind.some((one) => one !== kind[0])) groupings.push('kind');
  return [...groupings, 'none'];
}
