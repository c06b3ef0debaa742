/**
 * The place for the chart's code for many entries: look-up of marks without an element, their tip, the painted marks and their
 * styles.
 */
import { Code } from '../base/code.js';
import type * as manyPart from './many-part.js';

export const manyChart = new Code<
  Pick<
    typeof manyPart,
    'ChartPicker' | 'crowdStyles' | 'laneMoreTemplate' | 'paintedScene' | 'sizedNames' | 'tipTemplate'
  >
>();
