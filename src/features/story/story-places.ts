/** Where the panel of the story stands, and what that leaves of the chart. */
import type { Arrangement } from '../../layout/arrange.js';

/** Beside the chart from this width of the element on; below it otherwise. */
const BESIDE_FROM_PX = 1000;
const BESIDE_PX = 300;
/** What a panel below takes of the height of the window. */
const BELOW_PX = 220;

export function panelWidthPx(elementPx: number): number {
  return elementPx >= BESIDE_FROM_PX ? BESIDE_PX : 0;
}

/** Height for whole lanes. Where their names stand above the rows there is none: only what is told has a row. */
export function lanesRoomPx({ metrics }: Arrangement, isBeside: boolean): number {
  if (metrics.laneHeadPx > 0) return 0;
  return isBeside ? metrics.budgetPx : metrics.budgetPx - BELOW_PX;
}
