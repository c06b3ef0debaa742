/** What the table is drawn from. */
import type { TemplateResult } from 'lit';
import type { EntryWords } from '../../a11y/entry-words.js';
import type { TimelineModel } from '../../data/timeline-model.js';
import type { Texts } from '../../i18n/texts.js';
import type { Hits } from '../../picture/search-hits.js';
import type { DrawnRows, ListController } from '../../rows/list-controller.js';
import type { WindowRows } from '../../rows/list-window.js';
import type { Precision } from '../../time/date-range.js';
import type { TableColumn, TableSort } from './table-sort.js';

export interface TableOptions {
  readonly model: TimelineModel;
  /** Of the sharpest date. */
  readonly precision: Precision;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly hits: Hits;
  readonly summary: unknown;
  readonly title: string;
  readonly sort: TableSort;
  readonly rows: WindowRows;
  readonly drawn: DrawnRows;
  readonly table: ListController;
  readonly selected: number | undefined;
  readonly bodyOf: (entry: number) => TemplateResult;
  readonly onSort: (column: TableColumn) => void;
  readonly onToggle: (entry: number) => void;
  readonly onDownload: () => void;
}
