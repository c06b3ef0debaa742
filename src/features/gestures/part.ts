/** The working part of gestures. */
import type { GesturesApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { KnownValues } from '../../element/core/known-values.js';
import { menuStyles } from '../../drawing/platform/menu-styles.js';
import { GestureAnswers } from './gesture-answers.js';
import { HeadingLevels } from './heading-levels.js';
import { fingerStyles } from './finger-styles.js';
import { tipStyles } from './styles.js';

export type GesturesPart = FeaturePart & GesturesApi;

/** The panel that opens under the reader's hand. */
export const styles = [tipStyles, menuStyles, fingerStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  new KnownValues(timeline.element);
  new HeadingLevels(timeline.element);
  return new GestureAnswers(timeline);
}
