/**
 * How sure an entry is, as a small sign at the lower right of its glyph: told apart by shape, so that no colour is
 * needed. Path data around the glyph's middle, for SVG and `Path2D` alike. Nothing stands at what is established, and
 * nothing where the data do not say.
 */
import { svg, type SVGTemplateResult } from 'lit';

/** A circle of radius 3 around (7, 6), and its half. */
const RING = 'M4 6a3 3 0 1 1 6 0 3 3 0 1 1-6 0Z';
const HALF = 'M7 3a3 3 0 0 1 0 6Z';
const CHEVRONS = 'M3.8 3.2 6.2 6 3.8 8.8M10.2 3.2 7.8 6 10.2 8.8';
const STRIKE = 'M-9.5 0H9.5';

/**
 * The outline is stroked in the surface's colour first, 4 px wide, which keeps the sign apart from the glyph; then it is
 * filled with the surface's colour and stroked in the mark's, 1.4 px wide. `fill` is filled in the mark's colour.
 */
export interface StatusSign {
  readonly outline: string;
  readonly fill: string;
}

/** By the column `status`: none, established, reported, claimed, disputed, retracted. */
const SIGNS: readonly (StatusSign | undefined)[] = [
  undefined,
  undefined,
  { outline: RING, fill: HALF },
  { outline: RING, fill: '' },
  { outline: CHEVRONS, fill: '' },
  { outline: STRIKE, fill: '' },
];
/** The label of a retracted entry is struck as well. */
export const RETRACTED = SIGNS.length - 1;

export function statusSign(status: number): StatusSign | undefined {
  return SIGNS[status];
}

/** The sign of a glyph at (x, 0). */
export function statusTemplate(status: number, x: number): SVGTemplateResult | '' {
  const sign = statusSign(status);
  if (sign === undefined) return '';
  const { outline, fill } = sign;
  return svg`<g class="status-sign" transform="translate(${x.toFixed(1)} 0)">
    <path class="ground" d=${outline}></path>
    <path d=${outline}></path>
    ${fill === '' ? '' : svg`<path class="half" d=${fill}></path>`}
  </g>`;
}
