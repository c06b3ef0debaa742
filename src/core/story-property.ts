/** The step of the story as the element's property: what the page asked for counts before the story is loaded. */
import type { FeatureHost } from './feature-host.js';

export class StoryProperty {
  #features: FeatureHost;
  /** Asked for while the story was not there. */
  #asked: { readonly step: number | undefined } | undefined;

  constructor(features: FeatureHost) {
    this.#features = features;
  }

  get step(): number | undefined {
    const story = this.#features.api('story');
    return story === undefined ? this.#asked?.step : story.step;
  }

  request(step: number | undefined): void {
    if (this.#features.api('story') === undefined && step === undefined && this.#asked === undefined) return;
    this.#asked = { step };
    this.#features.useApi('story', (story) => {
      // Only what was asked for last counts.
      if (this.#asked?.step === step) story.request(step);
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
