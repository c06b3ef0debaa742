/** Takes long work in turns with the page, so that it stays smooth. */
import type { MaybePromise } from '../base/maybe-promise.js';
import type { Steps } from '../base/steps.js';
import { pause } from '../base/pause.js';
import { nextFrame } from './next-frame.js';

export interface Pace {
  /** How long the page waits for a turn of the work. */
  readonly turnMs: number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Fewer entries than this are laid out within a frame or two. */
export const MIN_IN_TURNS = 10_000;

/** Done soon: somebody waits for it, and there is little else to see. */
export const FOREGROUND: Pace = { turnMs: 12, pause };
/** A little in each frame: somebody may be panning what is shown meanwhile. */
export const BACKGROUND: Pace = { turnMs: 4, pause: nextFrame };

/** For a first picture: nothing is there to be read or moved meanwhile, and it is often done within this time. */
const AT_FIRST_MS = 50;

/** Brisk, once its first time has passed; several works may share that. */
export function briskAfterFirst(): Pace {
  const until = performance.now() + AT_FIRST_MS;
  return {
    get turnMs() {
      return Math.max(until - performance.now(), FOREGROUND.turnMs);
    },
    pause,
  };
}

/**
 * What a single turn suffices for is there at once, the rest is promised. Undefined once nobody waits for the result any
 * more.
 */
export function runInSlices<Result>(
  steps: Steps<Result>,
  pace: Pace,
  isWanted: () => boolean,
): MaybePromise<Result | undefined> {
  const turn = takeTurn(steps, pace);
  return turn.done === true ? turn.value : goOn(steps, pace, isWanted);
}

async function goOn<Result>(steps: Steps<Result>, pace: Pace, isWanted: () => boolean): Promise<Result | undefined> {
  for (;;) {
    await pace.pause();
    if (!isWanted()) return undefined;
    const turn = takeTurn(steps, pace);
    if (turn.done === true) return turn.value;
  }
}

function takeTurn<Result>(steps: Steps<Result>, { turnMs }: Pace): IteratorResult<void, Result> {
  const until = performance.now() + turnMs;
  for (;;) {
    const step = steps.next();
    if (step.done === true || performance.now() >= until) return step;
  }
}
