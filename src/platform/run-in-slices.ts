/** Runs long work a slice at a time, so that the page stays responsive. Work that fits into one slice is done at once. */

/** With what else a frame has to do, it stays under 16 ms. */
const SLICE_MS = 8;

export interface SliceOptions<Result> {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly onDone: (result: Result) => void;
}

/** `work` gives the share that is done. After an abort nothing is called any more. */
export function inSlices<Result>(work: Iterator<number, Result, undefined>, options: SliceOptions<Result>): void {
  if (options.signal.aborted) return;
  const until = performance.now() + SLICE_MS;
  let step = work.next();
  while (step.done !== true && performance.now() < until) step = work.next();
  if (step.done === true) {
    options.onDone(step.value);
    return;
  }
  options.onProgress(step.value);
  setTimeout(() => {
    inSlices(work, options);
  });
}
