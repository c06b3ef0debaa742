/** The working part of gestures. */
import type { ChartAnswers } from '../../chart/chart-input.js';
import type { FeaturePart, TimelineApi } from '../../core/feature.js';
import { GestureAnswers } from './gesture-answers.js';
import { tipStyles } from './styles.js';

export type GesturesPart = FeaturePart & ChartAnswers;

export const styles = [tipStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  return new GestureAnswers(timeline);
}
