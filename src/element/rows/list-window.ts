/**
 * Draws only the rows of a long list around its window. Rows have different heights: a height is estimated until its
 * row is drawn, and a correction moves no row that the reader sees. The first row in view stays in place through
 * scrolling, filtering and new data.
 *
 * The list's template draws the rows of {@link ListWindow.slice} between two elements `.space`; each row carries its
 * place as `data-place`. Their container is marked `data-stage`, a sticky head `data-head`.
 */
import { Timer } from '../../dataset/base/timer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { barAt, listAt, ListHeights, scrollLength } from './list-heights.js';
import { createSizeObserver, type SizeObserver } from '../../drawing/platform/size-controller.js';

/** Shorter lists are drawn whole: the browser's own search finds everything in them. */
export const WINDOWED_ABOVE = 300;
/** Drawn beyond the window on either side. */
const OVERSCAN_PX = 700;
/** However tall the list is. */
const MAX_WINDOW_PX = 4000;
/** A wheel or a key never moves so far at once: somebody is dragging the bar. */
const JUMP_PX = 3000;
const SETTLE_MS = 150;
/** Height until the browser has reported. */
const FIRST_WINDOW_PX = 900;

/** The rows of the present list. The same object while they are the same. */
export interface WindowRows {
  readonly count: number;
  readonly estimatePx: (place: number) => number;
  /** New place of a row of another list, or of its neighbour if it is gone. */
  readonly placeIn: (before: WindowRows, place: number) => number;
  readonly model: TimelineModel;
  readonly entryAt: (place: number) => number;
  /** -1 if the entry is not in the list. */
  readonly placeOf: (entry: number) => number;
  /** The list head's words about a row: a change draws a new one. */
  readonly headOf: (place: number) => number;
}

export interface Slice {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The first row in view. */
  readonly first: number;
  /** Has the focus, and was scrolled away. */
  readonly kept: number | undefined;
}

/** A server makes no root. */
export type ListDeps = ReactiveControllerHost & {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment | undefined;
};

export class ListWindow implements ReactiveController {
  #deps: ListDeps;
  #selector: string;
  #rows: WindowRows | undefined;
  #heights = new ListHeights(0, () => 0);
  #slice: Slice = { from: 0, to: 0, first: 0, kept: undefined };
  /** A row that stays in place, and how far its top is above the window's. */
  #anchor = { place: 0, px: 0 };
  /** A row to open at, until it is drawn. */
  #opening: number | undefined;
  /** The bar was dragged to its end: the list stays there, whatever the heights of its last rows. */
  #atEnd = false;
  /** px of the bar minus px of the list. */
  #shiftPx = 0;
  /** px before the first row that scroll away. */
  #leadPx = 0;
  #windowPx = FIRST_WINDOW_PX;
  #widthPx = 0;
  /** `undefined` while another source than the scroller decides the list's position. */
  #lastTop: number | undefined;
  #scroller: HTMLElement | undefined;
  #observer: SizeObserver | undefined;
  #settling = new Timer();

  /** `selector` finds the scrolled element while the list is long. */
  constructor(deps: ListDeps, selector: string) {
    this.#deps = deps;
    this.#selector = selector;
    deps.addController(this);
  }

  /** The rows to draw. `focused` is the place of the row with the focus. */
  slice(rows: WindowRows, focused: number | undefined): Slice {
    if (rows !== this.#rows) this.#take(rows);
    const top = this.#listTop;
    const from = this.#heights.at(top - OVERSCAN_PX);
    const to = Math.min(this.#heights.at(top + this.#windowPx + OVERSCAN_PX) + 1, rows.count);
    const kept = focused === undefined || (focused >= from && focused < to) ? undefined : focused;
    this.#slice = { from, to, first: this.#heights.at(top), kept };
    return this.#slice;
  }

  /** Begins with a row at the window's top, its heading scrolled away: the sticky head says the same. */
  openAt(rows: WindowRows, place: number): void {
    if (rows !== this.#rows) this.#take(rows);
    this.#stop();
    this.#lastTop = undefined;
    this.#anchor = { place, px: 0 };
    this.#opening = place === 0 ? undefined : place;
  }

  /** Scrolls a row into the window with the next update: just as far as needed, or from afar with rows around it. */
  show(place: number): void {
    const top = this.#heights.topOf(place) - this.#listTop;
    const lowest = this.#windowPx - (this.#heights.topOf(place + 1) - this.#heights.topOf(place));
    if (top >= 0 && top <= lowest) return;
    const far = top < -this.#windowPx || top > 2 * this.#windowPx;
    this.#stop();
    this.#lastTop = undefined;
    this.#anchor = { place, px: -Math.max(far ? lowest / 3 : top < 0 ? 0 : lowest, 0) };
  }

  hostConnected(): void {
    this.#deps.requestUpdate();
  }

  /** Records the scrolling since the browser's last report: after other rows are drawn, it cannot be known. */
  hostUpdate(): void {
    this.#onScroll();
  }

  hostUpdated(): void {
    // An update requested in the page may come after the element has left it.
    if (!this.#deps.isConnected) return;
    const scroller = this.#deps.renderRoot?.querySelector<HTMLElement>(this.#selector) ?? undefined;
    if (scroller !== this.#scroller) this.#attach(scroller);
    if (scroller !== undefined) this.#placeRows(scroller);
  }

  hostDisconnected(): void {
    this.#attach(undefined);
  }

  /** px of the list at the window's top. */
  get #listTop(): number {
    return Math.max(this.#heights.topOf(this.#anchor.place) + this.#anchor.px, 0);
  }

  #take(rows: WindowRows): void {
    const before = this.#rows;
    const { place, px } = this.#anchor;
    // The row at the top stays there, whatever comes before it.
    const atTop = before === undefined || (place === 0 && px <= 0);
    this.#rows = rows;
    this.#heights = new ListHeights(rows.count, rows.estimatePx);
    this.#anchor = atTop ? { place: 0, px: 0 } : { place: rows.placeIn(before, place), px };
  }

  #anchorAt(listPx: number): void {
    const place = this.#heights.at(Math.max(listPx, 0));
    this.#anchor = { place, px: listPx - this.#heights.topOf(place) };
  }

  #stop(): void {
    this.#settling.stop();
    this.#atEnd = false;
  }

  #attach(scroller: HTMLElement | undefined): void {
    this.#scroller?.removeEventListener('scroll', this.#onScroll);
    this.#observer?.disconnect();
    this.#stop();
    this.#scroller = scroller;
    if (scroller === undefined) return;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#observer = createSizeObserver(scroller, () => {
      this.#deps.requestUpdate();
    });
    this.#observer.observe(scroller);
    const stage = scroller.querySelector('[data-stage]');
    if (stage) this.#observer.observe(stage);
  }

  /** Measures the drawn rows and puts them in the place of the anchor, all before the browser paints. */
  #placeRows(scroller: HTMLElement): void {
    const [before, after] = scroller.querySelectorAll<HTMLElement>('.space');
    if (!before || !after) return;
    if (!hasSize(scroller)) {
      // Browsers may scroll it to its top while it is hidden.
      this.#stop();
      this.#lastTop = undefined;
      return;
    }
    if (scroller.clientWidth !== this.#widthPx) this.#forget(scroller.clientWidth);
    this.#measure(scroller, before);
    this.#passHeading(scroller);
    const { from, to } = this.#slice;
    const { totalPx } = this.#heights;
    if (this.#atEnd) this.#anchorAt(totalPx - this.#windowPx);
    const moving = this.#settling.isWaiting;
    const wanted = Math.max(Math.min(this.#listTop, totalPx - this.#windowPx), 0);
    const barPx = moving ? scroller.scrollTop - this.#leadPx : barAt(wanted, totalPx);
    this.#shiftPx = barPx - (moving ? this.#listTop : wanted);
    const beforePx = Math.max(this.#heights.topOf(from) + this.#shiftPx, 0);
    const drawnPx = this.#heights.topOf(to) - this.#heights.topOf(from);
    setHeight(before, beforePx);
    setHeight(after, Math.max(scrollLength(totalPx) - beforePx - drawnPx, 0));
    const scrollTop = barPx === 0 ? Math.min(scroller.scrollTop, this.#leadPx) : barPx + this.#leadPx;
    if (!moving && Math.abs(scroller.scrollTop - scrollTop) >= 1) scroller.scrollTop = scrollTop;
    this.#lastTop = scroller.scrollTop;
    if (!this.#covers(0)) this.#deps.requestUpdate();
  }

  #measure(scroller: HTMLElement, before: HTMLElement): void {
    const headPx = scroller.querySelector<HTMLElement>('[data-head]')?.offsetHeight ?? 0;
    const startPx = before.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientTop;
    this.#leadPx = Math.max(Math.round(startPx + scroller.scrollTop) - headPx, 0);
    this.#windowPx = Math.max(Math.min(scroller.clientHeight - headPx, MAX_WINDOW_PX), 1);
    for (const row of scroller.querySelectorAll<HTMLElement>('[data-place]:not(.kept)')) {
      this.#heights.set(Number(row.dataset.place), row.getBoundingClientRect().height);
    }
  }

  /** Nothing if the row was left before it was drawn. */
  #passHeading(scroller: HTMLElement): void {
    const place = this.#opening;
    if (place === undefined) return;
    const row = scroller.querySelector(`[data-place="${String(place)}"]`);
    if (row === null) return;
    this.#opening = undefined;
    const { place: anchored, px } = this.#anchor;
    const entry = row.querySelector('[data-entry]');
    if (anchored !== place || px !== 0 || entry === null) return;
    this.#anchor = { place, px: entry.getBoundingClientRect().top - row.getBoundingClientRect().top };
  }

  /** Rows have other heights in another width. */
  #forget(widthPx: number): void {
    if (this.#widthPx > 0 && this.#rows) this.#heights = new ListHeights(this.#rows.count, this.#rows.estimatePx);
    this.#widthPx = widthPx;
  }

  /** Returns whether anything was scrolled. */
  #onScroll = (): boolean => {
    const scroller = this.#scroller;
    const before = this.#lastTop;
    if (scroller === undefined || before === undefined || this.#rows === undefined || !hasSize(scroller)) return false;
    const { scrollTop } = scroller;
    const step = scrollTop - before;
    // Scrolling by this class itself.
    if (Math.abs(step) < 1) return false;
    this.#lastTop = scrollTop;
    this.#scheduleSettle();
    const barPx = Math.max(scrollTop - this.#leadPx, 0);
    const { totalPx } = this.#heights;
    this.#atEnd = step > 0 && scrollTop >= scroller.scrollHeight - scroller.clientHeight - 1;
    if (Math.abs(step) > JUMP_PX || this.#atEnd || barPx === 0) this.#shiftPx = barPx - listAt(barPx, totalPx);
    this.#anchorAt(barPx - this.#shiftPx);
    const { headOf } = this.#rows;
    const headed = headOf(this.#anchor.place) === headOf(this.#slice.first);
    if (!headed || !this.#covers(OVERSCAN_PX / 2)) this.#deps.requestUpdate();
    return true;
  };

  #scheduleSettle(): void {
    this.#settling.start(SETTLE_MS, () => {
      if (!this.#onScroll() && this.#scroller !== undefined) this.#placeRows(this.#scroller);
    });
  }

  /** Whether the drawn rows fill the window and this much beyond it. */
  #covers(beyondPx: number): boolean {
    const { from, to } = this.#slice;
    const top = this.#listTop;
    return this.#heights.at(top - beyondPx) >= from && this.#heights.at(top + this.#windowPx - 1 + beyondPx) < to;
  }
}

/** Rows of a hidden list would seem to have no height, and all to have room. */
function hasSize({ clientWidth, clientHeight }: HTMLElement): boolean {
  return clientWidth > 0 && clientHeight > 0;
}

function setHeight(space: HTMLElement, px: number): void {
  const { style } = space.querySelector<HTMLElement>('td') ?? space;
  const height = `${String(Math.round(px))}px`;
  if (style.height !== height) style.height = height;
}
