/** Follows one pointer from its press to its release, wherever it goes in between. */

export interface DragDeps {
  readonly onMove: (move: PointerEvent) => void;
  /** `released`: the pointer was released; else the browser took it away. */
  readonly onEnd?: (released: boolean) => void;
}

/** Call it while the press is handled. */
export function trackDrag({ currentTarget, pointerId }: PointerEvent, { onMove, onEnd }: DragDeps): void {
  const target = currentTarget as HTMLElement;
  const over = new AbortController();
  const { signal } = over;
  const listen = (type: 'pointermove' | (typeof ENDS)[number], listener: (event: PointerEvent) => void): void => {
    const own = (event: PointerEvent): void => {
      if (event.pointerId === pointerId) listener(event);
    };
    target.addEventListener(type, own, { signal });
  };
  target.setPointerCapture(pointerId);
  listen('pointermove', onMove);
  for (const type of ENDS) {
    listen(type, () => {
      over.abort();
      onEnd?.(type === 'pointerup');
    });
  }
}

const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;
