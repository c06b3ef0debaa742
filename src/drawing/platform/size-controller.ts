/** The element's own width and its font, in px. Reads layout only when the browser says that it changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import { nextFrame } from './frame-gate.js';
import { onServer, pageView } from './page-view.js';

/**
 * Reports the content width of elements, now and when it changes. It uses the observer of the elements' document: that
 * of another document does not see them. If a page has removed observers, the window reports.
 */
export type SizeObserver = Pick<ResizeObserver, 'observe' | 'disconnect'> & Partial<Pick<ResizeObserver, 'unobserve'>>;

export function createSizeObserver(near: Element, onSize: (widthPx: number) => void): SizeObserver {
  const view = pageView(near);
  const { ResizeObserver } = view as Partial<typeof view>;
  if (ResizeObserver === undefined) return new WindowSize(view, onSize);
  return new ResizeObserver(([entry]) => {
    if (entry) onSize(entry.contentRect.width);
  });
}

function contentWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const paddingPx = (parseFloat(paddingLeft) || 0) + (parseFloat(paddingRight) || 0);
  return Math.max(element.clientWidth - paddingPx, 0);
}

class WindowSize implements SizeObserver {
  readonly #view: Window;
  readonly #onSize: (widthPx: number) => void;
  #element: Element | undefined;

  constructor(view: Window, onSize: (widthPx: number) => void) {
    this.#view = view;
    this.#onSize = onSize;
  }

  observe(element: Element): void {
    this.#element ??= element;
    this.#view.addEventListener('resize', this.#report);
    this.#view.requestAnimationFrame(this.#report);
  }

  disconnect(): void {
    this.#element = undefined;
    this.#view.removeEventListener('resize', this.#report);
  }

  #report = (): void => {
    if (this.#element !== undefined) this.#onSize(contentWidth(this.#element));
  };
}

export class SizeController implements ReactiveController {
  /** Content width of the host; 0 while it is not laid out. */
  widthPx = 0;

  #host: ReactiveControllerHost & HTMLElement;
  #observer: SizeObserver | undefined;
  /** Whether the laid-out element has no width: the observer reports that once, and a longer wait would never end. */
  #isFlat = false;
  #read = false;
  /** Observed as well, if the element has no width of its own. */
  #frame: Element | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isFlat = false;
    this.#observer = createSizeObserver(this.#host, (widthPx) => {
      this.#take(widthPx);
    });
    this.#observer.observe(this.#host);
  }

  /** Reads the width once before the observer reports it, so that the first update need not be thrown away. */
  readFirst(): void {
    if (this.widthPx > 0 || this.#isFlat || this.#read) return;
    this.#read = true;
    if (onServer || this.#host.getClientRects().length === 0) return;
    this.widthPx = Math.round(contentWidth(this.#host));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#frame = undefined;
    this.#release();
  }

  /** Ready when the observer has reported a size, or the element has left the page. */
  get measured(): MaybePromise<void> {
    if (this.widthPx > 0 || this.#isFlat || this.#observer === undefined) return undefined;
    // Hidden or flat. Without a layout, as in happy-dom, no observer would say so.
    if (this.#host.getBoundingClientRect().width === 0) return undefined;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #take(widthPx: number): void {
    const rounded = Math.round(widthPx) || this.#frameWidth();
    this.#isFlat = rounded === 0 && this.#host.getClientRects().length > 0;
    // No update follows then. Waiting code may move the element, which is an error within the observer's own turn.
    if (this.#isFlat)
      setTimeout(() => {
        this.#release();
      });
    else this.#release();
    if (rounded === this.widthPx) return;
    this.widthPx = rounded;
    this.#rest();
    this.#host.requestUpdate();
  }

  /** Another width may have another height at once. Within the observer's own turn that is an error of the page. */
  #rest(): void {
    const observer = this.#observer;
    observer?.unobserve?.(this.#host);
    void nextFrame().then(() => {
      if (observer === this.#observer) observer?.observe(this.#host);
    });
  }

  /**
   * A page that unsets every style makes the element inline, without a width of its own: then its frame is measured.
   */
  #frameWidth(): number {
    const frame = this.#host.shadowRoot?.querySelector('.frame');
    if (!frame || getComputedStyle(this.#host).display !== 'inline') return 0;
    if (frame !== this.#frame) this.#observer?.observe(frame);
    this.#frame = frame;
    return frame.clientWidth;
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
