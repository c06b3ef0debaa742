/** The step of the story as a property of the element: it keeps a request until the story has loaded. */
import type { FeatureHost } from './feature-host.js';

export class StoryProperty {
  #features: FeatureHost;
  /** Requested before the story had loaded. */
  #asked: { readonly step: number | undefined } | undefined;

  constructor(features: FeatureHost) {
    this.#features = features;
  }

  get step(): number | undefined {
    const story = this.#features.api('story');
    return story === undefined ? this.#asked?.step : story.step;
  }

  /** `inView`: whether the page scrolls to the step, which a page that begins with it does not. */
  request(step: number | undefined, inView: boolean): void {
    if (this.#features.api('story') === undefined && step === undefined && this.#asked === undefined) return;
    this.#asked = { step };
    this.#features.useApi('story', (story) => {
      // Only the last request counts.
      if (this.#asked?.step === step) story.request(step, inView);
    });
  }

  start(): void {
    this.#features.useApi('story', (story) => {
      story.start();
    });
  }

  move(move: 'next' | 'previous'): void {
    this.#features.useApi('story', (story) => {
      story.move(move);
    });
  }
}
