/** Keys of the chart as commands. They work only while the chart has the focus. */
import type { Command } from './command.js';

/** What a key may ask for besides a command. */
export type KeyAction =
  | Command
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'find' }
  | { readonly type: 'help' };

const ZOOM_STEP = 1.6;

export interface KeyContext {
  readonly rtl: boolean;
  /** px about which keys zoom: the focused mark, or the middle. */
  readonly px: number;
}

/** Undefined for keys that are the page's. A key with a modifier is always the page's, Shift aside. */
export function keyAction(event: KeyboardEvent, { rtl, px }: KeyContext): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
      return { type: 'move', direction: rtl ? 'previous' : 'next' };
    case 'ArrowLeft':
      return { type: 'move', direction: rtl ? 'next' : 'previous' };
    case 'ArrowUp':
      return { type: 'move', direction: 'up' };
    case 'ArrowDown':
      return { type: 'move', direction: 'down' };
    case 'Home':
      return { type: 'move', direction: 'first' };
    case 'End':
      return { type: 'move', direction: 'last' };
    case 'PageDown':
      return { type: 'page', pages: 1 };
    case 'PageUp':
      return { type: 'page', pages: -1 };
    case '+':
    case '=':
      return { type: 'zoom', factor: ZOOM_STEP, px };
    case '-':
    case '_':
      return { type: 'zoom', factor: 1 / ZOOM_STEP, px };
    case '0':
      return { type: 'fit' };
    case 'Enter':
    case ' ':
      return { type: 'open' };
    case '?':
      return { type: 'help' };
    case '/':
      return { type: 'find' };
    case 'Escape':
      return { type: 'close' };
    default:
      return undefined;
  }
}
