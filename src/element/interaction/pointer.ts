/**
 * Mouse, pen, touch and wheel over the chart as commands. One pointer drags, two pinch and pan. The page keeps its own
 * scroll: the chart takes only sideways touch (`touch-action: pan-y`), and the wheel only with its modifier, unless the
 * page says otherwise.
 */
import type { Command } from './command.js';

export type WheelUse = 'modifier' | 'always' | 'none';

/** A press that moves less than this is a click. */
const CLICK_SLOP_PX = 4;
const WHEEL_LINE_PX = 16;
/** px of wheel that zoom by a factor of e. */
const WHEEL_ZOOM_PX = 320;
const DOUBLE_CLICK_ZOOM = 2;

export interface PointerOptions {
  readonly emit: (command: Command, animate: boolean) => void;
  /** px along time, from the client's x: mirrored in a right-to-left page. */
  readonly pxAt: (clientX: number) => number;
  readonly wheel: () => WheelUse;
  /** Whether there is something beside the window: then a sideways wheel, or one with Shift, pans. */
  readonly isZoomed: () => boolean;
  /** A wheel without the modifier was turned over the chart. */
  readonly onBareWheel: () => void;
  readonly onGrab: (grabbed: boolean) => void;
}

export class PointerGestures {
  #target: HTMLElement | undefined;
  #options: PointerOptions;
  #pointers = new Map<number, number>();
  #pressedAt = 0;
  #dragging = false;

  constructor(options: PointerOptions) {
    this.#options = options;
  }

  /** Listens only on `target`; `undefined` stops listening. */
  attach(target: HTMLElement | undefined): void {
    if (target === this.#target) return;
    for (const [type, listener] of this.#listeners) this.#target?.removeEventListener(type, listener);
    this.#release();
    this.#target = target;
    for (const [type, listener] of this.#listeners) target?.addEventListener(type, listener, { passive: false });
  }

  #down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointers.size >= 2) return;
    this.#pointers.set(event.pointerId, this.#options.pxAt(event.clientX));
    if (this.#pointers.size === 1) {
      this.#pressedAt = event.clientX;
      this.#dragging = false;
    } else this.#drag(event.pointerId);
  };

  #move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    // Released outside, from where no event came.
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      this.#release();
      return;
    }
    if (!this.#dragging && this.#pointers.size === 1) {
      if (Math.abs(event.clientX - this.#pressedAt) < CLICK_SLOP_PX) return;
      this.#drag(event.pointerId);
    }
    const px = this.#options.pxAt(event.clientX);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, px);
    if (other === undefined) this.#options.emit({ type: 'pan', dx: before - px }, false);
    else this.#pinch(before, px, other);
  };

  #up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    if (this.#dragging) this.#target?.addEventListener('click', swallow, { capture: true, once: true });
    const target = this.#target;
    setTimeout(() => target?.removeEventListener('click', swallow, { capture: true }), 0);
    this.#release();
  };

  /** Two fingers: their spread zooms about their middle, their common motion pans. */
  #pinch(before: number, px: number, other: number): void {
    const spreadBefore = Math.max(Math.abs(before - other), 1);
    const spread = Math.max(Math.abs(px - other), 1);
    this.#options.emit({ type: 'zoom', factor: spread / spreadBefore, px: (before + other) / 2 }, false);
    this.#options.emit({ type: 'pan', dx: (before - px) / 2 }, false);
  }

  #wheel = (event: WheelEvent): void => {
    const use = this.#options.wheel();
    if (use === 'none') return;
    const modified = event.ctrlKey || event.metaKey;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : WHEEL_LINE_PX;
    const px = this.#options.pxAt(event.clientX);
    // Some browsers turn a wheel with Shift sideways; others leave that to the page.
    const isAside = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const aside = isAside ? event.deltaX : event.shiftKey && !modified ? event.deltaY : 0;
    if (aside !== 0 && (use === 'always' || modified || this.#options.isZoomed())) {
      event.preventDefault();
      const along = Math.sign(this.#options.pxAt(event.clientX + 1) - px);
      this.#options.emit({ type: 'pan', dx: aside * unit * along }, false);
      return;
    }
    if (use !== 'always' && !modified) {
      if (aside === 0) this.#options.onBareWheel();
      return;
    }
    event.preventDefault();
    // A trackpad's pinch arrives as a wheel with Ctrl and small steps.
    const steps = (Math.abs(event.deltaY) < 10 && event.ctrlKey ? 6 : 1) * event.deltaY * unit;
    this.#options.emit({ type: 'zoom', factor: Math.exp(-steps / WHEEL_ZOOM_PX), px }, false);
  };

  #doubleClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-entry], [data-gap], [data-fold]') !== null)
      return;
    const factor = event.shiftKey ? 1 / DOUBLE_CLICK_ZOOM : DOUBLE_CLICK_ZOOM;
    this.#options.emit({ type: 'zoom', factor, px: this.#options.pxAt(event.clientX) }, true);
  };

  readonly #listeners: readonly (readonly [string, EventListener])[] = [
    ['pointerdown', this.#down as EventListener],
    ['pointermove', this.#move as EventListener],
    ['pointerup', this.#up as EventListener],
    ['pointercancel', this.#up as EventListener],
    ['wheel', this.#wheel as EventListener],
    ['dblclick', this.#doubleClick as EventListener],
  ];

  #drag(pointerId: number): void {
    this.#dragging = true;
    this.#options.onGrab(true);
    this.#target?.setPointerCapture(pointerId);
  }

  #release(): void {
    this.#pointers.clear();
    if (this.#dragging) this.#options.onGrab(false);
    this.#dragging = false;
  }
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
