/**
 * Reading, checking and modelling a dataset without a browser: the entry for a newsroom's own scripts.
 *
 * import { parseJsonText, validateDataset, createModel } from 'conflict-timeline/data';
 */
export { parseDate, type DateValue } from '../time/date-ends.js';
export { parseEdtf } from '../time/edtf.js';
export { DateFlag, Precision, type DateRange, type EdtfDate } from '../time/date-range.js';
export { ActorIndex, actorsOf } from './actors.js';
export type {
  AmountColumns,
  CodedColumn,
  ColumnPrecision,
  DatasetColumns,
  LocationColumns,
  MediaColumns,
  NumberColumn,
  TextColumn,
  TrackColumns,
  TranslationColumns,
} from './columns.js';
export { createModel, type ModelOptions } from './create-model.js';
export type {
  Actor,
  ActorRole,
  Amount,
  Category,
  CategoryValue,
  Citation,
  Dataset,
  DateEnds,
  Entry,
  GeoLocation,
  Highlight,
  Measure,
  Medium,
  Milestone,
  Party,
  Phase,
  Quote,
  Relation,
  RelationType,
  Source,
  StatementForm,
  Status,
  StoryStep,
  Topic,
  Translation,
} from './dataset.js';
export type { Issue, IssueCode, Severity } from './issue.js';
export { summariseIssues } from './issue-report.js';
export { parseJsonText, type ParsedJson } from './parse-json.js';
export { safeUrl } from './safe-url.js';
export { EntryKind, type TimelineModel } from './timeline-model.js';
export type { UnclearRecord } from './issue.js';
export { validateDataset, type Validation } from './validate.js';
