/**
 * Runs one motion at a time, frame by frame, from the present drawing to its target. A new motion starts from the
 * middle of the old one. If the reader asks for less motion, and while hidden, it jumps.
 */
import { mediaOf } from './page-view.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const DURATION_MS = 260;
/** A flight takes longer the farther it goes, up to this multiple. */
const MAX_TIMES = 3;

export class MotionController implements ReactiveController {
  /** 0 to 1 while something moves, eased; 1 at rest. */
  share = 1;

  #host: ReactiveControllerHost & HTMLElement;
  #ease: (share: number) => number;
  #frame = 0;
  /** Its first frame: a late one takes nothing away from the motion. */
  #startedMs: number | undefined;
  #durationMs = DURATION_MS;
  #ends: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, ease: (share: number) => number) {
    this.#host = host;
    this.#ease = ease;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.finish();
  }

  get moving(): boolean {
    return this.share < 1;
  }

  /** Resolves when nothing moves. */
  get rest(): Promise<void> {
    if (!this.moving) return Promise.resolve();
    return new Promise((resolve) => {
      this.#ends.push(resolve);
    });
  }

  start(): void {
    cancelAnimationFrame(this.#frame);
    if (
      !this.#host.isConnected ||
      document.hidden ||
      mediaOf(window, '(prefers-reduced-motion: reduce)')?.matches !== false
    ) {
      this.finish();
      return;
    }
    this.share = 0;
    this.#durationMs = DURATION_MS;
    this.#startedMs = undefined;
    this.#frame = requestAnimationFrame(this.#step);
    this.#host.requestUpdate();
  }

  /** Multiplies the duration of a motion that has just begun, by 1 to 3. */
  lengthen(times: number): void {
    if (this.share === 0) this.#durationMs = DURATION_MS * Math.min(Math.max(times, 1), MAX_TIMES);
  }

  finish(): void {
    cancelAnimationFrame(this.#frame);
    this.share = 1;
    for (const resolve of this.#ends.splice(0)) resolve();
    this.#host.requestUpdate();
  }

  #step = (nowMs: number): void => {
    this.#startedMs ??= nowMs;
    const elapsed = (nowMs - this.#startedMs) / this.#durationMs;
    if (elapsed >= 1) {
      this.finish();
      return;
    }
    this.share = this.#ease(elapsed);
    this.#host.requestUpdate();
    this.#frame = requestAnimationFrame(this.#step);
  };
}
