import { actorStyles } from '../features/details/actor-styles.js';
import { chartStyles } from '../chart/chart-styles.js';
import { citeStyles } from '../features/cite/styles.js';
import { comparisonStyles } from '../features/comparison/styles.js';
import { detailsStyles } from '../features/details/styles.js';
import { filterStyles } from '../features/filters/styles.js';
import { frameStyles } from './frame-styles.js';
import { loadingStyles } from './loading-styles.js';
import { listStyles } from '../features/list/styles.js';
import { markStyles } from '../chart/marks-styles.js';
import { overviewStyles } from '../chart/overview-styles.js';
import { printStyles } from '../features/print/styles.js';
import { sheetStyles } from '../features/details/sheet-styles.js';
import { searchStyles } from '../features/search/styles.js';
import { statusStyles } from './status-styles.js';
import { storyStyles } from '../features/story/styles.js';
import { summaryStyles } from '../features/list/summary-styles.js';
import { tableStyles } from '../features/table/styles.js';
import { threadStyles } from '../features/threads/styles.js';
import { touchStyles } from './touch-styles.js';
import { tokens } from './tokens.js';

export const styles = [
  tokens,
  frameStyles,
  chartStyles,
  markStyles,
  detailsStyles,
  actorStyles,
  comparisonStyles,
  citeStyles,
  statusStyles,
  loadingStyles,
  threadStyles,
  listStyles,
  tableStyles,
  summaryStyles,
  overviewStyles,
  filterStyles,
  searchStyles,
  storyStyles,
  sheetStyles,
  touchStyles,
  printStyles,
];
