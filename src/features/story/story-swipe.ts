/** A finger drawn across the panel turns the page. Scrolling up and down stays with the browser: `touch-action`. */
const MIN_PX = 40;
/** Swipes go across, not slanting. */
const STEEPEST = 0.6;

export class StorySwipe {
  #from: { readonly id: number; readonly x: number; readonly y: number } | undefined;

  readonly onDown = (event: PointerEvent): void => {
    const { pointerId: id, pointerType, isPrimary, clientX: x, clientY: y } = event;
    // A mouse selects text.
    this.#from = isPrimary && pointerType !== 'mouse' ? { id, x, y } : undefined;
  };

  readonly onCancel = (): void => {
    this.#from = undefined;
  };

  /** 1 for a swipe to the left, -1 for one to the right, undefined for anything else. */
  end({ pointerId, clientX, clientY }: PointerEvent): 1 | -1 | undefined {
    const from = this.#from;
    this.#from = undefined;
    if (from?.id !== pointerId) return undefined;
    const dx = clientX - from.x;
    if (Math.abs(dx) < MIN_PX || Math.abs(clientY - from.y) > Math.abs(dx) * STEEPEST) return undefined;
    return dx < 0 ? 1 : -1;
  }
}
