/** Keys of the story's panel. The chart has its own, see `interaction/keyboard.ts`. */
export type StoryKey = 'previous' | 'next' | 'first' | 'last' | 'play';

/** Undefined for keys of the page: with a modifier, or answered by a button of the panel itself. */
export function storyKey(event: KeyboardEvent, rtl: boolean): StoryKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return isControl(event.target) ? undefined : 'play';
    default:
      return undefined;
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null;
}
