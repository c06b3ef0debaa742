/**
 * The available height for the rows of the chart: the container's, or else the window's. An element is as high as its
 * content, or has a given height; its height without its rows shows which. Reads layout only when the browser reports a
 * change of height.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from './frame-gate.js';
import { onServer, pageView } from './page-view.js';

/** Height of a page without a browser. */
const USUAL_WINDOW_PX = 800;
/** Height of header, calendar, overview and colour key until it is measured. */
const USUAL_CHROME_PX = 260;
/** The bars of a phone's browser come and go: the window counts as changed only beyond this share. */
const WINDOW_SHARE = 0.2;
const SLACK_PX = 1;
/** Higher than any limit of a page. */
const ENDLESS_PX = 100_000;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment | undefined };

export class HeightController implements ReactiveController {
  /** Height of the window, px. */
  windowPx = USUAL_WINDOW_PX;
  /**
   * Room for the rows in a container with its own height, px: 0 if the parts around them take all of it. Undefined if
   * the element is as high as its rows.
   */
  givenPx: number | undefined;
  /** Room for the rows in a container that grows with them up to a height, px. Undefined without a limit. */
  maxPx: number | undefined;

  #host: Host;
  #isMoving: () => boolean;
  /** The window with the listeners: no longer the element's own after a move to another. */
  #heard: Window | undefined;
  #observer: ResizeObserver | undefined;
  #chart: Element | undefined;
  #isStale = true;
  /** It was measured, and only its content gives it a height. */
  #isOwn = false;
  #read = false;

  /** Nothing is measured while `isMoving`: heights are changing. */
  constructor(host: Host, isMoving: () => boolean) {
    this.#host = host;
    this.#isMoving = isMoving;
    host.addController(this);
  }

  hostConnected(): void {
    if (onServer) return;
    const view = pageView(this.#host);
    this.windowPx = view.innerHeight || USUAL_WINDOW_PX;
    this.#heard = view;
    view.addEventListener('resize', this.#onResize);
    const { ResizeObserver } = view as Partial<typeof view>;
    // A page may have removed it: then the window's height counts.
    if (ResizeObserver === undefined) return;
    this.#observer = new ResizeObserver(() => {
      this.#isStale = true;
      // Firefox may find it some hundredths of a px lower after measuring, which is an error within the observer's own
      // turn.
      if (this.#isOwn) void nextFrame().then(this.#remeasure);
      else this.#measure();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    if (onServer) return;
    this.#heard?.removeEventListener('resize', this.#onResize);
    this.#heard = undefined;
    this.#observer?.disconnect();
    this.#observer = this.#chart = undefined;
    this.#isStale = true;
  }

  /** An element with a height has a given one before anything is drawn. */
  readFirst(): void {
    if (this.#read || onServer) return;
    this.#read = true;
    if (this.#host.renderRoot?.firstElementChild) return;
    const heightPx = this.#host.clientHeight;
    if (heightPx > 0 && !isReserved(this.#host)) this.givenPx = Math.max(heightPx - USUAL_CHROME_PX, 0);
  }

  hostUpdated(): void {
    const chart = this.#host.renderRoot?.querySelector('.chart') ?? undefined;
    if (chart === this.#chart) {
      this.#remeasure();
      return;
    }
    if (this.#chart !== undefined) this.#observer?.unobserve(this.#chart);
    this.#chart = chart;
    this.#isOwn = false;
    // The observer reports as soon as it observes.
    if (chart !== undefined) this.#observer?.observe(chart);
  }

  #remeasure = (): void => {
    if (this.#isStale) this.#measure();
  };

  #measure(): void {
    const rows = this.#chart?.querySelector<HTMLElement>('.rows');
    if (!rows || this.#isMoving()) return;
    this.#isStale = false;
    const frame = this.#host.renderRoot?.querySelector<HTMLElement>('.frame');
    if (!frame || this.#host.clientHeight === 0) return;
    const chart = this.#chart as HTMLElement;
    const { givenPx, maxPx } = keepScrolled(rows, () => roomForRows(this.#host, { frame, chart, rows }));
    this.#isOwn = givenPx === undefined && maxPx === undefined;
    if (isSame(givenPx, this.givenPx) && isSame(maxPx, this.maxPx)) return;
    this.givenPx = givenPx;
    this.maxPx = maxPx;
    this.#host.requestUpdate();
  }

  #onResize = (): void => {
    const { innerHeight } = pageView(this.#host);
    if (Math.abs(innerHeight - this.windowPx) <= WINDOW_SHARE * this.windowPx) return;
    this.windowPx = innerHeight;
    this.#host.requestUpdate();
  };
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Math.abs(one - other) <= SLACK_PX;
}

interface Boxes {
  readonly frame: HTMLElement;
  readonly chart: HTMLElement;
  readonly rows: HTMLElement;
}

/**
 * An element without rows that is just as high as the rest of it, or as the page's reserved height, has no given
 * height. With rows higher than any page, an element that does not grow with them has a limit.
 */
function roomForRows(host: HTMLElement, { frame, chart, rows }: Boxes): Pick<HeightController, 'givenPx' | 'maxPx'> {
  frame.style.flex = chart.style.flex = 'none';
  chart.style.minHeight = '0';
  chart.style.maxHeight = 'none';
  frame.style.height = 'auto';
  const { minHeight } = rows.style;
  rows.style.height = '0';
  rows.style.minHeight = '0';
  rows.style.overflow = 'clip';
  const aroundPx = frame.offsetHeight;
  const room = isReserved(host) ? 0 : innerHeightOf(host) - aroundPx;
  const isGiven = Math.abs(room) > SLACK_PX;
  if (!isGiven) rows.style.height = `${ENDLESS_PX}px`;
  const most = isGiven ? Infinity : innerHeightOf(host) - aroundPx;
  for (const element of [frame, chart]) element.style.removeProperty('flex');
  for (const name of ['min-height', 'max-height']) chart.style.removeProperty(name);
  frame.style.removeProperty('height');
  for (const name of ['height', 'overflow']) rows.style.removeProperty(name);
  rows.style.minHeight = minHeight;
  return {
    givenPx: isGiven ? Math.max(room, 0) : undefined,
    maxPx: most < ENDLESS_PX - SLACK_PX ? Math.max(most, 0) : undefined,
  };
}

/** A page may reserve a height before there is something to show: the element is no lower, and as high as its rows. */
function isReserved(host: HTMLElement): boolean {
  const { minHeight, boxSizing } = getComputedStyle(host);
  const heightPx = boxSizing === 'border-box' ? host.offsetHeight : innerHeightOf(host);
  return heightPx <= (parseFloat(minHeight) || 0) + SLACK_PX;
}

function innerHeightOf(host: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(host);
  return host.clientHeight - (parseFloat(paddingTop) || 0) - (parseFloat(paddingBottom) || 0);
}

// The scrollers around an element, from the inside out, and the page last: through slots and shadow roots.

/**
 * Measures something while the page has another layout for a moment. A page that is shorter then has scrolled up, so
 * every scroller around the element returns to its position. That also restores the page's layout, which Firefox alone
 * would not do before its observers hear of sizes.
 */
function keepScrolled<Result>(element: Element, measure: () => Result): Result {
  const before = ancestorsOf(element).map((scroller) => ({ scroller, top: scroller.scrollTop }));
  const result = measure();
  for (const { scroller, top } of before) {
    if (scroller.scrollTop !== top) scroller.scrollTo({ top, behavior: 'instant' });
  }
  return result;
}

export function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) found.push(at);
  return found;
}

function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}
