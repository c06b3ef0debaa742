/**
 * The steps of an article, and the one that is being read: the nearest to the middle of what the chart leaves free of
 * the window. Observers say when that may have changed; no scroll is listened to.
 */
import { mediaOf, pageView } from '../../drawing/platform/page-view.js';

export const STEP = 'data-timeline';

export interface StepsListener {
  /** Another step may be the nearest. */
  readonly onMove: () => void;
  /** Steps have come, gone, or ask for something else. */
  readonly onEdit: () => void;
}

export class ArticleSteps {
  readonly article: Element;
  #host: Element;
  #listener: StepsListener;
  #steps: readonly Element[] = [];
  #edits: MutationObserver;
  #crossings: readonly IntersectionObserver[] = [];
  #stop = new AbortController();

  constructor(article: Element, host: Element, listener: StepsListener) {
    this.article = article;
    this.#host = host;
    this.#listener = listener;
    this.#edits = new MutationObserver(() => {
      this.#read();
      listener.onEdit();
    });
    this.#edits.observe(article, { subtree: true, childList: true, attributes: true, attributeFilter: [STEP] });
    // The line to cross has moved.
    pageView(host).addEventListener('resize', this.#observe, { signal: this.#stop.signal });
    mediaOf(pageView(host), 'print')?.addEventListener('change', this.#observe, { signal: this.#stop.signal });
    this.#read();
  }

  get steps(): readonly Element[] {
    return this.#steps;
  }

  stop(): void {
    this.#stop.abort();
    this.#edits.disconnect();
    for (const observer of this.#crossings) observer.disconnect();
  }

  /**
   * The nearest of those in view. Between two steps that are both out of view it is the earlier one; before the first
   * there is none.
   */
  nearest(): Element | undefined {
    const { top, line, bottom } = this.#free();
    let best: Element | undefined;
    let least = Infinity;
    let passed: Element | undefined;
    for (const step of this.#steps) {
      const box = step.getBoundingClientRect();
      // Nobody reads a hidden step.
      if (box.height === 0 && box.width === 0) continue;
      if (box.bottom <= top) passed = step;
      if (box.bottom <= top || box.top >= bottom) continue;
      const distance = Math.max(0, box.top - line, line - box.bottom);
      if (distance < least) [least, best] = [distance, step];
    }
    return best ?? passed;
  }

  #read(): void {
    this.#steps = [...this.article.querySelectorAll(`[${STEP}]`)];
    this.#observe();
  }

  /** One observer hears of the line, one of the window: a jump may pass several steps at once. */
  readonly #observe = (): void => {
    for (const observer of this.#crossings) observer.disconnect();
    const { innerHeight, IntersectionObserver: Crossings } = pageView(this.#host) as Partial<
      Window & typeof globalThis
    >;
    // The documents of jsdom have none.
    if (Crossings === undefined || innerHeight === undefined) return;
    const { line } = this.#free();
    const above = Math.round(line);
    const margins = [`-${above}px 0px -${Math.max(innerHeight - above - 1, 0)}px 0px`, '0px'];
    this.#crossings = margins.map(
      (rootMargin) => new Crossings(this.#listener.onMove, { rootMargin, threshold: [0, 0.5, 1] }),
    );
    for (const step of this.#steps) for (const observer of this.#crossings) observer.observe(step);
  };

  /** The window without the chart, if that stands above the article. */
  #free(): { readonly top: number; readonly line: number; readonly bottom: number } {
    const bottom = pageView(this.#host).innerHeight;
    const { left, right, height } = this.#host.getBoundingClientRect();
    const text = this.article.getBoundingClientRect();
    const { position, top: inset } = getComputedStyle(this.#host);
    const covers = position === 'sticky' && left < text.right && right > text.left;
    const top = covers ? Math.min((parseFloat(inset) || 0) + height, bottom) : 0;
    return { top, line: (top + bottom) / 2, bottom };
  }
}
