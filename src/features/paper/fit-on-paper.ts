/**
 * The chart on paper: shrunk to one page as far as it can still be read. A chart that is too high for that is cut into
 * pieces, each with the calendar and on a page of its own: Chromium left the first page with the heading alone.
 */
import { nameTopPx } from '../../element/chart/lane-name.js';
import { PAPER_CHART_PX } from '../../element/picture/chart-metrics.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { cutsOf } from './cut-lanes.js';

/**
 * Room for the chart on a page of A4 or Letter, within the margins of browsers: without header and legend, and on a page
 * of its own. Only styles know the orientation of the page.
 */
const ROOM = [
  { page: 'portrait', widthPx: 694, heightPx: 840, wholePx: 950 },
  { page: 'landscape', widthPx: 970, heightPx: 600, wholePx: 690 },
] as const;
/** Text is smaller than 7 pt below this zoom. */
const LEAST_ZOOM = 0.7711;
/** The line below a piece. */
const BORDER_PX = 1;

/** Styles for paper use the properties. The scene is the one on screen. */
export function fitOnPaper(root: ParentNode, scene: Scene | undefined): void {
  leavePaper(root);
  const chart = root.querySelector<HTMLElement>('.chart');
  if (chart === null) return;
  hideBeside(chart);
  const heightPx = chart.scrollHeight;
  const calendarPx = chart.querySelector<HTMLElement>('.axis-bar')?.offsetHeight ?? 0;
  const pages = ROOM.map(({ page, widthPx, ...room }) => {
    const zoom = Math.min(widthPx / PAPER_CHART_PX, room.heightPx / heightPx);
    if (scene === undefined || zoom >= LEAST_ZOOM) return { page, zoom: Math.max(zoom, LEAST_ZOOM), cuts: [] };
    // Pieces are as wide as the page: those of a wide page left a third of it blank.
    const pieceZoom = widthPx / PAPER_CHART_PX;
    const rowsIn = (heightPx: number): number => heightPx / pieceZoom - calendarPx - BORDER_PX;
    const rooms = { firstPx: rowsIn(room.heightPx), nextPx: rowsIn(room.wholePx) };
    return { page, zoom: pieceZoom, cuts: cutsOf(scene, rooms) };
  });
  for (const { page, zoom } of pages) {
    for (const part of root.querySelectorAll<HTMLElement>('.chart, .series'))
      part.style.setProperty(`--_zoom-${page}`, zoom.toFixed(4));
  }
  const isCut = pages.some(({ cuts }) => cuts.length > 0);
  chart.toggleAttribute('data-cut', isCut);
  if (!isCut || scene === undefined) return;
  const pieces = pages.flatMap(({ page, cuts }) => {
    const ends = [...cuts.slice(1), heightPx - calendarPx];
    return cuts.map((from, at) => pieceOf(chart, scene, { page, from, heightPx: calendarPx + ends[at]! - from }));
  });
  for (const { page, cuts } of pages) {
    const firstPx = cuts.length > 0 ? calendarPx + cuts[0]! : heightPx;
    chart.style.setProperty(`--_piece-${page}`, `${String(firstPx)}px`);
  }
  chart.after(...pieces);
}

/** Takes the pieces away: only paper has them. */
export function leavePaper(root: ParentNode): void {
  for (const piece of root.querySelectorAll('.chart.piece')) piece.remove();
  root.querySelector('.chart')?.removeAttribute('data-cut');
}

interface Piece {
  readonly page: (typeof ROOM)[number]['page'];
  /** px from the top of the rows. */
  readonly from: number;
  readonly heightPx: number;
}

/** A copy of the chart that shows the calendar and the rows from a height on. A reader of the tree has the first one. */
function pieceOf(chart: HTMLElement, scene: Scene, { page, from, heightPx }: Piece): HTMLElement {
  const piece = chart.cloneNode(true) as HTMLElement;
  piece.classList.add('piece', page);
  piece.removeAttribute('data-cut');
  piece.setAttribute('aria-hidden', 'true');
  piece.style.setProperty('--_piece-from', `${String(from)}px`);
  piece.style.setProperty('--_piece-height', `${String(heightPx)}px`);
  const cut = scene.lanes.find(({ top, height }) => top < from - 1 && top + height > from + 1);
  if (cut !== undefined) repeatName(piece, cut.top + nameTopPx(cut.height), from + nameTopPx(Infinity));
  return piece;
}

/** The name of a lane that goes on stands at the top of the piece again. */
function repeatName(piece: HTMLElement, nameY: number, y: number): void {
  for (const name of piece.querySelectorAll<HTMLElement>('.lane-name')) {
    if (Math.abs(parseFloat(name.style.getPropertyValue('--_y')) - nameY) > 1) continue;
    name.style.setProperty('--_y', `${String(y)}px`);
  }
}

/** Chromium shrinks the whole print to what lies beyond the edges of the window, though nobody sees it. */
function hideBeside(chart: HTMLElement): void {
  const gutterPx = chart.querySelector<HTMLElement>('.gutter')?.offsetWidth ?? 0;
  for (const fold of chart.querySelectorAll<HTMLElement>('.fold')) {
    const fromPx = parseFloat(fold.style.getPropertyValue('--_x'));
    const isBeside = fromPx + fold.offsetWidth < 0 || fromPx > PAPER_CHART_PX - gutterPx;
    fold.toggleAttribute('data-beside', isBeside);
  }
}
