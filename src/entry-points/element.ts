/** The element with all of its features. */
// The style sheets of a first picture come first, side by side: gzip finds what they have in common (0.5 kB).
import '../features/search/styles.js';
import '../features/legend/place-styles.js';
import '../features/overview/place-styles.js';
import '../element/chart/marks-styles.js';
import '../element/chart/chart-styles.js';
import '../element/frame/loading-styles.js';
import '../element/frame/narrow-styles.js';
import '../element/frame/frame-styles.js';
import '../element/frame/tokens.js';
import { ConflictTimeline } from '../element/core/conflict-timeline.js';
import { FEATURES } from '../features/index.js';

/** Lit's own, in its build for development. */
interface LitWarnings {
  readonly litIssuedWarnings?: Set<string>;
}

ConflictTimeline.features = FEATURES;
// Only in development (the builds for pages leave this out): a part that has loaded, or what a first drawing measures, asks for another update.
ConflictTimeline.disableWarning?.('change-in-update');
// Lit says it in a microtask, to pages whose author never chose Lit.
(globalThis as LitWarnings).litIssuedWarnings?.add('dev-mode');

// End of development.

export { ConflictTimeline };
