/** A story that plays by itself stops at once when the reader does anything at all. */
const EVENTS = ['keydown', 'pointerdown', 'wheel', 'focusin', 'visibilitychange'] as const;
const LISTENING: AddEventListenerOptions = { capture: true, passive: true };

/** Calls `stop` at the first sign of the reader, but for those that `isOwn` takes. Returns how to end the watch. */
export function watchReader(page: Document, isOwn: (event: Event) => boolean, stop: () => void): () => void {
  const onSign = (event: Event): void => {
    if (!isOwn(event)) stop();
  };
  for (const type of EVENTS) page.addEventListener(type, onSign, LISTENING);
  return () => {
    for (const type of EVENTS) page.removeEventListener(type, onSign, LISTENING);
  };
}
