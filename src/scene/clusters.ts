/** What draws lanes that are too full for a row each, or collapsed: code that comes where there is such a lane. */
export { clusterCapacity, clusterDrawing, writeCluster } from './cluster-scene.js';
export { detailWindow, levelOfDetail } from './level-of-detail.js';
