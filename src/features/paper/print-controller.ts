/**
 * Whether the page is being printed. A page is laid out for paper right after its listeners have run, so the host has
 * to update at once. Engines differ in what they report: `beforeprint`, the medium, or both.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaOf, pageView } from '../../drawing/platform/page-view.js';

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
