/** The place of the details beside their mark: on the side with room, never over the mark. */
import { clamp } from '../../dataset/base/number.js';

/** Width of a card, as a multiple of the size of its text: larger text has a wider one. */
const CARD_EMS = 26.1538;
const DISTANCE_PX = 20;
/** Room for the mark's threads between it and the card, if there is that much. */
const THREADS_PX = 70;
/** Distance from the edges of the frame and of the chart. */
export const EDGE_PX = 8;

export interface CardSpace {
  readonly fontPx: number;
  /** Width of the frame, where the chart begins in it, and how far down the card may reach. */
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

function cardWidthPx(fontPx: number): number {
  return Math.round(CARD_EMS * fontPx);
}

/** Undefined if neither side has room: then the details are a sheet. */
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
  // The card is over the controls only if it is too high for the chart.
  const highest = Math.max(Math.min(topPx, lowest), leastPx);
  return { left, top: clamp(markY - cardHeightPx / 3, highest, Math.max(highest, lowest)) };
}
