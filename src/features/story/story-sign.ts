/** The signs of the story's buttons, drawn: no typeface has to have them. */
import { svg, type SVGTemplateResult } from 'lit';

export const PLAY = 'M4 2.5v11l9.5-5.5z';
export const PLAY_RTL = 'M12 2.5v11L2.5 8z';
export const PAUSE = 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z';

export function storySign(path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
