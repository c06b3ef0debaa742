/** Waits until every request to an archive has been answered or has failed: an answer may lead to more requests. */
import type { TimelineApi } from '../../element/core/feature.js';
import { REST_MS } from '../../element/picture/window-motion.js';

/** It does not wait for a source that changes all the time. */
const MAX_ROUNDS = 40;

export interface Work {
  /** Changes with each answer. */
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
    // The needs of a window are requested when it rests.
    if (presenter.moving) await new Promise((resolve) => setTimeout(resolve, REST_MS));
    await element.updateComplete;
    if (version === now().version && !now().isBusy && !presenter.moving) return;
  }
}
