/** The working part of gestures. */
import type { ChartAnswers } from '../../element/chart/chart-input.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { KnownValues } from '../../element/core/known-values.js';
import { moveCode } from '../../element/interaction/move-code.js';
import { move } from '../../element/interaction/moves.js';
import { moveMenu } from '../../drawing/platform/menu-moves.js';
import { menuStyles } from '../../drawing/platform/menu-styles.js';
import { provideMenuMoves } from '../../drawing/platform/menu.js';
import { focusCode } from '../../element/session/focus-keeper.js';
import { restoreFocus, revealOpen, uncoverFocus } from '../../element/session/focus-mover.js';
import { GestureAnswers } from './gesture-answers.js';
import { HeadingLevels } from './heading-levels.js';
import { fingerStyles } from './finger-styles.js';
import { tipStyles } from './styles.js';

export type GesturesPart = FeaturePart & ChartAnswers;

/** Of the panel that opens under the reader's hand. */
export const styles = [tipStyles, menuStyles, fingerStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  focusCode.provide({ restoreFocus, revealOpen, uncoverFocus });
  new KnownValues(timeline.element);
  new HeadingLevels(timeline.element);
  provideMenuMoves(moveMenu);
  moveCode.provide({ move });
  return new GestureAnswers(timeline);
}
