/**
 * Updates wait for the next frame, so that there is one for each frame, however much asks for it. A script that steps
 * in frames of its own need not wait: its change is drawn with the frame in which it is set, once.
 */
import { pause } from '../../dataset/base/pause.js';

/** Longest wait for a frame: a page that is not drawn has none. */
const MAX_WAIT_MS = 120;

/** Resolves with the next animation frame, or a little later if none comes. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, MAX_WAIT_MS);
    const frame = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}

export class FrameGate {
  #isHurried = false;
  /** Set until the frame after a hurried one. */
  #isSpent = false;

  /** The next update need not wait, unless an earlier one in this frame did not. */
  hurry(): void {
    this.#isHurried = true;
  }

  /**
   * Resolves when an update may be drawn. Before a first picture that is as soon as possible, but not in one task with
   * the last part of its layout.
   */
  async pass(isEmpty: boolean): Promise<void> {
    if (isEmpty) await pause();
    else if (!this.#isHurried || this.#isSpent) await nextFrame();
    else {
      this.#isSpent = true;
      void nextFrame().then(() => {
        this.#isSpent = false;
      });
    }
    this.#isHurried = false;
  }
}
