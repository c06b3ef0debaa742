/**
 * Converts the scene's px, which run with time, to px on screen, which run from right to left in a right-to-left page.
 */
export interface Mirror {
  readonly rtl: boolean;
  readonly x: (px: number) => number;
  /** Left edge of the range between two px of the scene. */
  readonly left: (start: number, end: number) => number;
}

export function createMirror(widthPx: number, rtl: boolean): Mirror {
  if (!rtl) return { rtl, x: (px) => px, left: (start) => start };
  return { rtl, x: (px) => widthPx - px, left: (_, end) => widthPx - end };
}

const STRONG = /\p{L}/u;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether the first letter of a text is of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  // Most texts have no such letter at all, and the class of all letters is long.
  return RTL_LETTER.test(text) && RTL_LETTER.test(STRONG.exec(text)?.[0] ?? '');
}
