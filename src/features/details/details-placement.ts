/** Places the card of the details beside its mark, after both are laid out. */
import type { Scene } from '../../drawing/scene/scene.js';
import type { Mirror } from '../../drawing/render/mirror.js';
import { clamp } from '../../dataset/base/number.js';
import { LabelSide } from '../../drawing/layout/labels.js';

/**
 * A card is at most as high as the chart, and scrolls; beside a low chart it may be as high as this, down to the
 * frame's end or, over a low frame, beyond it.
 */
export const DETAILS_PX = 420;

export interface DetailsAnchor {
  readonly scene: Scene;
  readonly mirror: Mirror;
  /** px from the frame's left edge to the window's. */
  readonly windowLeftPx: number;
  readonly frameWidthPx: number;
  readonly fontPx: number;
  readonly axisHeightPx: number;
  readonly entry: number;
}

/** Width of a card, as a multiple of the size of its text: larger text has a wider one. */
const CARD_EMS = 26.1538;
const DISTANCE_PX = 20;
/** Room for the arcs of the mark's threads and their verbs between it and the card, if there is that much. */
const THREADS_PX = 160;
/** Distance from the edges of the frame and of the chart. */
export const EDGE_PX = 8;

interface CardSpace {
  readonly fontPx: number;
  /** Width of the frame, where the rows begin in it, and how far down the card may reach. */
  readonly widthPx: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** How far up it may reach; without it the top of the frame. */
  readonly leastPx?: number;
  /** Middle of the mark in the frame. */
  readonly markX: number;
  readonly markY: number;
  /** Whether the mark's label is on its right; the card then prefers the left. */
  readonly labelRight: boolean;
}

/** Whether there is room for a card on either side of the mark. */
export function fitsCard(anchor: DetailsAnchor): boolean {
  const space = cardSpace(anchor, { topPx: 0, endPx: 0, scrolledPx: 0 });
  return space !== undefined && cardSide(space) !== undefined;
}

/** Moves the card through the CSSOM. Like the chart, `card` is in the frame. */
export function moveCard(card: HTMLElement, chart: HTMLElement, anchor: DetailsAnchor): void {
  const frame = card.offsetParent;
  if (!(frame instanceof HTMLElement)) return;
  const roomPx = chart.offsetHeight - 2 * EDGE_PX;
  const belowPx = frame.clientHeight - chart.offsetTop - 2 * EDGE_PX;
  card.style.setProperty('--_most', `${String(Math.max(roomPx, Math.min(DETAILS_PX, belowPx)))}px`);
  const endPx = card.offsetHeight <= roomPx ? chart.offsetTop + chart.offsetHeight : frame.clientHeight;
  const space = cardSpace(anchor, { topPx: chart.offsetTop, endPx, scrolledPx: chart.scrollTop });
  if (space === undefined) return;
  const { left, top } = placeCard(space, card.offsetHeight);
  // The chart has a map or a story before it from right to left.
  card.style.setProperty('left', `${String(Math.round(left + chart.offsetLeft))}px`);
  card.style.setProperty('top', `${String(Math.round(top))}px`);
}

interface ChartBox {
  /** Where the chart begins, from the top of the frame, and how far down a card may reach. */
  readonly topPx: number;
  readonly endPx: number;
  readonly scrolledPx: number;
  /** How far up a card may reach; without it the top of the frame. */
  readonly leastPx?: number;
}

export function cardSpace(
  anchor: DetailsAnchor,
  { topPx, endPx, scrolledPx, ...limit }: ChartBox,
): CardSpace | undefined {
  const { scene, mirror, windowLeftPx, frameWidthPx, fontPx, axisHeightPx, entry } = anchor;
  const placement = scene.entry.indexOf(entry);
  if (placement < 0) return undefined;
  const after = scene.labelSide[placement] !== LabelSide.before;
  return {
    ...limit,
    widthPx: frameWidthPx,
    fontPx,
    topPx: topPx + axisHeightPx,
    heightPx: endPx,
    // The card stays in the frame, beside the edge by which the mark has left.
    markX: clamp(windowLeftPx + mirror.x(scene.offsetPx + scene.glyph[placement]!), 0, frameWidthPx),
    markY: topPx - scrolledPx + axisHeightPx + scene.y[placement]!,
    labelRight: after !== mirror.rtl,
  };
}

function cardWidthPx(fontPx: number): number {
  return Math.round(CARD_EMS * fontPx);
}

/** The side of the mark with room, so that the card is never over it. Undefined if neither side has room: then the details are a sheet. */
export function cardSide({ widthPx, fontPx, markX, labelRight }: CardSpace): 'left' | 'right' | undefined {
  const needed = cardWidthPx(fontPx) + DISTANCE_PX + EDGE_PX;
  const right = widthPx - markX >= needed;
  const left = markX >= needed;
  if (left && right) return labelRight ? 'left' : 'right';
  if (right) return 'right';
  return left ? 'left' : undefined;
}

export function placeCard(space: CardSpace, cardHeightPx: number): { readonly left: number; readonly top: number } {
  const { markX, markY, topPx, heightPx, widthPx, fontPx, leastPx = EDGE_PX } = space;
  const cardPx = cardWidthPx(fontPx);
  const side = cardSide(space);
  const room = (side === 'left' ? markX : widthPx - markX) - cardPx - DISTANCE_PX - EDGE_PX;
  const distance = DISTANCE_PX + clamp(room, 0, THREADS_PX);
  const left = side === 'left' ? markX - distance - cardPx : markX + distance;
  const lowest = heightPx - cardHeightPx - EDGE_PX;
  // The card is over the calendar and the controls only if it is too high for the rows.
  const highest = Math.max(Math.min(topPx, lowest), leastPx);
  return { left, top: clamp(markY - cardHeightPx / 3, highest, Math.max(highest, lowest)) };
}
