/** Sizes of lanes and rows in layout, and the place of a row in its lane. */
import { clamp } from '../../dataset/base/number.js';

export interface RowMetrics {
  readonly rowPx: number;
  /** Room above the first and below the last row of a lane. */
  readonly lanePadPx: number;
  /** Room at the top of each lane for its name, if names are above the rows. */
  readonly laneHeadPx: number;
  /** A lane is no lower than this. */
  readonly minLanePx: number;
  /** Labels are above their marks, and marks in the lower part of their rows. */
  readonly labelsAbove: boolean;
  /** Height of a collapsed lane. */
  readonly densityPx: number;
  /** Height of a line of titles in a clustered lane. */
  readonly linePx: number;
  /** Height that the lanes share. */
  readonly budgetPx: number;
  /** Height that they fill, if the page sets one: else 0. */
  readonly fillPx: number;
  /** The page scrolls if lanes take more than the budget. */
  readonly scrolls: boolean;
  /** Each of so many entries in a window has a row with its title, whatever height that takes. */
  readonly named: number;
  /** Rows stand closer to each other before they take more than this, px, as far as `leastRowPx` allows. */
  readonly closePx: number;
  readonly leastRowPx: number;
  /** A lane with nothing in the window has no height, as on paper: words name it. */
  readonly dropsEmpty?: boolean;
}

/** `rows`: every entry has a row at every zoom. `clustered`: the zoom decides. `collapsed`: the reader has closed the lane. */
export type LaneForm = 'rows' | 'clustered' | 'collapsed';

/** The distance of so many rows that share what is left of the height, or what they are too high: no more than `widerPx` further apart. */
export function rowDistance(
  { rowPx, leastRowPx }: Pick<RowMetrics, 'rowPx' | 'leastRowPx'>,
  rows: number,
  leftPx: number,
  widerPx = 0,
): number {
  return rowPx + (rows && clamp(Math.floor(leftPx / rows), leastRowPx - rowPx, widerPx));
}

/** Place of marks in their row, as a share of its height: in the lower part if titles are above them. */
export function shareOfRow({ labelsAbove }: Pick<RowMetrics, 'labelsAbove'>): number {
  return labelsAbove ? 0.68 : 0.5;
}

/** Middle of a row, px from the top of a lane without room to fill. */
export function rowMiddle(metrics: RowMetrics, form: LaneForm, row: number): number {
  const { laneHeadPx, lanePadPx, rowPx, densityPx } = metrics;
  if (form === 'collapsed') return laneHeadPx + densityPx / 2;
  return laneHeadPx + lanePadPx + rowPx * (row + shareOfRow(metrics));
}

/** Height of a lane that has only ends of stems, in heads: its name above the rows is a target of 24 px, its head 15. */
const ENDS_HEADS = 1.7;

export function rowsHeight(rows: number, { laneHeadPx, lanePadPx, minLanePx, rowPx }: RowMetrics): number {
  const leastPx = rows === 0 ? Math.round(laneHeadPx * ENDS_HEADS) : 0;
  return Math.max(laneHeadPx + 2 * lanePadPx + rows * rowPx, minLanePx, leastPx);
}
