/** When all that was asked of an archive is there, or has failed: what comes may ask for more. */
import type { TimelineApi } from '../../core/feature.js';
import { REST_MS } from '../../picture/window-motion.js';

/** A source that changes all the time is not waited for. */
const MAX_ROUNDS = 40;

export interface Work {
  /** Another number where something has come. */
  readonly version: number;
  readonly isBusy: boolean;
  readonly work: readonly (Promise<unknown> | undefined)[];
}

export async function untilQuiet({ element, presenter }: TimelineApi, now: () => Work): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { version, work } = now();
    for (const each of work) await each;
    await element.updateComplete;
    await presenter.rest;
    // What a window needs is asked for where it rests.
    if (presenter.moving) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    await element.updateComplete;
    if (version === now().version && !now().isBusy && !presenter.moving) return;
  }
}
