/**
 * Browsers end a scrolled area at some 17 to 33 million px, and a million rows are taller. So a long list has a shorter
 * bar: near both ends a px of it is a px of the list, in between it is several. Rows move px for px with the finger
 * wherever they are; the bar is set right again once the scrolling is over.
 */

/** Well within what every browser takes. */
export const MAX_SCROLL_PX = 8_000_000;
/** So far from either end nobody comes in one go. */
const EDGE_PX = 1_000_000;

/** How tall the scrolled area is made for a list. */
export function scrollLength(totalPx: number): number {
  return Math.min(totalPx, MAX_SCROLL_PX);
}

/** Where the bar stands when the window's top is at a px of the list. */
export function barAt(listPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || listPx <= EDGE_PX) return listPx;
  if (listPx >= totalPx - EDGE_PX) return listPx - totalPx + MAX_SCROLL_PX;
  return EDGE_PX + (listPx - EDGE_PX) / pace(totalPx);
}

/** The px of the list at which the window's top is when the bar stands somewhere. */
export function listAt(barPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || barPx <= EDGE_PX) return barPx;
  if (barPx >= MAX_SCROLL_PX - EDGE_PX) return barPx + totalPx - MAX_SCROLL_PX;
  return EDGE_PX + (barPx - EDGE_PX) * pace(totalPx);
}

function pace(totalPx: number): number {
  return (totalPx - 2 * EDGE_PX) / (MAX_SCROLL_PX - 2 * EDGE_PX);
}
