/**
 * Reports possible changes of colours, for painted parts: the reader's preferences, or a custom property of the page.
 * No event reports the latter. But a hidden sample of each colour begins a transition when its colour changes, and a
 * transition has an event.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaOf, pageView } from './page-view.js';

const PREFERENCES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

export class ThemeController implements ReactiveController {
  /** Changes with each report. */
  version = 0;

  #host: ReactiveControllerHost & Element;
  #stop: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const changed = (): void => {
      this.version++;
      this.#host.requestUpdate();
    };
    const view = pageView(this.#host);
    for (const query of PREFERENCES) mediaOf(view, query)?.addEventListener('change', changed, { signal });
    this.#host.shadowRoot?.addEventListener(
      'transitionrun',
      (event) => {
        if (event.target instanceof Element && event.target.matches('.colour-sample')) changed();
      },
      { signal },
    );
    this.version++;
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }
}
