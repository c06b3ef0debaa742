/** Keys of list and table: one tab stop, arrows between entries. A long list also has the keys of a feed. */

export type ListStep = 'next' | 'previous' | 'first' | 'last' | 'before' | 'after';

/** Undefined for keys of the page. */
export function listStep(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  feed: boolean,
): ListStep | undefined {
  if (altKey || metaKey || shiftKey) return undefined;
  if (ctrlKey) return !feed ? undefined : key === 'Home' ? 'before' : key === 'End' ? 'after' : undefined;
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'PageDown':
      return feed ? 'next' : undefined;
    case 'PageUp':
      return feed ? 'previous' : undefined;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
