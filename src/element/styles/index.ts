import { actorStyles } from './actor.js';
import { chartStyles } from './chart.js';
import { citeStyles } from './cite.js';
import { comparisonStyles } from './comparison.js';
import { detailsStyles } from './details.js';
import { filterStyles } from './filters.js';
import { frameStyles } from './frame.js';
import { loadingStyles } from './loading.js';
import { listStyles } from './list.js';
import { markStyles } from './marks.js';
import { overviewStyles } from './overview.js';
import { printStyles } from './print.js';
import { sheetStyles } from './sheet.js';
import { searchStyles } from './search.js';
import { statusStyles } from './status.js';
import { storyStyles } from './story.js';
import { summaryStyles } from './summary.js';
import { tableStyles } from './table.js';
import { threadStyles } from './threads.js';
import { touchStyles } from './touch.js';
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
