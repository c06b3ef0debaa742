/** The working part of gestures. */
import type { ChartAnswers } from '../../chart/chart-input.js';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { focusCode } from '../../session/focus-keeper.js';
import * as focusMover from '../../session/focus-mover.js';
import { GestureAnswers } from './gesture-answers.js';
import { tipStyles } from './styles.js';

export type GesturesPart = FeaturePart & ChartAnswers;

export const styles = [tipStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  focusCode.provide(focusMover);
  return new GestureAnswers(timeline);
}
