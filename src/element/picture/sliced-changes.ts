/**
 * Computes a new arrangement of many entries (another filter, other lanes, another size of marks, a lane collapsed or
 * expanded, a fold, another zone, other times) in slices, between which the page responds. The state changes at once;
 * the picture stays as it was until the new arrangement is ready.
 */
import { memo, sameFields } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import type { Times } from '../../dataset/data/times.js';
import type { TimelineState } from '../interaction/reduce.js';
import type { LanesBy } from '../../drawing/layout/lanes.js';
import type { ComposeOptions } from './picture-composer.js';
import { FOREGROUND, runInSlices } from '../../drawing/platform/scheduler.js';

/** Fewer are arranged within a frame or two. */
const MIN_ENTRIES = 100_000;

interface Arranged {
  readonly dataset: Dataset;
  readonly timeZone: string | undefined;
  readonly times: Times;
  readonly lanes: LanesBy;
  readonly noFolds: boolean;
  readonly sizes: string | undefined;
  readonly openFolds: TimelineState['openFolds'];
  readonly filter: TimelineState['filter'];
  readonly collapsedLanes: TimelineState['collapsedLanes'];
}

export interface SlicedChangesDeps {
  /** Composes a picture, and returns a function that replaces the shown one with it. */
  readonly prepare: (options: ComposeOptions) => Steps<() => void>;
  readonly requestUpdate: () => void;
}

export class SlicedChanges {
  #deps: SlicedChangesDeps;
  #shown: Arranged | undefined;
  /** The computation in progress. */
  #asked: Arranged | undefined;
  #done: Promise<void> = Promise.resolve();

  constructor(deps: SlicedChangesDeps) {
    this.#deps = deps;
  }

  /** Resolves when the last requested change is ready to draw, or nobody waits for it any more. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Whether the drawable picture still has the former arrangement. */
  isBehind(options: ComposeOptions, count: number): boolean {
    return this.presented(options, count) !== options;
  }

  /** The part of the request that can be drawn now. */
  presented(options: ComposeOptions, count: number): ComposeOptions {
    const shown = this.#shown;
    if (count < MIN_ENTRIES || shown?.dataset !== options.dataset || sameFields(shown, arrangementOf(options)))
      return options;
    const { timeZone, times, lanes, noFolds, sizes } = shown;
    return { ...options, timeZone, times, lanes, noFolds, sizes, state: this.#stateOf(options.state, shown) };
  }

  /** Begins before each update to compute what cannot be drawn yet. */
  start(options: ComposeOptions, count: number): void {
    const asked = arrangementOf(options);
    if (!this.isBehind(options, count)) {
      this.#shown = asked;
      this.#asked = undefined;
    } else if (this.#asked === undefined || !sameFields(this.#asked, asked)) this.#done = this.#workOut(options, asked);
  }

  async #workOut(options: ComposeOptions, asked: Arranged): Promise<void> {
    this.#asked = asked;
    const isWanted = (): boolean => this.#asked === asked;
    try {
      const commit = await runInSlices(this.#deps.prepare(options), FOREGROUND, isWanted);
      if (isWanted()) commit?.();
    } finally {
      // A failure occurs again when the picture is drawn, and is reported there.
      if (isWanted()) {
        this.#shown = asked;
        this.#asked = undefined;
        this.#deps.requestUpdate();
      }
    }
  }

  #stateOf = memo((state: TimelineState, { filter, openFolds, collapsedLanes }: Arranged): TimelineState => ({
    ...state,
    filter,
    openFolds,
    collapsedLanes,
  }));
}

function arrangementOf({ dataset, timeZone, times, lanes, noFolds, sizes, state }: ComposeOptions): Arranged {
  const { filter, openFolds, collapsedLanes } = state;
  return { dataset, timeZone, times, lanes, noFolds, sizes, filter, openFolds, collapsedLanes };
}
