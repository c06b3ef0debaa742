/**
 * What the element asks an archive for, and what it gets. An archive holds more entries than a page can: so a source
 * counts far out, gives entries page by page near, and searches and filters all of them.
 *
 * Instants are UTC milliseconds. An entry meets a range by its bounds: it may have begun before the end of the range
 * (`startMin < end`), and may have lasted until its start (`endMax >= start`). So what lasts is found wherever it lasts, and
 * an uncertain date wherever it may lie.
 *
 * Each request may be aborted by its `signal`, and rejects with the reason of the signal then. What else goes wrong is a
 * `SourceError`. `checkSource` validates what a source gives.
 */
import type { Entry } from '../data/dataset.js';
import type { AnyFacet } from '../data/facets.js';
import type { Filter } from '../data/filter.js';
import type { Issue } from '../data/issue.js';
import type { DatasetHead } from '../data/timeline-model.js';
import type { UnclearRecord } from '../data/unclear-record.js';
import type { LaneGrouping } from '../layout/lanes.js';

export const SOURCE_VERSION = 1;

export interface TimelineSource {
  /** Of this contract. */
  readonly version: typeof SOURCE_VERSION;
  describe(options?: Abortable): Promise<SourceDescription>;
  /** How many entries there are in each bin of each lane. */
  summarise(request: SummaryRequest): Promise<SourceSummary>;
  /** Those that meet the range, page by page. */
  entries(request: EntriesRequest): Promise<SourcePage>;
  /**
   * A page with this entry alone, and as `next` its place: `entries` goes on from there in either order. An empty page where there
   * is no such entry.
   */
  entry(id: string, options?: Abortable): Promise<SourcePage>;
  /** As the search of the element: entries that have each word, in what they say or in the names they refer to. */
  search(request: SearchRequest): Promise<SourcePage>;
  /** How many entries each value would show, as `countFacets`: its own facet does not narrow it. */
  facets(request: FacetsRequest): Promise<SourceFacets>;
}

export interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

/** Half open: `end` is the first instant behind it. Either side may be infinite. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Bin `i` of a level lasts from `i * 2 ** level` to `(i + 1) * 2 ** level` milliseconds. `to` is the first behind them. */
export interface Bins {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface SourceLimits {
  /** Bins of one request. */
  readonly bins: number;
  /** Entries of one page. */
  readonly entries: number;
  /** Values of a facet; those that most entries have. */
  readonly values: number;
}

export interface SourceDescription {
  readonly version: typeof SOURCE_VERSION;
  /** Everything but the entries: title, language, parties, actors, topics, sources. */
  readonly head: DatasetHead;
  /** From the earliest bound to behind the latest, open sides aside; undefined where no entry has a known bound. */
  readonly extent: SourceRange | undefined;
  readonly total: number;
  readonly isEstimate: boolean;
  /** Groupings that tell entries apart. */
  readonly lanes: readonly LaneGrouping[];
  /** Facets that some entry has a value of; the categories of the head last. */
  readonly facets: readonly AnyFacet[];
  readonly limits: SourceLimits;
  /** Another one after each change of the archive: then what is kept is old. */
  readonly revision: string;
  /** What is wrong with the head. `checkSource` adds them. */
  readonly issues?: readonly Issue[] | undefined;
}

/** Values of one facet are alternatives, facets narrow each other. A value that no entry has shows none. */
export interface Narrowed extends Abortable {
  readonly filter?: Filter | undefined;
}

export interface SummaryRequest extends Narrowed {
  readonly bins: Bins;
  readonly lanes: LaneGrouping;
}

export interface SourceSummary {
  readonly bins: Bins;
  /** Those with an entry, in the order in which the element draws them. */
  readonly lanes: readonly LaneSummary[];
  /** Entries that meet the bins, each once. */
  readonly total: number;
  readonly isEstimate: boolean;
  readonly revision: string;
}

export interface LaneSummary {
  /** As `Lane.key`: `=` and an id, `-` for none, `+` for several, `event`, `statement`, `all`. */
  readonly key: string;
  /** One for each bin. What lasts counts in each bin that it meets. */
  readonly counts: readonly number[];
  /** Entries of the lane that meet the bins, each once. */
  readonly total: number;
}

/** By earliest start, then the later end first, then the code points of the id; or all of this backwards. */
export type SourceOrder = 'time' | 'time-descending';

export interface EntriesRequest extends Narrowed {
  readonly range: SourceRange;
  readonly limit: number;
  /** `next` of the page before, or of the page of an entry. */
  readonly after?: string | undefined;
  readonly order?: SourceOrder | undefined;
  /** Only those that relate to this entry. */
  readonly relatedTo?: string | undefined;
}

export interface SearchRequest extends EntriesRequest {
  readonly text: string;
}

export interface FacetsRequest extends Narrowed {
  readonly range: SourceRange;
}

export interface SourcePage {
  readonly entries: readonly Entry[];
  /** Of all pages. */
  readonly total: number;
  /** The total is at least this where it says so. */
  readonly isEstimate: boolean;
  /** Undefined on the last page. On the page of `entry`, the place of the entry. */
  readonly next: string | undefined;
  readonly revision: string;
  /** What could not be read of this page. `checkSource` adds them. */
  readonly issues?: readonly Issue[] | undefined;
  readonly unclear?: readonly UnclearRecord[] | undefined;
}

export interface SourceFacets {
  /** Values that some entry has: the largest count first, then by the code points of the value. */
  readonly facets: Readonly<Partial<Record<AnyFacet, readonly FacetCount[]>>>;
  readonly isEstimate: boolean;
  readonly revision: string;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
