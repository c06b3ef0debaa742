/** An abort signal that also comes when nothing was heard for too long. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether it was the wait that ended it. */
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

  /** Something came: the wait begins anew. */
  heard(): void {
    clearTimeout(this.#timer);
    if (!(this.limitMs > 0) || this.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.impatient = true;
      this.#controller.abort();
    }, this.limitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#follow);
  }

  readonly #follow = (): void => {
    this.#controller.abort(this.#outer.reason);
  };
}
