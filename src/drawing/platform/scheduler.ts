/** Runs long work in slices with turns for the page between them, so that the page stays smooth. */
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import { pause } from '../../dataset/base/pause.js';
import { nextFrame } from './frame-gate.js';

export interface Pace {
  /** Length of a slice: the page waits no longer. */
  readonly sliceMs: number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Smaller datasets are laid out within a frame or two. */
export const MIN_IN_SLICES = 10_000;

/** Done soon: until then there is little else to see. */
export const FOREGROUND: Pace = { sliceMs: 12, pause };
/** A little in each frame: the reader may be panning. */
export const BACKGROUND: Pace = { sliceMs: 4, pause: nextFrame };
/** Slices after the page's own timers and key presses: with the rest of a frame's work, a slice stays under 16 ms. */
export const AFTER_TIMERS: Pace = { sliceMs: 8, pause: () => new Promise((resolve) => setTimeout(resolve)) };

/** There is nothing to read or to move before a first picture, and the work is often done within this time. */
const FIRST_SLICE_MS = 30;

/** The foreground pace after a longer first slice, which several pieces of work may share. */
export function foregroundAfterFirst(): Pace {
  const until = performance.now() + FIRST_SLICE_MS;
  return {
    get sliceMs() {
      return Math.max(until - performance.now(), FOREGROUND.sliceMs);
    },
    pause,
  };
}

/**
 * Work that fits into one slice has its result at once, else a promise: undefined if `isWanted` says that nobody waits
 * for it any more. `onSlice` gets the yield of the work at the end of each slice, such as the finished share.
 */
export function runInSlices<Result, Yielded>(
  work: Iterator<Yielded, Result, undefined>,
  pace: Pace,
  isWanted: () => boolean,
  onSlice?: (yielded: Yielded) => void,
): MaybePromise<Result | undefined> {
  const slice = takeSlice(work, pace);
  return slice.done === true ? slice.value : goOn(work, slice.value, { pace, isWanted, onSlice });
}

interface Run<Yielded> {
  readonly pace: Pace;
  readonly isWanted: () => boolean;
  readonly onSlice: ((yielded: Yielded) => void) | undefined;
}

async function goOn<Result, Yielded>(
  work: Iterator<Yielded, Result, undefined>,
  yielded: Yielded,
  { pace, isWanted, onSlice }: Run<Yielded>,
): Promise<Result | undefined> {
  onSlice?.(yielded);
  for (;;) {
    await pace.pause();
    if (!isWanted()) return undefined;
    const slice = takeSlice(work, pace);
    if (slice.done === true) return slice.value;
    onSlice?.(slice.value);
  }
}

function takeSlice<Result, Yielded>(
  work: Iterator<Yielded, Result, undefined>,
  { sliceMs }: Pace,
): IteratorResult<Yielded, Result> {
  const until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done === true || performance.now() >= until) return step;
  }
}
