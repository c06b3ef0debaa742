/** Width of the track of the overview, px. */

/** Room for a thumb at either end of the track. */
/** Height of its strip, with its words. */
export const OVERVIEW_PX = 52;
export const THUMB_PX = 24;
const BORDERS_PX = 2;

export function overviewWidthPx(frameWidthPx: number, gutterPx: number): number {
  return Math.max(frameWidthPx - BORDERS_PX - gutterPx - 2 * THUMB_PX, 1);
}
