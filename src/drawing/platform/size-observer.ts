/**
 * Reports the content width of elements, now and when it changes. It uses the observer of the elements' document: that
 * of another document does not see them. If a page has removed observers, the window reports.
 */
import { pageView } from './page-view.js';

export type SizeObserver = Pick<ResizeObserver, 'observe' | 'disconnect'>;

export function createSizeObserver(near: Element, onSize: (widthPx: number) => void): SizeObserver {
  const view = pageView(near);
  const { ResizeObserver } = view as Partial<typeof view>;
  if (ResizeObserver === undefined) return new WindowSize(view, onSize);
  return new ResizeObserver(([entry]) => {
    if (entry) onSize(entry.contentRect.width);
  });
}

export function contentWidth(element: Element): number {
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
