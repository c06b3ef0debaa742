/** What lays out lanes that are too full for a row each, or collapsed: code that comes where there is such a lane. */
export { allPoints, clusterSteps } from './cluster.js';
export { columnsNeed } from './cluster-zones.js';
export { sizeMarks } from './size-marks.js';
export { clusteredLane, clusterRows } from './clustered-lane.js';
export { shareColumns } from './share-columns.js';
