/** Code that a first picture of few entries does not need: for many entries, and for motion. It loads as a whole. */
export { kthSmallest } from '../base/kth-smallest.js';
export { ChartPicker } from './chart-picker.js';
export { crowdStyles } from './crowd-styles.js';
export { laneMoreTemplate } from './lane-more.js';
export { paintedScene } from './painted-scene.js';
export { sizedNames } from './sized-names.js';
export { tipTemplate } from './tip-view.js';
export * from '../layout/clusters.js';
export { closeRows } from '../layout/close-rows.js';
export * from '../render/many.js';
export { categoryListSteps } from '../data/derived-lists.js';
export { filterSteps } from '../data/filter-entries.js';
export { readFilter } from '../data/filter-read.js';
export { orderManySteps } from '../data/digit-sort.js';
export * from '../picture/motion.js';
export { VisibleRows } from '../platform/visible-rows.js';
export { SlicedChanges } from '../picture/sliced-changes.js';
export * from '../scene/clusters.js';
