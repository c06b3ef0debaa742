/**
 * Code that every chart needs at rest, and no first picture: words for readers who do not see it, the buttons of zoom,
 * the shade of the busiest day, ticks between the marks of one entry. It loads as a whole.
 */
export { chartName, entering } from './chart-name.js';
export { foldOptions } from './fold-options.js';
export { plainNames } from './plain-names.js';
export { zoomButtons } from './zoom-buttons.js';
export { busiestDay } from '../../dataset/data/busiest-day.js';
export { joinsTemplate } from '../../drawing/render/svg-joins.js';
