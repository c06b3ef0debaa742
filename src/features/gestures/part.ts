/** The working part of gestures. */
import type { ChartAnswers } from '../../chart/chart-input.js';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { KnownValues } from '../../core/known-values.js';
import { moveCode } from '../../interaction/move-code.js';
import { move } from '../../interaction/moves.js';
import { moveMenu } from '../../platform/menu-moves.js';
import { menuStyles } from '../../platform/menu-styles.js';
import { provideMenuMoves } from '../../platform/menu.js';
import { focusCode } from '../../session/focus-keeper.js';
import { restoreFocus, revealOpen, uncoverFocus } from '../../session/focus-mover.js';
import { GestureAnswers } from './gesture-answers.js';
import { fingerStyles } from './finger-styles.js';
import { tipStyles } from './styles.js';

export type GesturesPart = FeaturePart & ChartAnswers;

/** Of the panel that opens under the reader's hand. */
export const styles = [tipStyles, menuStyles, fingerStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  focusCode.provide({ restoreFocus, revealOpen, uncoverFocus });
  new KnownValues(timeline.element);
  provideMenuMoves(moveMenu);
  moveCode.provide({ move });
  return new GestureAnswers(timeline);
}
