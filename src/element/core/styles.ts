/** Style sheets in a fixed order, whatever loaded first. */
import type { CSSResult } from 'lit';
import { axisStyles, chartStyles, zoomStyles } from '../chart/chart-styles.js';
import { markStyles } from '../chart/marks-styles.js';
import type { Feature } from './feature.js';
import { moduleOf } from './feature-modules.js';
import { frameStyles, statusStyles, touchStyles } from '../frame/frame-styles.js';
import { loadingStyles } from '../frame/loading-styles.js';
import { narrowStyles } from '../frame/narrow-styles.js';
import { tokens } from '../frame/tokens.js';

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
