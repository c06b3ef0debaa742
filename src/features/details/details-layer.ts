/**
 * Where the panel of the details is drawn. In a frame that is high enough it is part of the frame. Over a lower one it
 * leaves the frame, in the top layer of the page, so that nothing cuts it; in a page without room for that, such as a
 * frame of another page, the timeline's own frame grows.
 */
import { pageView } from '../../drawing/platform/page-view.js';
import { cardSpace, DETAILS_PX, type DetailsAnchor, EDGE_PX, moveCard, placeCard } from './details-placement.js';

/** A sheet leaves some of the chart in sight: `panel-styles.ts`. */
const SHEET_SHARE = 0.55;
/** Distance below the middle of a mark. */
const BELOW_MARK_PX = 20;

export class DetailsLayer {
  #panel: HTMLElement | undefined;
  #frame: HTMLElement | undefined;
  #scrolling: AbortController | undefined;

  /** Call it after each drawing, before the focus moves. `anchor`: the place of the mark, if it is drawn. */
  place(root: ShadowRoot, anchor: DetailsAnchor | undefined): void {
    const panel = root.querySelector<HTMLElement>('.details') ?? undefined;
    if (panel !== this.#panel) this.release();
    this.#panel = panel;
    const frame = root.querySelector<HTMLElement>('.frame');
    const chart = root.querySelector<HTMLElement>('.chart');
    if (panel === undefined || frame === null) return;
    const room = roomFor(panel, frame, chart);
    this.#grow(frame, room === 'grown' ? DETAILS_PX + 2 * EDGE_PX + (chart?.offsetTop ?? 0) : 0);
    setLifted(panel, room === 'page');
    if (room === 'page' && panel.isConnected) {
      const put = (): void => {
        liftOver(panel, frame, chart, anchor);
      };
      put();
      this.#followScrolling(panel, put);
      return;
    }
    this.#scrolling?.abort();
    this.#scrolling = undefined;
    if (panel.matches('.sheet')) for (const name of ['left', 'top', 'inline-size']) panel.style.removeProperty(name);
    if (chart && anchor && panel.matches('.card')) moveCard(panel, chart, anchor);
  }

  #grow(frame: HTMLElement, px: number): void {
    this.#frame = frame;
    if (px > 0) frame.style.minBlockSize = `${String(px)}px`;
    else frame.style.removeProperty('min-block-size');
  }

  /** A box around the timeline scrolls: the panel follows the mark. */
  #followScrolling(panel: HTMLElement, put: () => void): void {
    this.#scrolling?.abort();
    this.#scrolling = new AbortController();
    const page = panel.ownerDocument;
    page.addEventListener(
      'scroll',
      ({ target }) => {
        if (target !== page && panel.isConnected) put();
      },
      { capture: true, passive: true, signal: this.#scrolling.signal },
    );
  }

  /** Lets go of the page: the element leaves it. */
  release(): void {
    this.#scrolling?.abort();
    this.#scrolling = undefined;
    this.#frame?.style.removeProperty('min-block-size');
  }
}

type Room = 'frame' | 'page' | 'grown';

function roomFor(panel: HTMLElement, frame: HTMLElement, chart: HTMLElement | null): Room {
  const isSheet = panel.matches('.sheet');
  const isBoxed = chart?.matches('.boxed') ?? false;
  // A sheet is in the flow: a frame without a height of its own grows with it.
  if (isSheet && !isBoxed) return 'frame';
  const wantedPx = Math.min(panel.scrollHeight + 2, DETAILS_PX);
  const grownPx = parseFloat(frame.style.minBlockSize) || 0;
  // The window of a frame grows with its content: measured again, it would seem to have had the room.
  if (grownPx > 0 && !isBoxed) return 'grown';
  const framePx = frame.clientHeight;
  const ownPx = isSheet ? framePx * SHEET_SHARE : framePx - 2 * EDGE_PX;
  if (ownPx >= wantedPx) return 'frame';
  const canLift = 'showPopover' in panel;
  if (isBoxed) return canLift ? 'page' : 'frame';
  if (!canLift) return 'grown';
  const { innerHeight, scrollY } = pageView(panel);
  const pagePx = Math.max(panel.ownerDocument.documentElement.scrollHeight, innerHeight);
  const topPx = frame.getBoundingClientRect().top + scrollY + (chart?.offsetTop ?? 0);
  return pagePx - topPx - 2 * EDGE_PX >= wantedPx ? 'page' : 'grown';
}

/** Nothing happens between the two that would take its focus. A move within the page closes it. */
function setLifted(panel: HTMLElement, lifted: boolean): void {
  if (!lifted) {
    panel.removeAttribute('popover');
    return;
  }
  panel.popover = 'manual';
  if (panel.isConnected && !panel.matches(':popover-open')) panel.showPopover();
}

/** Places it in px of the page, so that it scrolls along: a card beside its mark as in the frame, a sheet below the mark. */
function liftOver(
  panel: HTMLElement,
  frame: HTMLElement,
  chart: HTMLElement | null,
  anchor: DetailsAnchor | undefined,
): void {
  const { style } = panel;
  // It counts as part of the page that it lies over: at the top of the page it makes that no longer.
  style.left = style.top = '0';
  const { innerHeight, scrollX, scrollY } = pageView(panel);
  const { scrollHeight } = panel.ownerDocument.documentElement;
  const { left, top, width } = frame.getBoundingClientRect();
  const isSheet = panel.matches('.sheet');
  if (isSheet) style.inlineSize = `${String(Math.round(width))}px`;
  // What is in the frame has its place from within the frame's border.
  const insidePx = top + frame.clientTop + scrollY;
  const leastPx = EDGE_PX - insidePx;
  const endPx = Math.max(scrollHeight, innerHeight) - insidePx;
  const topPx = chart?.offsetTop ?? 0;
  style.setProperty('--_most', `${String(Math.max(endPx - topPx - 2 * EDGE_PX, DETAILS_PX))}px`);
  const heightPx = panel.offsetHeight;
  const space = chart && anchor && cardSpace(anchor, { topPx, endPx, scrolledPx: chart.scrollTop, leastPx });
  const card = space && !isSheet ? placeCard(space, heightPx) : undefined;
  const belowPx = space ? space.markY + BELOW_MARK_PX : topPx;
  const sheetPx = Math.max(Math.min(belowPx, endPx - heightPx - EDGE_PX), leastPx);
  style.left = `${String(Math.round(left + scrollX + (card ? card.left + frame.clientLeft + (chart?.offsetLeft ?? 0) : 0)))}px`;
  style.top = `${String(Math.round(insidePx + (card?.top ?? sheetPx)))}px`;
}
