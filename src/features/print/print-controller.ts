/**
 * Whether the page is being printed. A page is laid out for paper right after its listeners have run, so the host has to
 * update at once. Engines differ in what they tell: `beforeprint`, the medium, or both.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageView } from '../../platform/page-view.js';

/** The chart is laid out this wide, and made smaller to fit: labels have room, and are still to be read. */
export const PAPER_CHART_PX = 900;
/** As if in a window that is so high: nothing on paper is too high to be scrolled to. */
export const PAPER_WINDOW_PX = 4000;
/**
 * Room for the chart on a page of A4 or Letter, within the margins that browsers leave, and without header and legend.
 * Which way the page stands is known to styles alone.
 */
const ROOM = [
  { property: '--_zoom-portrait', widthPx: 680, heightPx: 840 },
  { property: '--_zoom-landscape', widthPx: 970, heightPx: 520 },
];
/** Smaller is not to be read: a higher chart runs over several pages. */
const MIN_ZOOM = 0.4;

export class PrintController implements ReactiveController {
  printing = false;

  #host: ReactiveControllerHost & HTMLElement;
  /** Updates the host before it returns. */
  #updateNow: () => void;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, updateNow: () => void) {
    this.#host = host;
    this.#updateNow = updateNow;
    host.addController(this);
  }

  hostConnected(): void {
    const view = pageView(this.#host);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    view.addEventListener(
      'beforeprint',
      () => {
        this.#set(true);
      },
      { signal },
    );
    view.addEventListener(
      'afterprint',
      () => {
        this.#set(false);
      },
      { signal },
    );
    view.matchMedia('print').addEventListener(
      'change',
      (event) => {
        this.#set(event.matches);
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #set(printing: boolean): void {
    if (printing === this.printing) return;
    this.printing = printing;
    this.#updateNow();
  }
}

/** Makes the chart small enough for one page, as far as it can still be read. Styles for paper take the properties up. */
export function fitOnPaper(root: ParentNode): void {
  const chart = root.querySelector<HTMLElement>('.chart');
  if (chart === null) return;
  for (const { property, widthPx, heightPx } of ROOM) {
    const zoom = Math.min(widthPx / PAPER_CHART_PX, heightPx / chart.scrollHeight);
    chart.style.setProperty(property, Math.max(zoom, MIN_ZOOM).toFixed(3));
  }
}
