/** A sign of the toolbar: beside the words if there is room, instead of them on a phone. */
import { svg, type SVGTemplateResult } from 'lit';

/** `path` is drawn as a line, 16 px square. */
export function toolIcon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path}></path></svg>`;
}
