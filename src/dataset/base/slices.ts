/** Work that pauses for the page. */
import { pause } from './pause.js';

/** Work in slices: `due()` is true when the page should have its turn. */
export class Slices {
  #until: number;

  constructor(readonly sliceMs: number) {
    this.#until = performance.now() + sliceMs;
  }

  due(): boolean {
    return performance.now() >= this.#until;
  }

  async pause(): Promise<void> {
    await pause();
    this.#until = performance.now() + this.sliceMs;
  }
}
