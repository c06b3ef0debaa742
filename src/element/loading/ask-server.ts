/** Asks a server for a dataset, and shows the progress. */
import { loadAgain } from '../../dataset/base/load-again.js';
import { Timer } from '../../dataset/base/timer.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import { load } from '../../dataset/sources/load.js';
import type { Loaded, Loader, LoadProgress } from '../../dataset/sources/loaded.js';
import type { DatasetListener } from './dataset-listener.js';
import { codeError } from '../../dataset/sources/source-address.js';
import { CANCELLED } from '../../dataset/sources/load-errors.js';

// The progress of a load, and whether it takes so long that it is announced.

/** Progress is shown no more often than this. */
const BETWEEN_STEPS_MS = 100;
/** A shorter load is not announced over older entries: it would only flicker. */
const SLOW_MS = 400;
/** A picture of so many entries waits for the code for many: it loads as soon as they are expected. */
const MANY = 200;
/** Text without a date has columns, or another form. */
const ENTRY_BYTES = 250;

export class ProgressMeter {
  /** Progress of the load; undefined if nothing of it has arrived. */
  progress: LoadProgress | undefined;
  /** Whether loading takes so long that it is announced. */
  slow = false;

  #onStep: () => void;
  #listener: Pick<DatasetListener, 'onSlow' | 'onLargeDataset'>;
  #stepAt = 0;
  #timer = new Timer();

  constructor(onStep: () => void, listener: Pick<DatasetListener, 'onSlow' | 'onLargeDataset'>) {
    this.#onStep = onStep;
    this.#listener = listener;
  }

  begin(): void {
    this.#timer.start(SLOW_MS, () => {
      this.slow = true;
      this.#listener.onSlow();
    });
  }

  take(progress: LoadProgress): void {
    this.progress = progress;
    const { received, total = received, dates } = progress;
    if ((dates ? (dates / received) * total : received / ENTRY_BYTES) >= MANY) this.#listener.onLargeDataset();
    if (performance.now() < this.#stepAt) return;
    this.#stepAt = performance.now() + BETWEEN_STEPS_MS;
    this.#onStep();
  }

  end(): void {
    this.#timer.stop();
    this.progress = undefined;
    this.slow = false;
  }
}

export interface ServerRequest {
  readonly url: string;
  readonly signal: AbortSignal;
  /** Asks in silence for a version newer than the known one. */
  readonly tag: string | undefined;
  readonly loader: Loader | undefined;
  readonly onPart: (part: Validation) => Promise<void> | void;
}

const loadSheets = () => import('../../convert/import/linked-sheet.js');

/** `columns`: of a sheet with columns of its own; undefined for a dataset. */
export async function askServer(
  { url, ...request }: ServerRequest,
  meter: ProgressMeter,
  timeoutMs: number,
  columns: string | undefined,
): Promise<Loaded> {
  const { signal, tag } = request;
  const onProgress = (progress: LoadProgress): void => {
    if (!signal.aborted && tag === undefined) meter.take(progress);
  };
  const options = { ...request, timeoutMs, onProgress };
  if (columns === undefined) return load(url, options);
  try {
    const { loadSheet } = await loadAgain(loadSheets, 'loadSheet');
    return await loadSheet(url, columns, options);
  } catch (error) {
    return { error: codeError(error) };
  }
}

/** Whether somebody still waits for a request: cancelling shows what has arrived. */
export function isAwaited(signal: AbortSignal): boolean {
  return !signal.aborted || signal.reason === CANCELLED;
}

/** Resolves when nobody waits for a request any more, however long its server takes. */
export function overtaken(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      if (signal.reason !== CANCELLED) resolve();
    });
  });
}
