/** Classes and types. Importing this registers nothing; `conflict-timeline/define` does. */
export { ConflictTimeline } from './element.js';
export type { TimelineCheck, TimelineControls, TimelineMedia } from './frame/controls.js';
export type { TimelineFileFormat, TimelineFileOptions } from './frame/file-options.js';
export type { TimelineRange } from './session/range.js';
export type { TimelineViewName } from './frame/views.js';
export type { TimelineEventMap } from './session/event-map.js';
export {
  TimelineChangeEvent,
  TimelineErrorEvent,
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineIssuesEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineScaleChangeEvent,
  TimelineSearchEvent,
  TimelineSelectEvent,
  TimelineStoryEvent,
} from './session/events.js';
export type * from './data/columns.js';
export type * from './data/dataset.js';
export type { CategoryFacet, Facet } from './data/facets.js';
export type { Filter } from './data/filter.js';
export type { Issue, IssueCode, Severity } from './data/issue.js';
export type { LoadError } from './data/load-error.js';
export type { Times } from './data/times.js';
export type { TimelineSource } from './archive/contract.js';
export type { Follow } from './sources/follow.js';
export { foldedTimeScale } from './scale/folded-time-scale.js';
export type { DateLike, FoldedTimeScale, FoldedTimeScaleOptions } from './scale/folded-time-scale.js';
export type { TickInterval } from './scale/scale-ticks.js';
export type { LanesBy } from './layout/lanes.js';
export type { WheelUse } from './interaction/pointer.js';
export type { InView } from './scene/in-view.js';
