/** Stops a playing story at once when the reader does anything. */
const EVENTS = ['keydown', 'pointerdown', 'wheel', 'focusin', 'visibilitychange'] as const;
const LISTENING: AddEventListenerOptions = { capture: true, passive: true };

/**
 * Calls `stop` at the first action of the reader, except those that `isOwn` accepts. Returns a function that ends the
 * watch.
 */
export function watchReader(page: Document, isOwn: (event: Event) => boolean, stop: () => void): () => void {
  const onSign = (event: Event): void => {
    if (!isOwn(event)) stop();
  };
  for (const type of EVENTS) page.addEventListener(type, onSign, LISTENING);
  return () => {
    for (const type of EVENTS) page.removeEventListener(type, onSign, LISTENING);
  };
}
