/** The element's own width and its font, in px. Reads layout only when the browser says that it changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../render/on-server.js';

export class SizeController implements ReactiveController {
  /** Content width of the host; 0 while it is not laid out. */
  widthPx = 0;

  #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  /** Whether what is laid out has no width: the observer tells that once, and waiting for more would never end. */
  #isFlat = false;
  #read = false;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The observer of the document that the element is in: another document's does not see it.
    const view = this.#host.ownerDocument.defaultView ?? window;
    this.#isFlat = false;
    this.#observer = new view.ResizeObserver(([entry]) => {
      if (entry) this.#take(entry.contentRect.width);
    });
    this.#observer.observe(this.#host);
  }

  /** Reads the width once before the observer tells it: what the first update draws is not to be thrown away. */
  readFirst(): void {
    if (this.widthPx > 0 || this.#isFlat || this.#read) return;
    this.#read = true;
    if (onServer || this.#host.getClientRects().length === 0) return;
    const { paddingLeft, paddingRight } = getComputedStyle(this.#host);
    const paddingPx = (parseFloat(paddingLeft) || 0) + (parseFloat(paddingRight) || 0);
    this.widthPx = Math.round(Math.max(this.#host.clientWidth - paddingPx, 0));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#release();
  }

  /** Resolves once the observer has told a size, or the element has left the page. */
  get measured(): Promise<void> {
    if (this.widthPx > 0 || this.#isFlat || this.#observer === undefined) return Promise.resolve();
    if (this.#host.getClientRects().length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #take(widthPx: number): void {
    const rounded = Math.round(widthPx);
    this.#isFlat = rounded === 0 && this.#host.getClientRects().length > 0;
    this.#release();
    if (rounded === this.widthPx) return;
    this.widthPx = rounded;
    this.#host.requestUpdate();
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
