/** Style sheets in a fixed order, whatever loaded first. */
import type { CSSResult } from 'lit';
import { axisStyles } from '../chart/axis-styles.js';
import { chartStyles } from '../chart/chart-styles.js';
import { markStyles } from '../chart/marks-styles.js';
import { zoomStyles } from '../chart/zoom-styles.js';
import type { Feature } from './feature.js';
import { moduleOf } from './feature-modules.js';
import { frameStyles } from '../frame/frame-styles.js';
import { loadingStyles } from '../frame/loading-styles.js';
import { narrowStyles } from '../frame/narrow-styles.js';
import { statusStyles } from '../frame/status-styles.js';
import { tokens } from '../frame/tokens.js';
import { touchStyles } from '../frame/touch-styles.js';

const BASE = [
  tokens,
  frameStyles,
  narrowStyles,
  chartStyles,
  axisStyles,
  zoomStyles,
  markStyles,
  statusStyles,
  loadingStyles,
];

/** Those of the core and of the loaded features; those for paper come last. */
export function stylesWith(features: readonly Feature[]): readonly CSSResult[] {
  return [...new Set([...BASE, ...stylesOf(features, false), touchStyles, ...stylesOf(features, true)])];
}

function stylesOf(list: readonly Feature[], last: boolean): readonly CSSResult[] {
  return list
    .filter(({ stylesLast = false }) => stylesLast === last)
    .flatMap((feature) => [...(feature.styles ?? []), ...(moduleOf(feature)?.styles ?? [])]);
}
