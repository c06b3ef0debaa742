/** Sizes of the chart by the width of the element and the size of its text. */
import type { RowMetrics } from '../../drawing/layout/row-metrics.js';
import { axisMetrics, type AxisMetrics } from '../../drawing/render/axis-metrics.js';

/** Lane names are above their rows below either width: larger text leaves titles little room beside them. */
const HEADS_BELOW_PX = 620;
const HEADS_BELOW_EM = 36;
const WIDE_FROM_PX = 900;
const MIN_ROW_PX = 26;
/**
 * Where all rows would be higher than a window and a half, they are closer by this: 24 px of 26. Readers press each of them,
 * and a target has 24 px of its own.
 */
const LEAST_ROW_SHARE = 12 / 13;
const BORDER_PX = 2;
/** Width of a fold on screen at every zoom, in text sizes: a line of turned words with some calm. */
const FOLD_EM = 2.4;
/** The most that all folds take together: a reader comes for the times between them. */
const FOLDS_SHARE = 0.12;
const NARROW_FOLDS_SHARE = 0.2;
const WINDOW_SHARE = 0.7;
/** A low window, or a frame made as high as its content, leaves this much. */
const MIN_BUDGET_PX = 560;
/** The least height of a lane, in text sizes: its name in three lines and its number, on paper in two lines. */
const MIN_LANE_EM = 5;
const MIN_PAPER_LANE_EM = 3;
/**
 * So many entries have rows with their titles, whatever height that takes: of 112, columns named 53 in a height of 1,281 px,
 * rows name all in 1,700. Rows with titles above their marks are nearly twice as high, and paper has one page for a chart.
 */
const NAMED = 150;
const NARROW_NAMED = 100;
const NARROW_WINDOWS = 1.4;
const MIN_NARROW_PX = 1200;
/** What a window shows beside lane names stands within so many windows. */
const WIDE_WINDOWS = 1.5;
const MIN_GIVEN_PX = 120;
/** A chart that would be higher than some windows has most of one, with its header, calendar and overview in it. */
const BOX_SHARE = 0.85;
const AROUND_PX = 260;
/** Seventeen rows: in a frame made as high as its content, the window is no measure. */
const MIN_BOX_PX = 440;

export interface ChartMetrics {
  /**
   * `stacked`: labels are above their marks, as they always are if lane names are above their rows. With a limit of
   * height, as on paper, they stay beside them.
   */
  readonly rows: (stacked: boolean) => RowMetrics;
  /** Whether lane names stand above their rows. */
  readonly heads: boolean;
  readonly gutterPx: number;
  readonly plotPx: number;
  readonly foldPx: number;
  /** The most that all folds take together, as a share of the plot. */
  readonly foldsShare: number;
  readonly fontPx: number;
  readonly axis: AxisMetrics;
  /** The calendar with room for turned words of this length: the names of folds. */
  readonly axisFor: (turnedPx: number) => AxisMetrics;
  /** Height for the rows in a container with its own height: they scroll in it. Undefined if the page scrolls. */
  readonly givenPx: number | undefined;
  /** More rows than this scroll in the element, px. */
  readonly maxPx: number | undefined;
  /** Rows that scroll with the page are visible to this height at once, px. */
  readonly seenPx: number | undefined;
  /**
   * The height that rows keep in every window, from the height of the whole, px. Lanes that need more in a closer window
   * scroll in it, so that nothing below the chart moves. Undefined if windows have heights of their own.
   */
  readonly keptPx: ((wholePx: number) => number) | undefined;
}

/** Room for the rows, px. */
export interface RowsRoom {
  readonly windowPx: number;
  /** The rest of a container with its own height; undefined if the rows decide the element's height. */
  readonly givenPx: number | undefined;
  /** The rest of a container that grows up to a height; undefined if it has no limit. */
  readonly maxPx?: number | undefined;
}

/** Height of the strip of the overview, with its words. */
export const OVERVIEW_PX = 52;
/** Room for a thumb at either end of its track. */
export const THUMB_PX = 24;
const BORDERS_PX = 2;

/** The chart is laid out this wide for paper, where titles have room beside their marks, and shrunk to a page. */
export const PAPER_CHART_PX = 900;
/** Paper is a window of this height: nothing on it is too high to scroll to. */
export const PAPER_WINDOW_PX = 4000;
/** The height of a chart with its axis on one page with its heading. What has no row then is in the list below it. */
export const PAPER_ROWS_PX = 1000;

export interface MetricsOptions extends RowsRoom {
  readonly frameWidthPx: number;
  readonly isPaper?: boolean | undefined;
  readonly fontPx: number;
  /** Rows of names above the calendar: of phases, of milestones. */
  readonly nameRows?: number | undefined;
}

export function chartMetrics({
  frameWidthPx,
  fontPx,
  windowPx,
  givenPx,
  maxPx,
  isPaper,
  nameRows = 0,
}: MetricsOptions): ChartMetrics {
  const heads = frameWidthPx < Math.max(HEADS_BELOW_PX, fontPx * HEADS_BELOW_EM);
  const gutterPx = heads ? 0 : Math.round(fontPx * (frameWidthPx < WIDE_FROM_PX ? 11.2 : 11.5));
  const plotPx = Math.max(frameWidthPx - BORDER_PX - gutterPx, 1);
  // A narrow page is one long scroll, and an element in a container with a limit has its height from there.
  const isKept = !heads && !isPaper && givenPx === undefined && maxPx === undefined;
  const seenPx = Math.max((heads ? 1 : WIDE_WINDOWS) * windowPx, MIN_BUDGET_PX);
  const axisFor = (turnedPx: number): AxisMetrics => axisMetrics({ fontPx, narrow: heads, nameRows, turnedPx });
  return {
    heads,
    gutterPx,
    plotPx,
    fontPx,
    foldPx: Math.round(fontPx * FOLD_EM),
    foldsShare: heads ? NARROW_FOLDS_SHARE : FOLDS_SHARE,
    axis: axisFor(0),
    axisFor,
    givenPx,
    maxPx,
    seenPx: givenPx === undefined ? seenPx : undefined,
    keptPx: isKept
      ? (wholePx) => (wholePx > seenPx ? Math.max(Math.round(BOX_SHARE * windowPx) - AROUND_PX, MIN_BOX_PX) : wholePx)
      : undefined,
    rows: (stacked) => {
      const labelsAbove = heads || (stacked && maxPx === undefined);
      const isClose = !labelsAbove && isPaper !== true;
      const own = rowMetrics(fontPx, heads, labelsAbove);
      return {
        ...own,
        budgetPx: heightBudgetPx(heads, { windowPx, givenPx, maxPx }),
        fillPx: givenPx ?? 0,
        named: isClose ? NAMED : NARROW_NAMED,
        closePx: givenPx ?? maxPx ?? seenPx,
        leastRowPx: isClose ? Math.round(own.rowPx * LEAST_ROW_SHARE) : own.rowPx,
        scrolls: givenPx === undefined && maxPx === undefined,
        ...(isPaper && { dropsEmpty: true, minLanePx: fontPx * MIN_PAPER_LANE_EM }),
      };
    },
  };
}

/**
 * Height that lanes share: the given one, or most of the window. A narrow page scrolls in any case, and its rows are
 * higher: there the lanes may take more than a window.
 */
export function heightBudgetPx(heads: boolean, { windowPx, givenPx, maxPx = Infinity }: RowsRoom): number {
  if (givenPx !== undefined) return Math.max(givenPx, MIN_GIVEN_PX);
  const ofWindow = heads
    ? Math.max(NARROW_WINDOWS * windowPx, MIN_NARROW_PX)
    : Math.max(WINDOW_SHARE * windowPx, MIN_BUDGET_PX);
  return Math.max(Math.min(ofWindow, maxPx), MIN_GIVEN_PX);
}

function rowMetrics(
  fontPx: number,
  heads: boolean,
  labelsAbove: boolean,
): Omit<RowMetrics, 'budgetPx' | 'fillPx' | 'scrolls' | 'named' | 'closePx' | 'leastRowPx'> {
  const rowPx = Math.max(MIN_ROW_PX, Math.round(fontPx * (labelsAbove ? 3.4 : 2)));
  return {
    rowPx,
    lanePadPx: heads ? 2 : 9,
    laneHeadPx: heads ? Math.round(fontPx * 1.6 - 6) : 0,
    minLanePx: heads ? 0 : Math.round(fontPx * MIN_LANE_EM),
    labelsAbove,
    densityPx: MIN_ROW_PX + 14,
    linePx: Math.round(fontPx * 1.32),
  };
}

/** Width of the track of the overview. */
export function overviewWidthPx(frameWidthPx: number, gutterPx: number): number {
  return Math.max(frameWidthPx - BORDERS_PX - gutterPx - 2 * THUMB_PX, 1);
}
