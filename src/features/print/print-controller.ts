/**
 * Whether the page is being printed. A page is laid out for paper right after its listeners have run, so the host has
 * to update at once. Engines differ in what they report: `beforeprint`, the medium, or both.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PAPER_CHART_PX } from '../../element/picture/chart-metrics.js';
import { mediaOf, pageView } from '../../drawing/platform/page-view.js';

/**
 * Room for the chart on a page of A4 or Letter, within the margins of browsers, and without header and legend. Only
 * styles know the orientation of the page. With a zoom below the least one its text is smaller than 7 pt: a chart that
 * is too high for it runs over several pages.
 */
const ROOM = [
  { property: '--_zoom-portrait', widthPx: 694, heightPx: 840, least: 0.7711 },
  { property: '--_zoom-landscape', widthPx: 970, heightPx: 600, least: 0.7711 },
];

export class PrintController implements ReactiveController {
  #printing = false;
  #host: ReactiveControllerHost & HTMLElement;
  /** Lays the host out before it returns. */
  #onChange: (printing: boolean) => void;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (printing: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
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
    const paper = mediaOf(view, 'print');
    paper?.addEventListener(
      'change',
      (event) => {
        this.#set(event.matches);
      },
      { signal },
    );
    // The page may have turned to paper before this loaded. The rest of the host connects first.
    queueMicrotask(() => {
      if (paper?.matches && !signal.aborted) this.#set(true);
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #set(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.#onChange(printing);
  }
}

/** Shrinks the chart to one page, as far as it can still be read. Styles for paper use the properties. */
export function fitOnPaper(root: ParentNode): void {
  const chart = root.querySelector<HTMLElement>('.chart');
  if (chart === null) return;
  for (const { property, widthPx, heightPx, least } of ROOM) {
    const zoom = Math.min(widthPx / PAPER_CHART_PX, heightPx / chart.scrollHeight);
    // The size of a chart in one piece is not that of its content.
    chart.style.setProperty('--_paper-height', `${String(chart.scrollHeight)}px`);
    chart.toggleAttribute('data-tall', zoom < least);
    for (const part of root.querySelectorAll<HTMLElement>('.chart, .series'))
      part.style.setProperty(property, Math.max(zoom, least).toFixed(4));
  }
  hideBeside(chart);
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
