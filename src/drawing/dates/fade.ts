/** A part of a mark that fades out: nothing says how far it reaches. */
import type { ScreenPx } from './date-form.js';
import type { MarkPen } from './mark-pen.js';

export interface Fade {
  readonly start: number;
  readonly end: number;
  /** The end in time to which it fades. */
  readonly towards: 'start' | 'end';
  readonly height: number;
  readonly light?: boolean;
}

export function drawFade(pen: MarkPen, mirror: ScreenPx, { start, end, towards, height, light = false }: Fade): void {
  const side = (towards === 'start') === !mirror.rtl ? 'left' : 'right';
  pen.fade(side, mirror.left(start, end), Math.max(end - start, 0), height, light);
}
