/**
 * Code that every chart needs at rest, and no first picture: words for readers who do not see it, the buttons of zoom,
 * the shade of the busiest day, ticks between the marks of one entry. It loads as a whole.
 */
import { busiestDay } from '../../dataset/data/busiest-day.js';
import { chartName, entering } from './chart-name.js';
import { foldOptions } from './fold-options.js';
import { plainNames } from './plain-names.js';
import { zoomButtons } from './zoom-buttons.js';

export const chartExtras = { busiestDay, chartName, entering, foldOptions, plainNames, zoomButtons };

export type ChartExtras = typeof chartExtras;
