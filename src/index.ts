/** Classes and types. Importing this registers nothing; `conflict-timeline/define` does. */
export { ConflictTimeline } from './element/conflict-timeline.js';
export type { TimelineRange } from './element/range.js';
export type { TimelineViewName } from './element/timeline-view-name.js';
export {
  TimelineErrorEvent,
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineIssuesEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineSearchEvent,
  TimelineSelectEvent,
  TimelineStoryEvent,
} from './element/events.js';
export type * from './data/columns.js';
export type * from './data/dataset.js';
export type { Facet, Filter } from './data/filter.js';
export type { Issue, IssueCode, Severity } from './data/issue.js';
export type { LoadError } from './data/load-error.js';
export type { LanesBy } from './layout/lanes.js';
export type { WheelUse } from './interaction/pointer.js';
