/**
 * The part of the rows on screen, as browsers report it: of the page, of a scrolling box, of a frame. A frame of a
 * motion paints only this part, since everything painted is copied.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clamp } from '../../dataset/base/number.js';
import { pageView } from './page-view.js';

/** It reports at each of these shares of the whole height. */
const STEPS = 40;
const THRESHOLDS = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
/** Margin beyond its last report: two steps, since it reports late. */
const MARGIN = 2 / STEPS;

export interface Part {
  /** Px from the top of the rows. */
  readonly top: number;
  readonly bottom: number;
}

type Host = ReactiveControllerHost & {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment | undefined;
};

export class VisibleRows implements ReactiveController {
  #host: Host;
  /** Shares of the whole height. */
  #from = 0;
  #to = 1;
  #rows: Element | undefined;
  #observer: IntersectionObserver | undefined;
  #onChange: () => void;

  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The visible part of rows of this height. */
  part(heightPx: number): Part {
    return {
      top: Math.floor(clamp(this.#from - MARGIN, 0, 1) * heightPx),
      bottom: Math.ceil(clamp(this.#to + MARGIN, 0, 1) * heightPx),
    };
  }

  hostUpdated(): void {
    // An update requested in the page may come after the element has left it.
    if (!this.#host.isConnected) return;
    const rows = this.#host.renderRoot?.querySelector('.rows') ?? undefined;
    if (rows === this.#rows) return;
    this.hostDisconnected();
    this.#rows = rows;
    if (rows === undefined) return;
    const view = pageView(rows);
    const { IntersectionObserver } = view as Partial<typeof view>;
    // A page may have removed it: then all of the rows are painted.
    if (IntersectionObserver === undefined) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#take(entries.at(-1)!);
      },
      { threshold: THRESHOLDS },
    );
    this.#observer.observe(rows);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#rows = undefined;
    this.#from = 0;
    this.#to = 1;
  }

  #take({ intersectionRect, boundingClientRect: { top, height } }: IntersectionObserverEntry): void {
    if (height === 0) return;
    this.#from = (intersectionRect.top - top) / height;
    this.#to = (intersectionRect.bottom - top) / height;
    this.#onChange();
  }
}
