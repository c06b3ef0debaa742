/** Signs of the toolbar: beside the words where there is room, in their place on a phone. */
import { svg, type SVGTemplateResult } from 'lit';

const PATHS = {
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  view: 'M2 5h5M11 5h3M2 11h3M9 11h5M9 3v4M7 9v4',
  chart: 'M2 3.5h6M5 8h8M3 12.5h5M10.5 12.5h3',
  list: 'M5.5 3.5H14M5.5 8H14M5.5 12.5H14M2 3.5h.01M2 8h.01M2 12.5h.01',
  table: 'M2 3h12v10H2zM2 6.5h12M6.5 3v10',
} as const;

export type ToolIcon = keyof typeof PATHS;

export function toolIcon(name: ToolIcon): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
