/** Asks a server for a dataset, and shows the progress. */
import type { Validation } from '../data/validate-value.js';
import { load } from '../sources/load.js';
import type { Loaded, LoadProgress } from '../sources/loaded.js';
import type { ProgressMeter } from './progress-meter.js';

export interface ServerRequest {
  readonly url: string;
  readonly signal: AbortSignal;
  /** Asks in silence for a version newer than the known one. */
  readonly tag: string | undefined;
  readonly onPart: (part: Validation) => Promise<void> | void;
}

export function askServer(
  { url, ...request }: ServerRequest,
  meter: ProgressMeter,
  timeoutMs: number,
): Promise<Loaded> {
  const { signal, tag } = request;
  const onProgress = (progress: LoadProgress): void => {
    if (!signal.aborted && tag === undefined) meter.take(progress);
  };
  return load(url, { ...request, timeoutMs, onProgress });
}
