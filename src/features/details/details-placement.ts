/** Places the card of the details beside its mark, after both are laid out. */
import { cardSide, EDGE_PX, placeCard, type CardSpace } from './card-placement.js';
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
  card.style.setProperty('left', `${String(Math.round(left))}px`);
  card.style.setProperty('top', `${String(Math.round(top))}px`);
}

export interface ChartBox {
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
    topPx,
    heightPx: endPx,
    // The card stays in the frame, beside the edge by which the mark has left.
    markX: clamp(windowLeftPx + mirror.x(scene.offsetPx + scene.glyph[placement]!), 0, frameWidthPx),
    markY: topPx - scrolledPx + axisHeightPx + scene.y[placement]!,
    labelRight: after !== mirror.rtl,
  };
}
