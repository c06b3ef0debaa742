/** The working part of gestures. */
import type { ChartAnswers } from '../../chart/chart-input.js';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { menuStyles } from '../../platform/menu-styles.js';
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
  return new GestureAnswers(timeline);
}
