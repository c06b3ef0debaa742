/**
 * The picture as numbers: one contract for every painter, for pointer, keyboard and words.
 *
 * x is px from the left edge of the window at the transform of the scene, so `offsetPx` has to be added after the
 * window has moved; folds are always of the present window. y is px from the top of the rows. Colours are palette
 * indices, so a theme changes nothing here. Placements keep the arrangement's order (lane, row, start); only those in
 * `from`..`to` are in it.
 */
import type { Fold } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';
import type { PlacedLane } from '../layout/arrange.js';
import type { MarkSizes } from '../layout/mark-columns.js';
import type { PlacedTitle } from '../layout/title-room.js';

/** The glyphs: diamond, speech bubble, speech bubble of someone who made no comment. */
export const GlyphShape = { event: 0, statement: 1, silence: 2 } as const;
export type GlyphShape = (typeof GlyphShape)[keyof typeof GlyphShape];

/**
 * The drawing of a placement: with its glyph, as a dot of a column, as a thin span in the band of lasting entries, or as
 * the end of the stem of an entry whose mark is in another lane.
 */
export const MarkLook = { glyph: 0, dot: 1, span: 2, end: 3 } as const;
export type MarkLook = (typeof MarkLook)[keyof typeof MarkLook];

/** Radius of the dot that ends a stem. */
export const END_PX = 3.5;

/** One entry in one lane is one placement: a row of these columns. Ends of stems follow all others. */
export interface Placements {
  readonly count: number;
  /** Entry index of each placement. */
  readonly entry: Uint32Array;
  readonly lane: Uint16Array;
  readonly y: Float32Array;
  /** The px of the date. */
  readonly outerStart: Float64Array;
  readonly outerEnd: Float64Array;
  /** The reach of "about"; equal to the outer bounds if there is none. */
  readonly aboutStart: Float64Array;
  readonly aboutEnd: Float64Array;
  /** The certain part of a bar; equal if there is none. */
  readonly coreStart: Float64Array;
  readonly coreEnd: Float64Array;
  /** The place of its glyph, or of a mark without one. */
  readonly glyph: Float64Array;
  /** 1 if it has a glyph. */
  readonly hasGlyph: Uint8Array;
  /** The px of the drawing, tails included. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** `GlyphShape`. */
  readonly shape: Uint8Array;
  readonly colour: Uint8Array;
  /** Bits of `MarkForm`. */
  readonly form: Uint16Array;
  /** `Tier`. */
  readonly tier: Uint8Array;
  /** 1 if `outerStart` to `outerEnd` is drawn. */
  readonly spread: Uint8Array;
  /** `MarkLook`. */
  readonly look: Uint8Array;
  /** The diameter of a dot, the height of a thin span, px; 0 of other marks. */
  readonly size: Float32Array;
  readonly labelSide: Uint8Array;
  /** Middle of the label's line; `y`, except for a title with a hairline to its dot. */
  readonly labelY: Float32Array;
  readonly labelX: Float64Array;
  readonly labelRoom: Float64Array;
  /** Full width of the label; 0 if none is placed. */
  readonly labelWidth: Float64Array;
  /** The same as in the model: place in `STATUSES` plus 1, or 0. */
  readonly status: Uint8Array;
}

/** The titles of the columns of a lane, as wide as they were placed. */
export interface LaneTitles {
  /** The place of the lane. */
  readonly index: number;
  /** The level of titles: the zoom was at least `2 ** power` times that of fit. */
  readonly power: number;
  readonly placed: readonly PlacedTitle[];
}

/** Which titles columns have. */
export interface SceneTitles {
  /** None. */
  readonly untitled?: boolean;
  /** The window is at rest: each that has room. */
  readonly rested?: boolean;
  /** Those of the last window at rest stay while the window moves, as long as they touch nothing. */
  readonly kept?: readonly LaneTitles[] | undefined;
}

export interface Scene extends Placements {
  readonly sizes: MarkSizes | undefined;
  /** Palette indices of the entries whose mark has the colours of several parties. */
  readonly shared: ReadonlyMap<number, readonly number[]>;
  /** Entries in view without a placement are counted: nothing can point at them. */
  readonly isCounted?: boolean;
  /** Columns of entries, of each lane (by place) that has any. */
  readonly stacks: ReadonlyMap<number, Stack>;
  /** The number of lasting entries in force, of each lane (by place) that cannot draw all of them. */
  readonly forces: ReadonlyMap<number, Force>;
  readonly titles?: readonly LaneTitles[];
  readonly folds: readonly SceneFold[];
  readonly lanes: readonly SceneLane[];
  readonly heightPx: number;
  /** The transform of the scene. */
  readonly transform: Transform;
  /** How far the window has been panned since: add it to every x of a placement. */
  readonly offsetPx: number;
  /** The covered px of the window. */
  readonly from: number;
  readonly to: number;
}

export interface SceneLane extends PlacedLane {
  /** Its present form. */
  readonly look: 'rows' | 'dots' | 'bars';
}

/** Columns of the calendar, without the empty ones, in order of time. */
export interface StackColumns {
  /** Edges: px, and UTC ms (`end` is exclusive). */
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Entries in each. */
  readonly count: Uint32Array;
  /** y of the upper end of each, px from the top of the rows. */
  readonly top: Float64Array;
  /** y of the upper end of what lasts, below what is only some unknown time in its span; `top` if there is none. */
  readonly solidTop?: Float64Array | undefined;
  /** y of their common base. */
  readonly base: number;
  /** A number, and the y of its height; undefined if the columns are of unequal measure. */
  readonly tick: ScaleTick | undefined;
}

export interface ScaleTick {
  readonly count: number;
  readonly y: number;
}

export interface Stack extends StackColumns {
  readonly form: 'dots' | 'bars';
  /** The entries of column `i` are `entry[from[i]]` to `entry[to[i] - 1]`; undefined if they are only counted. */
  readonly entry: Uint32Array | undefined;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 for a bar among dots, whose dots have no room: it is as high as the stack, whatever its number. */
  readonly torn?: Uint8Array | undefined;
  /** Dots of one day in the window of that day whose time of day is not known, by column. */
  readonly blocks?: ReadonlyMap<number, DayBlock> | undefined;
}

export interface DayBlock {
  readonly count: number;
  /** px. */
  readonly start: number;
  readonly end: number;
  /** px above the base of the stack. */
  readonly low: number;
  readonly high: number;
  /** px between the dots on either side, which stand at their own hours, and the ends of the day. */
  readonly from: number;
  readonly to: number;
  /** Most lines of the words beside them. */
  readonly lines: number;
}

/** Each column counts the entries in it, so one entry is counted in many. */
export type Force = StackColumns;

export interface SceneFold extends Fold {
  readonly x0: number;
  readonly x1: number;
}
