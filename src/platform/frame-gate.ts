/**
 * Updates wait for the next frame, so that there is one a frame however much asks for it. A script that steps in frames
 * of its own need not: what it sets is drawn with the frame in which it is set, once.
 */
import { pause } from '../base/pause.js';
import { nextFrame } from './next-frame.js';

export class FrameGate {
  #isHurried = false;
  /** Set until the frame after one that was hurried. */
  #isSpent = false;

  /** The next update need not wait, unless one before it did not in this frame. */
  hurry(): void {
    this.#isHurried = true;
  }

  /**
   * Resolves when an update may be drawn. Before a first picture that is as soon as it can be, but not in one go with the
   * last of what it was laid out in.
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
