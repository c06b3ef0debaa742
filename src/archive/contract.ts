/**
 * The questions of the element to an archive, and the answers. An archive holds more entries than a page can. So a
 * source gives counts when the reader is zoomed out, entries page by page when zoomed in, and searches and filters all
 * of them.
 *
 * Instants are UTC milliseconds. An entry is in a range by its bounds: it may have begun before the end of the range
 * (`startMin < end`), and may have lasted until its start (`endMax >= start`). So a range finds every lasting entry,
 * and an uncertain date wherever it may lie.
 *
 * A `signal` may abort each request, which then rejects with the reason of the signal. Any other failure is a
 * `SourceError`. `checkSource` validates the answers of a source.
 */
import type { Entry } from '../dataset/data/dataset.js';
import type { StoredFacet } from '../dataset/data/facets.js';
import type { Filter } from '../dataset/data/filter.js';
import type { Issue, UnclearRecord } from '../dataset/data/issue.js';
import type { DatasetHead } from '../dataset/data/timeline-model.js';
import type { LaneGrouping } from '../drawing/layout/lanes.js';
import type { Precision } from '../dataset/time/date-range.js';

export const SOURCE_VERSION = 1;

export interface TimelineSource {
  /** Version of this contract. */
  readonly version: typeof SOURCE_VERSION;
  describe(options?: Abortable): Promise<SourceDescription>;
  /** The number of entries in each bin of each lane. */
  summarise(request: SummaryRequest): Promise<SourceSummary>;
  /** The entries in the range, page by page. */
  entries(request: EntriesRequest): Promise<SourcePage>;
  /**
   * A page with only this entry, and its place as `next`: `entries` goes on from there in either order. The page is
   * empty if there is no such entry.
   */
  entry(id: string, options?: Abortable): Promise<SourcePage>;
  /**
   * Searches as the element does: entries that have each word, in their own texts or in the names that they refer to.
   */
  search(request: SearchRequest): Promise<SourcePage>;
  /** The number of entries that each value would show, as `countFacets`: its own facet does not narrow it. */
  facets(request: FacetsRequest): Promise<SourceFacets>;
}

export interface Abortable {
  readonly signal?: AbortSignal | undefined;
}

/** Half open: `end` is the first instant after it. Either side may be infinite. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bin `i` of a level lasts from `i * 2 ** level` to `(i + 1) * 2 ** level` milliseconds. `to` is the first bin after
 * them.
 */
export interface Bins {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

export interface SourceLimits {
  /** Most bins of one request. */
  readonly bins: number;
  /** Most entries of one page. */
  readonly entries: number;
  /** Most values of a facet; the most frequent ones. */
  readonly values: number;
}

export interface SourceDescription {
  readonly version: typeof SOURCE_VERSION;
  /** Everything but the entries: title, language, parties, actors, topics, sources. */
  readonly head: DatasetHead;
  /** The earliest bound to after the latest, without open sides; undefined if no entry has a known bound. */
  readonly extent: SourceRange | undefined;
  readonly total: number;
  readonly isEstimate: boolean;
  /** The precision of the sharpest date of all: no window goes closer. Without it, windows go as close as a second. */
  readonly precision?: keyof typeof Precision | undefined;
  /** Groupings that separate entries. */
  readonly lanes: readonly LaneGrouping[];
  /** Facets for which some entry has a value; the categories of the head come last. */
  readonly facets: readonly StoredFacet[];
  readonly limits: SourceLimits;
  /** Changes with the archive: then kept answers are old. */
  readonly revision: string;
  /** Faults of the head. `checkSource` adds them. */
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
  /** Lanes with an entry, in the order in which the element draws them. */
  readonly lanes: readonly LaneSummary[];
  /** Number of entries in the bins, each counted once. */
  readonly total: number;
  readonly isEstimate: boolean;
  readonly revision: string;
}

export interface LaneSummary {
  /** The same as `Lane.key`: `=` and an id, `-` for none, `+` for several, `event`, `statement`, `all`. */
  readonly key: string;
  /** One for each bin. A lasting entry counts in each of its bins. */
  readonly counts: readonly number[];
  /** Number of entries of the lane in the bins, each counted once. */
  readonly total: number;
}

/** Earliest start, then the later end first, then the code points of the id; or the reverse. */
export type SourceOrder = 'time' | 'time-descending';

export interface EntriesRequest extends Narrowed {
  readonly range: SourceRange;
  readonly limit: number;
  /** `next` of the page before, or of the page of an entry. */
  readonly after?: string | undefined;
  readonly order?: SourceOrder | undefined;
  /** Only entries that relate to this one. */
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
  /** The number of entries of all pages. */
  readonly total: number;
  /** Whether the total may be more. */
  readonly isEstimate: boolean;
  /** Undefined on the last page. On the page of `entry`, the place of the entry. */
  readonly next: string | undefined;
  readonly revision: string;
  /** Records of this page that could not be read. `checkSource` adds them. */
  readonly issues?: readonly Issue[] | undefined;
  readonly unclear?: readonly UnclearRecord[] | undefined;
}

export interface SourceFacets {
  /** Values that some entry has: the largest count first, then by the code points of the value. */
  readonly facets: Readonly<Partial<Record<StoredFacet, readonly FacetCount[]>>>;
  readonly isEstimate: boolean;
  readonly revision: string;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
