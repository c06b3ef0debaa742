/** Puts the card of the details beside its mark, once both are laid out. */
import { cardSide, placeCard, type CardSpace } from './card-placement.js';
import type { Scene } from '../scene/scene.js';
import type { Mirror } from '../render/mirror.js';
import { LabelSide } from '../layout/labels.js';
import { AXIS_HEIGHT_PX } from '../render/svg-axis.js';

export interface DetailsAnchor {
  readonly scene: Scene;
  readonly mirror: Mirror;
  /** px from the frame's left edge to the window's. */
  readonly windowLeftPx: number;
  readonly frameWidthPx: number;
  readonly entry: number;
}

/** Whether there is room for a card on either side of the mark. */
export function fitsCard(anchor: DetailsAnchor): boolean {
  const space = cardSpace(anchor, 0, 0);
  return space !== undefined && cardSide(space) !== undefined;
}

/** Moves the card through the CSSOM. `card` stands in the frame, as the chart does. */
export function moveCard(card: HTMLElement, chart: HTMLElement, anchor: DetailsAnchor): void {
  const frame = card.offsetParent;
  if (!(frame instanceof HTMLElement)) return;
  const chartEnd = chart.offsetTop + chart.offsetHeight;
  const heightPx = card.offsetHeight < chartEnd ? chartEnd : frame.clientHeight;
  const space = cardSpace(anchor, chart.offsetTop - chart.scrollTop, heightPx);
  if (space === undefined) return;
  const { left, top } = placeCard(space, card.offsetHeight);
  card.style.setProperty('left', `${String(Math.round(left))}px`);
  card.style.setProperty('top', `${String(Math.round(top))}px`);
}

function cardSpace(anchor: DetailsAnchor, chartTopPx: number, heightPx: number): CardSpace | undefined {
  const { scene, mirror, windowLeftPx, frameWidthPx, entry } = anchor;
  const placement = scene.entry.indexOf(entry);
  if (placement < 0) return undefined;
  const after = scene.labelSide[placement] !== LabelSide.before;
  return {
    widthPx: frameWidthPx,
    heightPx,
    markX: windowLeftPx + mirror.x(scene.offsetPx + scene.glyph[placement]!),
    markY: chartTopPx + AXIS_HEIGHT_PX + scene.y[placement]!,
    labelRight: after !== mirror.rtl,
  };
}
