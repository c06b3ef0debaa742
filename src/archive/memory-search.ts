/** The search over a model. The first search makes its index; the last result is kept for its next page. */
import { buildSearchIndex, findEntries, type SearchIndex } from '../data/search-index.js';
import { queryTerms } from '../data/search-query.js';
import type { TimelineModel } from '../data/timeline-model.js';

export class MemorySearch {
  readonly #model: TimelineModel;
  #index: SearchIndex | undefined;
  #last: { readonly text: string; readonly found: Uint8Array } | undefined;

  constructor(model: TimelineModel) {
    this.#model = model;
  }

  /** 1 for each entry that is found. */
  find(text: string): Uint8Array {
    if (this.#last?.text !== text) {
      this.#index ??= atOnce(buildSearchIndex(this.#model));
      this.#last = { text, found: atOnce(findEntries(this.#index, queryTerms(text))) };
    }
    return this.#last.found;
  }
}

function atOnce<Result>(steps: Generator<number, Result, undefined>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
