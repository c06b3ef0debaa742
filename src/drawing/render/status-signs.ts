/**
 * The status of an entry, as a small sign at the lower right of its glyph. Signs differ by shape, so no colour is
 * needed. They are symbol types about the middle of the glyph. There is no sign if the data give no status, and none
 * for the status that the key names once.
 */
import { svg, type SVGTemplateResult } from 'lit';
import { glyphScale, openLines, symbolPath, type SymbolType } from './symbol-type.js';

/** px at the size of a glyph. */
const RING_PX = { x: 7, y: 6, radius: 3 };
const QUARTER_TURN = Math.PI / 2;

const ring = ringArc(0, 4 * QUARTER_TURN);
const half = ringArc(-QUARTER_TURN, QUARTER_TURN);
const chevrons = openLines([3.8, 3.2, 6.2, 6, 3.8, 8.8], [10.2, 3.2, 7.8, 6, 10.2, 8.8]);
const strike = openLines([-9.5, 0, 9.5, 0]);

/**
 * The outline is stroked in the surface's colour first, 4 px wide, which keeps the sign apart from the glyph; then it
 * is filled with the surface's colour and stroked in the mark's, 1.4 px wide. `fill` is filled in the mark's colour.
 */
export interface StatusSign {
  readonly outline: SymbolType;
  readonly fill?: SymbolType;
}

/** Signs by the column `status`: none, established, reported, claimed, disputed, retracted. */
const SIGNS: readonly (StatusSign | undefined)[] = [
  undefined,
  { outline: ring, fill: ring },
  { outline: ring, fill: half },
  { outline: ring },
  { outline: chevrons },
  { outline: strike },
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
    <path class="ground" d=${symbolPath(outline)}></path>
    <path d=${symbolPath(outline)}></path>
    ${fill === undefined ? '' : svg`<path class="half" d=${symbolPath(fill)}></path>`}
  </g>`;
}

function ringArc(from: number, to: number): SymbolType {
  return {
    draw: (context, size) => {
      const scale = glyphScale(size);
      const [x, y, radius] = [RING_PX.x * scale, RING_PX.y * scale, RING_PX.radius * scale];
      context.moveTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
      context.arc(x, y, radius, from, to);
      context.closePath();
    },
  };
}
