/** The glyphs, drawn around (0, 0), 16 px wide. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { GlyphShape } from '../scene/scene.js';

const DIAMOND = 'M0-7.2 7.2 0 0 7.2-7.2 0Z';
const BUBBLE = 'M-5.6 3.4A7.2 6.2 0 1 1-1.5 5.56L-6.8 7.2Z';

/** The three dots in the bubble of one who said nothing. */
export const DOTS = 'M-3-.5h.01M0-.5h.01M3-.5h.01';

/** SVG path of a glyph's outline. */
export function glyphPath(shape: number): string {
  return shape === GlyphShape.event ? DIAMOND : BUBBLE;
}

/** The glyph at (x, 0). `className` adds how it is drawn: `hollow`, `dashed`. */
export function glyphTemplate(shape: number, x: number, className: string): SVGTemplateResult {
  const dots = shape === GlyphShape.silence;
  return svg`<g transform="translate(${x.toFixed(1)} 0)" class="glyph ${className}"
    ><path d=${glyphPath(shape)}></path>${dots ? svg`<path class="dots" d=${DOTS}></path>` : nothing}</g>`;
}
