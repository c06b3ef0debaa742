/** Classes and types. Importing this registers nothing; `conflict-timeline/define` does. */
export { ConflictTimeline } from './element.js';
export type { TimelineChange } from '../element/core/feature-apis.js';
export type { TimelineCheck, TimelineControls, TimelineMedia, TimelineStart } from '../element/frame/controls.js';
export type { TimelineFileFormat, TimelineFileOptions } from '../element/frame/file-options.js';
export type { TimelineRange } from '../element/session/range.js';
export type { TimelineViewName } from '../element/frame/views.js';
export type { TimelineEventMap } from '../element/session/events.js';
export {
  TimelineCardEvent,
  TimelineChangeEvent,
  TimelineConnectionEvent,
  TimelineErrorEvent,
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineHoverEvent,
  TimelineIssuesEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineScaleChangeEvent,
  TimelineSearchEvent,
  TimelineSelectEvent,
  TimelineStoryEvent,
} from '../element/session/events.js';
export type * from '../dataset/data/columns.js';
export type * from '../dataset/data/dataset.js';
export type { CategoryFacet, Facet } from '../dataset/data/facets.js';
export type { Filter } from '../dataset/data/filter.js';
export type { Issue, IssueCode, Severity } from '../dataset/data/issue.js';
export type { LoadError } from '../dataset/data/issue.js';
export type { Times } from '../dataset/data/times.js';
export type { TimelineSource } from '../archive/contract.js';
export type { Follow, Loader } from '../dataset/sources/loaded.js';
export { foldedTimeScale } from '../drawing/scale/folded-time-scale.js';
export type { DateLike, FoldedTimeScale, FoldedTimeScaleOptions } from '../drawing/scale/folded-time-scale.js';
export type { TickInterval } from '../drawing/scale/scale-ticks.js';
export type { LanesBy } from '../drawing/layout/lanes.js';
export type { WheelUse } from '../element/interaction/pointer.js';
export { registerLanguage } from '../words/i18n/load-language.js';
export type { LanguageWords } from '../words/i18n/messages.js';
export type { PluralForms } from '../dataset/base/message.js';
export type { InView } from '../drawing/scene/in-view.js';
