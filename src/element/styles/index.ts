import { chartStyles } from './chart.js';
import { detailsStyles } from './details.js';
import { frameStyles } from './frame.js';
import { listStyles } from './list.js';
import { markStyles } from './marks.js';
import { overviewStyles } from './overview.js';
import { tokens } from './tokens.js';

export const styles = [tokens, frameStyles, chartStyles, markStyles, detailsStyles, listStyles, overviewStyles];
