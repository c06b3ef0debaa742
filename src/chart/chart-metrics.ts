/** Sizes of the chart by the width of the element and the size of its text. */
import type { RowMetrics } from '../layout/arrange.js';
import { axisMetrics, type AxisMetrics } from '../render/axis-metrics.js';

/** Below this width lane names stand above their rows. */
const HEADS_BELOW_PX = 620;
const WIDE_FROM_PX = 900;
const USUAL_FONT_PX = 13;
const MIN_ROW_PX = 26;
const BORDER_PX = 2;
/** Width of a fold on screen at every zoom, for text of the usual size; larger text widens it where there is room. */
const FOLD_PX = 62;
const FOLD_MOST_SHARE = 0.14;

export interface ChartMetrics {
  /** `stacked`: labels stand above their marks, as they do anyway where lane names stand above their rows. */
  readonly rows: (stacked: boolean) => RowMetrics;
  /** Whether lane names stand above their rows. */
  readonly heads: boolean;
  readonly gutterPx: number;
  readonly plotPx: number;
  readonly foldPx: number;
  readonly axis: AxisMetrics;
}

export function chartMetrics(frameWidthPx: number, fontPx: number): ChartMetrics {
  const heads = frameWidthPx < HEADS_BELOW_PX;
  const gutterPx = heads ? 0 : Math.round(fontPx * (frameWidthPx < WIDE_FROM_PX ? 10.5 : 11.5));
  const plotPx = Math.max(frameWidthPx - BORDER_PX - gutterPx, 1);
  const foldPx = Math.round((FOLD_PX * fontPx) / USUAL_FONT_PX);
  return {
    heads,
    gutterPx,
    plotPx,
    foldPx: Math.max(FOLD_PX, Math.min(foldPx, Math.round(plotPx * FOLD_MOST_SHARE))),
    axis: axisMetrics(fontPx),
    rows: (stacked) => rowMetrics(fontPx, heads, heads || stacked),
  };
}

function rowMetrics(fontPx: number, heads: boolean, labelsAbove: boolean): RowMetrics {
  const rowPx = Math.max(MIN_ROW_PX, Math.round(fontPx * (labelsAbove ? 3.2 : 2)));
  return {
    rowPx,
    lanePadPx: heads ? 5 : 9,
    laneHeadPx: heads ? Math.round(fontPx * 2) : 0,
    laneLeastPx: heads ? 0 : Math.round(fontPx * 5),
    labelsAbove,
    densityPx: MIN_ROW_PX + 14,
  };
}
