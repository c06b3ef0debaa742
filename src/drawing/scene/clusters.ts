/** Draws lanes that are too full for a row each, or collapsed: the code loads with the first such lane. */
export { clusterDrawing } from './cluster-drawing.js';
export { clusterCapacity, writeCluster } from './cluster-scene.js';
export { detailWindow, levelOfDetail } from './level-of-detail.js';
