/** What lays out lanes that are too full for a row each, or collapsed: code that comes where there is such a lane. */
export { maxTree } from '../base/max-tree.js';
export { allPoints, crowdOf } from './crowd.js';
export { collapsedZones, divideLane, columnsNeed } from './crowd-zones.js';
export { placeTitles } from './titles.js';
