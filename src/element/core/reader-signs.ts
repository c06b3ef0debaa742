/**
 * Begins to load the features that nobody has asked for: some after the first picture, others after it when there is a
 * sign of a reader, near the element or in its page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deferred } from '../../dataset/base/deferred.js';
import { mediaOf, pageView } from '../../drawing/platform/page-view.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import type { Feature } from './feature.js';
import type { FeatureParts } from './feature-parts.js';

/** A press of a finger begins with the first. */
const NEAR = ['pointerover', 'focusin'];
/** A reader who prints has done one of these. */
const IN_PAGE = ['pointermove', 'keydown'];

export class ReaderSigns implements ReactiveController {
  #element: ReactiveControllerHost & HTMLElement;
  #features: Pick<FeatureParts, 'begin'>;
  /** All wait for the first picture. */
  #drawn = new Deferred();
  #listening: AbortController | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, features: Pick<FeatureParts, 'begin'>) {
    this.#element = element;
    this.#features = features;
    element.addController(this);
    this.#begin('after-first-picture');
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    const hear = (target: EventTarget, signs: readonly string[], act: () => void): void => {
      for (const sign of signs) target.addEventListener(sign, act, { once: true, signal });
    };
    const view = pageView(this.#element);
    const paper = mediaOf(view, 'print');
    const print = (): void => {
      this.#begin('idle');
    };
    hear(this.#element, NEAR, this.near);
    hear(view, IN_PAGE, () => {
      whenIdle(print);
    });
    if (paper) hear(paper, ['change'], print);
    if (paper?.matches) print();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** The first picture is on screen. */
  begin(): void {
    this.#drawn.resolve();
  }

  /** An open entry, or a page that moves the window, is a sign as well. */
  readonly near = (): void => {
    this.#begin('near');
  };

  #begin(at: Feature['begins']): void {
    void this.#drawn.promise.then(() => {
      this.#features.begin(at);
    });
  }
}
