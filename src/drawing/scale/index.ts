/** The scale of the chart by itself, for drawings by d3 on a page or a server. Loads no element. */
export { foldedTimeScale } from './folded-time-scale.js';
export type { DateLike, FoldedTimeScale, FoldedTimeScaleOptions } from './folded-time-scale.js';
export type { TickInterval } from './scale-ticks.js';
