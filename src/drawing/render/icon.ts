/** A sign drawn as a line, 16 px square: no typeface has to have it. */
import { svg, type SVGTemplateResult } from 'lit';

export function icon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path}></path></svg>`;
}
