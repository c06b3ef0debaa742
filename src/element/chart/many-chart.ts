/**
 * The place for the chart's code that no first picture of few entries needs: look-up of marks without an element, their
 * tip, the painted marks, the buttons of zoom, and styles.
 */
import { Code } from '../../dataset/base/code.js';
import type * as manyPart from './many-part.js';

export const manyChart = new Code<
  Pick<
    typeof manyPart,
    | 'ChartPicker'
    | 'chartName'
    | 'countWords'
    | 'crowdStyles'
    | 'entering'
    | 'laneMoreTemplate'
    | 'paintedScene'
    | 'spanOptions'
    | 'spokenNames'
    | 'tipTemplate'
    | 'zoomButtonStyles'
    | 'zoomButtons'
  >
>();
