/**
 * Begins to load the features that nobody has asked for: some after the first picture, others after it when a reader is
 * near the element. What could not be loaded is tried again when a reader comes. `features/extras` begins those of a page
 * that somebody uses.
 */
import { Deferred } from '../../dataset/base/deferred.js';
import type { Feature } from './feature.js';
import type { FeatureParts } from './feature-parts.js';

/** A reader comes to the element: once for each visit, so that no try leads to the next. A press of a finger begins with the first. */
const VISITS = ['pointerenter', 'focusin'];

export class ReaderSigns {
  #features: Pick<FeatureParts, 'begin'>;
  /** All wait for the first picture. */
  #drawn = new Deferred();

  constructor(element: EventTarget, features: Pick<FeatureParts, 'begin' | 'beginForVisit'>) {
    this.#features = features;
    for (const sign of VISITS)
      element.addEventListener(sign, () => {
        void this.#drawn.promise.then(() => {
          features.beginForVisit();
        });
      });
    this.#begin('after-first-picture');
  }

  /** The first picture is on screen. */
  begin(): void {
    this.#drawn.resolve();
  }

  /** An open entry, or a page that moves the window, is a sign as well. */
  near(): void {
    this.#begin('near');
  }

  #begin(at: Feature['begins']): void {
    void this.#drawn.promise.then(() => {
      this.#features.begin(at);
    });
  }
}
