/**
 * Scrolls up or down until an element is visible, and no further: every scroller around it, from the inside out, and
 * the page last. Unlike `scrollIntoView`, it never scrolls sideways, and knows what covers the element above and below.
 */
import { ancestorsOf } from './height-controller.js';

const SCROLLS: ReadonlySet<string> = new Set(['auto', 'scroll']);

/** What covers the end of the page. */
const PANEL = '.details.sheet, .story:not(.beside)';

/** An element that a reader can scroll up and down. `within`: those inside another element alone. */
function scrollersAround(element: Element, within: Element | undefined): readonly Element[] {
  // The documents of jsdom have none.
  const { scrollingElement: page } = element.ownerDocument as Partial<Document>;
  const around = ancestorsOf(element);
  const end = within === undefined ? -1 : around.indexOf(within);
  const found = (end < 0 ? around : around.slice(0, end)).filter(
    (at) => at !== page && at.scrollHeight > at.clientHeight && SCROLLS.has(getComputedStyle(at).overflowY),
  );
  return page && end < 0 ? [...found, page] : found;
}

/** Margin in the surroundings of the element. */
const MARGIN_PX = 40;
/** A sticky element covers this one only after something has scrolled. */
const PASSES = 2;

export interface Covers {
  /** Covers the part above it: the axis, while it stays in place during scrolling. */
  readonly above: Element | undefined;
  /** Covers the part below it: a panel at the foot. */
  readonly below: Element | undefined;
}

export function bringIntoView(element: Element, covers: Covers, within?: Element): void {
  const scrollers = scrollersAround(element, within);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const scroller of scrollers) {
      const by = missing(element.getBoundingClientRect(), freeBand(scroller, covers));
      if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' });
    }
  }
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** How far to scroll, in px; 0 if the element is in the band. If it is higher than the band, its beginning counts. */
function missing({ top: from, bottom: to, height }: DOMRect, { top, bottom }: Band): number {
  const room = bottom - top;
  if (room <= 0) return 0;
  if (height > room) return from >= top && from <= top + room / 2 ? 0 : from - MARGIN_PX - top;
  const margin = Math.min(MARGIN_PX, (room - height) / 2);
  if (to > bottom) return to + margin - bottom;
  return from < top ? from - margin - top : 0;
}

function freeBand(scroller: Element, { above, below }: Covers): Band {
  const box = scroller.getBoundingClientRect();
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  const top = isPage ? 0 : box.top;
  const bottom = isPage ? scroller.clientHeight : box.bottom;
  const upper = above?.getBoundingClientRect();
  return {
    top: upper !== undefined && upper.top <= top + 1 ? Math.max(top, upper.bottom) : top,
    bottom: Math.min(bottom, Math.max(below?.getBoundingClientRect().top ?? bottom, top)),
  };
}

/** An element that takes the focus by key never stays under a menu, a sheet or the panel of the story. */
export function uncoverFocus({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  const root = target.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  closeLeftMenu(root, target);
  const below = root.querySelector(PANEL);
  if (below === null || below.contains(target)) return;
  const above = target.closest('.chart')?.querySelector('.axis-bar') ?? undefined;
  bringIntoView(target.querySelector('.glyph') ?? target, { above, below });
}

/** A menu that Tab has left closes. Its button beside it leaves it open. */
function closeLeftMenu(root: ShadowRoot, target: Element): void {
  const menu = root.querySelector<HTMLElement>('.menu:popover-open');
  if (menu === null || menu.contains(target) || target.getAttribute('popovertarget') === menu.id) return;
  menu.hidePopover();
}
