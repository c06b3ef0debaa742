/**
 * Symbol types as in d3: each draws its outline about (0, 0), on a canvas or into the path of an SVG alike. Their paths
 * are those of `d3.symbol`; only d3-path is loaded for them, since d3-shape includes every curve.
 */
import { pathRound } from 'd3';

/** The methods of a canvas that a symbol uses; the paths of d3 have them too. */
export type SymbolContext = Pick<CanvasPath, 'arc' | 'bezierCurveTo' | 'closePath' | 'lineTo' | 'moveTo'>;

export interface SymbolType {
  /** `size` is the area of a glyph in square px, as for `d3.symbol`; its signs and the heads of threads follow it. */
  draw(context: SymbolContext, size: number): void;
}

/** Half the diagonal of a glyph, px. */
export const GLYPH_RADIUS_PX = 7.2;
/** The reference size of all drawings: the area of the diamond. */
export const GLYPH_SIZE = 2 * GLYPH_RADIUS_PX ** 2;

const paths = new Map<SymbolType, string>();

/** SVG path of a symbol at the size of a glyph. */
export function symbolPath(type: SymbolType): string {
  const known = paths.get(type);
  if (known !== undefined) return known;
  const path = pathRound(3);
  type.draw(path, GLYPH_SIZE);
  paths.set(type, path.toString());
  return path.toString();
}

/** Straight lines, each through `x, y, x, y, …`, px at the size of a glyph. */
export function openLines(...lines: readonly (readonly number[])[]): SymbolType {
  return {
    draw: (context, size) => {
      for (const line of lines) drawLine(context, line, glyphScale(size));
    },
  };
}

export function polygon(...line: readonly number[]): SymbolType {
  return {
    draw: (context, size) => {
      drawLine(context, line, glyphScale(size));
      context.closePath();
    },
  };
}

function drawLine(context: SymbolContext, line: readonly number[], scale: number): void {
  for (let at = 0; at < line.length; at += 2) {
    const x = line[at]! * scale;
    const y = line[at + 1]! * scale;
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

/** How much larger than a glyph of the chart. */
export function glyphScale(size: number): number {
  return Math.sqrt(size / GLYPH_SIZE);
}
