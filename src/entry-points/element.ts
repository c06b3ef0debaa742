/** The element with all of its features. */
import { ConflictTimeline } from '../element/core/conflict-timeline.js';
import { FEATURES } from '../features/index.js';

ConflictTimeline.features = FEATURES;
// Only in development: a part that has loaded, or what a first drawing measures, asks for another update.
ConflictTimeline.disableWarning?.('change-in-update');

export { ConflictTimeline };
