/** The place of the story's panel, and the room that it leaves for the chart. */
import type { Arrangement } from '../../layout/arrange.js';

/** Beside the chart from this width of the element on; below it otherwise. */
const BESIDE_FROM_PX = 1000;
const BESIDE_PX = 300;
/** The share of the window's height for a panel below. */
const BELOW_PX = 220;

export function panelWidthPx(elementPx: number): number {
  return elementPx >= BESIDE_FROM_PX ? BESIDE_PX : 0;
}

/** Height for whole lanes. If their names are above the rows there is none: only rows of the step are shown. */
export function lanesRoomPx({ metrics }: Arrangement, isBeside: boolean): number {
  if (metrics.laneHeadPx > 0) return 0;
  return isBeside ? metrics.budgetPx : metrics.budgetPx - BELOW_PX;
}
