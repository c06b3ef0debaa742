/** One small dataset for each hard case: the gallery page shows them, and tests check their drawing. No DOM. */
import { ACCOUNT_CASES } from './gallery/account-cases.js';
import { FIELD_CASES } from './gallery/field-cases.js';
import { CALENDAR_CASES } from './gallery/calendar-cases.js';
import { DATE_CASES } from './gallery/date-cases.js';
import { FOLD_CASES } from './gallery/fold-cases.js';
import type { GalleryCase } from './gallery/gallery-case.js';
import { HOSTILE_CASES } from './gallery/hostile-cases.js';
import { LANGUAGE_CASES } from './gallery/language-cases.js';
import { LAYOUT_CASES } from './gallery/layout-cases.js';
import { MAP_CASES } from './gallery/map-cases.js';
import { NESTED_CASES } from './gallery/nested-cases.js';
import { PHASE_CASES } from './gallery/phase-cases.js';
import { SERIES_CASES } from './gallery/series-cases.js';
import { THREAD_CASES } from './gallery/thread-cases.js';

export type { GalleryCase } from './gallery/gallery-case.js';

export interface GalleryChapter {
  readonly id: string;
  readonly heading: string;
  readonly cases: readonly GalleryCase[];
}

export const GALLERY_CHAPTERS: readonly GalleryChapter[] = [
  { id: 'folds', heading: 'Gaps and folds', cases: FOLD_CASES },
  { id: 'calendars', heading: 'Calendars', cases: CALENDAR_CASES },
  { id: 'dates', heading: 'Forms of dates', cases: DATE_CASES },
  { id: 'layout', heading: 'Lanes, spans and labels', cases: LAYOUT_CASES },
  { id: 'accounts-and-times', heading: 'Accounts, status and times', cases: ACCOUNT_CASES },
  { id: 'fields', heading: 'Pictures, numbers, groupings', cases: FIELD_CASES },
  { id: 'nested', heading: 'Lanes within lanes', cases: NESTED_CASES },
  { id: 'phases', heading: 'Phases and milestones', cases: PHASE_CASES },
  { id: 'curves', heading: 'Curves under the lanes', cases: SERIES_CASES },
  { id: 'map', heading: 'The map', cases: MAP_CASES },
  { id: 'languages', heading: 'Texts in several languages', cases: LANGUAGE_CASES },
  { id: 'threads', heading: 'Threads', cases: THREAD_CASES },
  { id: 'hostile', heading: 'Hostile data', cases: HOSTILE_CASES },
];

export const GALLERY: readonly GalleryCase[] = GALLERY_CHAPTERS.flatMap(({ cases }) => cases);
