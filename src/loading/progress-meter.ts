/** The progress of a load, and whether it takes so long that it is announced. */
import { Timer } from '../base/timer.js';
import type { DatasetListener } from './dataset-listener.js';
import type { LoadProgress } from '../sources/loaded.js';

/** Progress is shown no more often than this. */
const BETWEEN_STEPS_MS = 100;
/** A shorter load is not announced over older entries: it would only flicker. */
const SLOW_MS = 400;
/** Two hundred short entries, or some dozens with summaries and sources. */
const MUCH_BYTES = 50_000;

export class ProgressMeter {
  /** Of the load; undefined if nothing of it has arrived. */
  progress: LoadProgress | undefined;
  /** Whether loading takes so long that it is announced. */
  slow = false;

  #onStep: () => void;
  #listener: Pick<DatasetListener, 'onSlow' | 'onMuch'>;
  #stepAt = 0;
  #timer = new Timer();

  constructor(onStep: () => void, listener: Pick<DatasetListener, 'onSlow' | 'onMuch'>) {
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
    if ((progress.total ?? progress.received) >= MUCH_BYTES) this.#listener.onMuch();
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
