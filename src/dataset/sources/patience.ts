/** An abort signal that also fires after too long a silence. */
import { Timer } from '../base/timer.js';

export class Patience {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  #timer = new Timer();
  /** Whether the silence ended it. */
  impatient = false;

  /** `limitMs`: 0 waits for ever. */
  constructor(
    outer: AbortSignal,
    readonly limitMs: number,
  ) {
    this.#outer = outer;
    if (outer.aborted) this.#follow();
    outer.addEventListener('abort', this.#follow);
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Data arrived: the wait starts again. */
  heard(): void {
    this.#timer.stop();
    if (!(this.limitMs > 0) || this.signal.aborted) return;
    this.#timer.start(this.limitMs, () => {
      this.impatient = true;
      this.#controller.abort();
    });
  }

  end(): void {
    this.#timer.stop();
    this.#outer.removeEventListener('abort', this.#follow);
  }

  readonly #follow = (): void => {
    this.#controller.abort(this.#outer.reason);
  };
}
