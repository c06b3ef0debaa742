/**
 * The strokes of a mark. Both painters are pens: one turns each stroke into an SVG element, the other draws it on a
 * canvas. So a mark is described once and looks the same from both.
 *
 * x is px from the left edge of the window, y px from the middle of the row. The pen chooses colours.
 */

/**
 * Rectangles: the extent of a date, the width of a sharp one, a bar, its certain part, a member of a set, a possible
 * member, an outline alone, the ground of what a search has found.
 */
export type BoxRole = 'band' | 'extent' | 'bar' | 'core' | 'member' | 'member ghost' | 'whisker' | 'found-ring';

/** Lines: a plain one, and one of dots. */
export type LineRole = 'whisker' | 'dotted';

export interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Radius of its corners; round ends if missing. */
  readonly radius?: number;
  /** Some digits of the date are unknown. */
  readonly unspecified: boolean;
  /** The box is a speech bubble: the side on which it has a tail. */
  readonly tail?: 'left' | 'right' | undefined;
}

export interface Glyph {
  /** `GlyphShape`. */
  readonly shape: number;
  readonly x: number;
  /** Its size, as a share of that of an entry of the middle tier. */
  readonly scale: number;
  readonly hollow: boolean;
  readonly dashed: boolean;
  /** Palette indices of the parties that share the mark, each an equal part of it. */
  readonly shared?: readonly number[] | undefined;
}

export interface Dot {
  readonly x: number;
  readonly radius: number;
  /** The date is known less exactly than its column. */
  readonly hollow: boolean;
  /** A hairline ties a title to it. */
  readonly titled: boolean;
}

export interface MarkPen {
  dot(dot: Dot): void;
  /** Draws a line from a title down to its dot. */
  hairline(x: number, y0: number, y1: number): void;
  box(role: BoxRole, box: Box): void;
  line(role: LineRole, x0: number, x1: number, y: number): void;
  /** Fades to nothing on the given side of the screen; `light` like the span that it continues. */
  fade(side: 'left' | 'right', left: number, width: number, height: number, light: boolean): void;
  glyph(glyph: Glyph): void;
}
