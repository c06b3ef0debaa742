/**
 * Browsers end a scrolled area at some 17 to 33 million px, and a million rows are taller. So a long list has a shorter
 * bar: near both ends a px of the bar is a px of the list, in between it is several. Rows follow the finger px for px
 * anywhere; the bar is corrected after the scrolling.
 */

/** Well within the limit of every browser. */
export const MAX_SCROLL_PX = 8_000_000;
/** Nobody scrolls so far from either end in one go. */
const EDGE_PX = 1_000_000;

/** The height of the scrolled area for a list. */
export function scrollLength(totalPx: number): number {
  return Math.min(totalPx, MAX_SCROLL_PX);
}

/** Position of the bar for a px of the list at the window's top. */
export function barAt(listPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || listPx <= EDGE_PX) return listPx;
  if (listPx >= totalPx - EDGE_PX) return listPx - totalPx + MAX_SCROLL_PX;
  return EDGE_PX + (listPx - EDGE_PX) / pace(totalPx);
}

/** The px of the list at the window's top for a position of the bar. */
export function listAt(barPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || barPx <= EDGE_PX) return barPx;
  if (barPx >= MAX_SCROLL_PX - EDGE_PX) return barPx + totalPx - MAX_SCROLL_PX;
  return EDGE_PX + (barPx - EDGE_PX) * pace(totalPx);
}

function pace(totalPx: number): number {
  return (totalPx - 2 * EDGE_PX) / (MAX_SCROLL_PX - 2 * EDGE_PX);
}
