/**
 * The picture as numbers: one contract for every painter, for pointer, keyboard and words.
 *
 * x is px from the left edge of the window at the transform it was built for, so `offsetPx` has to be added once the
 * window has moved on; folds are always of the present window. y is px from the top of the rows. Colours are palette indices, so a theme changes nothing here.
 * Placements keep the arrangement's order (lane, row, start); only those that reach into `from`..`to` are in it.
 */
import type { Fold } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';
import type { PlacedLane } from '../layout/arrange.js';

/** What the glyph looks like: diamond, speech bubble, speech bubble of one who said nothing. */
export const GlyphShape = { event: 0, statement: 1, silence: 2 } as const;
export type GlyphShape = (typeof GlyphShape)[keyof typeof GlyphShape];

/** One entry in one lane is one placement: a row of these columns. */
export interface Placements {
  readonly count: number;
  /** Entry index of each placement. */
  readonly entry: Uint32Array;
  readonly lane: Uint16Array;
  readonly y: Float32Array;
  /** What the date covers. */
  readonly outerStart: Float64Array;
  readonly outerEnd: Float64Array;
  /** Where "about" reaches to; equal to the outer bounds where there is none. */
  readonly aboutStart: Float64Array;
  readonly aboutEnd: Float64Array;
  /** The certain part of a bar; equal where there is none. */
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  readonly glyph: Float64Array;
  /** What is drawn, tails and halo included. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** `GlyphShape`. */
  readonly shape: Uint8Array;
  readonly colour: Uint8Array;
  /** Bits of `MarkForm`. */
  readonly form: Uint16Array;
  /** 1 where `outerStart` to `outerEnd` is drawn. */
  readonly spread: Uint8Array;
  readonly labelSide: Uint8Array;
  readonly labelX: Float64Array;
  readonly labelRoom: Float64Array;
  /** Full width of the label; 0 where none is placed. */
  readonly labelWidth: Float64Array;
  /** As in the model: place in `STATUSES` plus 1, or 0. */
  readonly status: Uint8Array;
}

export interface Scene extends Placements {
  /** What is not drawn one by one; undefined where everything is. */
  readonly densities: Densities | undefined;
  readonly folds: readonly SceneFold[];
  readonly lanes: readonly PlacedLane[];
  readonly heightPx: number;
  /** The transform that it was built for. */
  readonly transform: Transform;
  /** How far the window has been panned since: add it to every x of a placement. */
  readonly offsetPx: number;
  /** px of the window that is covered. */
  readonly from: number;
  readonly to: number;
}

/** How many entries stand in each bucket of time, besides those that are placements. The counts are exact. */
export interface Densities {
  /** Edges of the buckets: px, and UTC ms. */
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Counts by bucket, of each lane (by place) that has any. */
  readonly lanes: ReadonlyMap<number, Uint32Array>;
}

export interface SceneFold extends Fold {
  readonly x0: number;
  readonly x1: number;
}
