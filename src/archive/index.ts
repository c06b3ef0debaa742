/**
 * Archives: more entries than a page can hold, behind one contract.
 *
 *     import { memorySource } from 'conflict-timeline/archive';
 */
export { binsOver, levelFor, rangeOfBins } from './bins.js';
export type {
  Abortable,
  Bins,
  EntriesRequest,
  FacetCount,
  FacetsRequest,
  LaneSummary,
  Narrowed,
  SearchRequest,
  SourceDescription,
  SourceFacets,
  SourceLimits,
  SourceOrder,
  SourcePage,
  SourceRange,
  SourceSummary,
  SummaryRequest,
  TimelineSource,
} from './contract.js';
export { checkSource } from './check-source.js';
export { memorySource } from './memory-source.js';
export { SourceError, type SourceErrorCode } from './source-error.js';
