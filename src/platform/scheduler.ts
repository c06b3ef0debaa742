/** Runs long work in slices between which the page has its turn, so that it stays smooth. */
import type { MaybePromise } from '../base/maybe-promise.js';
import { pause } from '../base/pause.js';
import { nextFrame } from './next-frame.js';

export interface Pace {
  /** Length of a slice: the page waits no longer. */
  readonly sliceMs: number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Smaller datasets are laid out within a frame or two. */
export const MIN_IN_SLICES = 10_000;

/** Soon done: until then there is little else to see. */
export const FOREGROUND: Pace = { sliceMs: 12, pause };
/** A little in each frame: the reader may be panning what is shown. */
export const BACKGROUND: Pace = { sliceMs: 4, pause: nextFrame };
/** Between keys that are typed, after the page's own timers: with what else a frame has to do, it stays under 16 ms. */
export const WHILE_TYPING: Pace = { sliceMs: 8, pause: () => new Promise((resolve) => setTimeout(resolve)) };

/** Before a first picture there is nothing to read or to move, and the work is often done within this time. */
const FIRST_SLICE_MS = 30;

/** The foreground pace after a longer first slice, which several works may share. */
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
 * The result of work that fits into one slice is there at once, else it is promised: undefined once `isWanted` says that
 * nobody waits for it any more. `onSlice` gets what the work yields at the end of each slice, such as the share that is done.
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
