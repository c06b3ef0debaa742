/** The element with all of its features. */
import { ConflictTimeline } from './core/conflict-timeline.js';
import { FEATURES } from './features/index.js';

ConflictTimeline.features = FEATURES;

export { ConflictTimeline };
