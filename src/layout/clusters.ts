/** What lays out lanes that are too full for a row each, or collapsed: code that comes where there is such a lane. */
export { maxTree } from '../base/max-tree.js';
export { allPoints, clusterSteps } from './cluster.js';
export { collapsedZones, divideLane, columnsNeed } from './cluster-zones.js';
export { titleLinesOf } from './title-lines.js';
export { placeTitles } from './titles.js';
