/**
 * Runs the search of the state. The first search folds the texts, once for a dataset. Work that fits into a slice of a
 * frame is done at once; the rest goes on between frames, and asks for an update at its end.
 */
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { memo } from '../../dataset/base/memo.js';
import { buildSearchIndex, findEntries, type SearchIndex } from '../../dataset/data/search-index.js';
import { queryTerms } from '../../dataset/data/search-query.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import { noHits, plain, type Highlight, type Hits } from '../../element/picture/search-hits.js';
import { runInSlices, AFTER_TIMERS } from '../../drawing/platform/scheduler.js';
import { foldText } from '../../dataset/data/fold-text.js';
import { findRanges } from '../../dataset/data/search-ranges.js';

/** The progress is shown as often. */
const REPORT_EVERY_MS = 120;

type Building = Generator<number, SearchIndex, undefined>;

export class SearchController implements ReactiveController {
  /** Another number means that the same question may have another answer. */
  version = 0;

  #host: ReactiveControllerHost;
  #onAnswer: () => void;
  #model: TimelineModel | undefined;
  #building: Building | undefined;
  #index: SearchIndex | undefined;
  /** The present search, or the last one. */
  #searched: readonly string[] | undefined;
  #found: Uint8Array | undefined;
  #share = 0;
  #reportedAt = 0;
  /** Interrupted by removal from the page: to be continued. */
  #stopped = false;
  #abort = new AbortController();
  #done: Promise<void> = Promise.resolve();
  #settle: () => void = () => undefined;

  /** `onAnswer` is called for answers that took time. */
  constructor(host: ReactiveControllerHost, onAnswer: () => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
    host.addController(this);
  }

  /** Resolves when the answer is there, or will not come for now. */
  get done(): Promise<void> {
    return this.#done;
  }

  hostConnected(): void {
    if (this.#stopped) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The part of the answer that is known now. */
  readonly hitsOf = (model: TimelineModel, focusOrder: FocusOrder, query: string): Hits => {
    const terms = this.#terms(query);
    if (terms.length === 0) return this.#none(query, terms, undefined);
    const isAsked = model === this.#model && terms === this.#searched;
    if (!isAsked || this.#found === undefined) return this.#none(query, terms, isAsked ? this.#share : 0);
    return this.#some(query, terms, this.#found, focusOrder);
  };

  /** Starts a search, unless it is under way or done. A short search is over when this returns. */
  start(model: TimelineModel, query: string): void {
    const terms = this.#terms(query);
    if (terms.length > 0 && (model !== this.#model || terms !== this.#searched)) this.#search(model, terms);
  }

  #search(model: TimelineModel, terms: readonly string[]): void {
    this.#stop();
    this.#abort = new AbortController();
    this.#done = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#stopped = false;
    if (model !== this.#model) this.#index = this.#building = undefined;
    this.#model = model;
    this.#searched = terms;
    this.#found = undefined;
    this.#share = 0;
    const { signal } = this.#abort;
    const found = runInSlices(
      this.#find(model, terms),
      AFTER_TIMERS,
      () => !signal.aborted,
      (share) => {
        this.#onProgress(share);
      },
    );
    if (!(found instanceof Promise)) {
      this.#take(found);
      return;
    }
    void found.then((late) => {
      if (late === undefined) return;
      this.#take(late);
      this.#host.requestUpdate();
      this.#onAnswer();
    });
  }

  #take(found: Uint8Array | undefined): void {
    this.#found = found;
    this.version++;
    this.#settle();
  }

  #stop(): void {
    this.#abort.abort();
    this.version++;
    this.#settle();
    if (this.#found !== undefined) return;
    this.#stopped = this.#searched !== undefined;
    this.#searched = undefined;
  }

  /** A new search continues the building that the one before began. */
  *#find(model: TimelineModel, terms: readonly string[]): Generator<number, Uint8Array, undefined> {
    this.#building ??= buildSearchIndex(model);
    this.#index ??= yield* this.#building;
    return yield* findEntries(this.#index, terms);
  }

  #onProgress(share: number): void {
    this.#share = Math.max(this.#share, share);
    this.version++;
    if (performance.now() - this.#reportedAt < REPORT_EVERY_MS) return;
    this.#reportedAt = performance.now();
    this.#host.requestUpdate();
  }

  #terms = memo(queryTerms);
  #none = memo((query: string, terms: readonly string[], pending: number | undefined) =>
    noHits(query, terms, pending, highlighter(terms)),
  );
  #some = memo(hitsAmong);
}

// The hits of a search among the shown entries, and the steps from hit to hit.

/** `found` is 1 for each hit. */
export function hitsAmong(query: string, terms: readonly string[], found: Uint8Array, focusOrder: FocusOrder): Hits {
  const entries = focusOrder.entries.filter((entry) => found[entry] === 1);
  const all = found.reduce((count, one) => count + one, 0);
  return {
    query,
    terms,
    pending: undefined,
    has: (entry) => found[entry] === 1,
    entries,
    hidden: all - entries.length,
    highlight: highlighter(terms),
  };
}

/** The hit after an entry in time (1) or before it (-1); the first follows the last. */
export function neighbourHit(
  { entries }: Hits,
  { placeOf }: FocusOrder,
  from: number | undefined,
  step: 1 | -1,
): number | undefined {
  const last = entries.length - 1;
  const at = from === undefined ? -1 : placeOf(from);
  if (at < 0) return entries[step === 1 ? 0 : last];
  const beyond =
    step === 1
      ? entries.findIndex((entry) => placeOf(entry) > at)
      : entries.findLastIndex((entry) => placeOf(entry) < at);
  return entries[beyond >= 0 ? beyond : step === 1 ? 0 : last];
}

// Marks the search matches in a shown text.

/** The shown name is marked as a whole if another name matches. */
function highlighter(terms: readonly string[]): Highlight {
  if (terms.length === 0) return plain;
  return (text = '', otherNames = []) => {
    const ranges = findRanges(text, terms);
    if (ranges.length > 0) {
      return ranges.flatMap(({ start, end }, at) => [
        text.slice(ranges[at - 1]?.end ?? 0, start),
        html`<mark>${text.slice(start, end)}</mark>`,
        at === ranges.length - 1 ? text.slice(end) : '',
      ]);
    }
    const named = otherNames.map(foldText).some((name) => terms.some((term) => name.includes(term)));
    return named ? [html`<mark>${text}</mark>`] : text;
  };
}
