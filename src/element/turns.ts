/** Takes long work in turns with the page, so that it stays smooth. */
import type { Steps } from '../base/steps.js';
import { pause } from '../sources/pause.js';
import { nextFrame } from './next-frame.js';

export interface Pace {
  /** How long the page waits for a turn of the work. */
  readonly turnMs: number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Fewer entries than this are laid out within a frame or two. */
export const FEWEST_IN_TURNS = 10_000;

/** Done soon: somebody waits for it, and there is little else to see. */
export const BRISK: Pace = { turnMs: 12, pause };
/** A little in each frame: somebody may be panning what is shown meanwhile. */
export const GENTLE: Pace = { turnMs: 4, pause: nextFrame };

/** Undefined once nobody waits for the result any more. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  { turnMs, pause: letPage }: Pace,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  let until = performance.now() + turnMs;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await letPage();
    if (!isWanted()) return undefined;
    until = performance.now() + turnMs;
  }
}
