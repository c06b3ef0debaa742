/** Layout of lanes that are too full for rows, or collapsed: the code loads with the first such lane. */
export { allPoints, clusterSteps } from './cluster.js';
export { columnsNeed } from './cluster-zones.js';
export { sizeMarks } from './size-marks.js';
export { clusteredLane, clusterRows } from './clustered-lane.js';
export { shareColumns } from './share-columns.js';
export { fewLanes } from './few-lanes.js';
export { arrangeWindow } from './arrange-window.js';
