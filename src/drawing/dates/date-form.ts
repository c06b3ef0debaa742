/**
 * A form of a date: what a mark looks like that knows so much about its date. A mark has one base form (`day`, `span`,
 * `set`), and others that add to it (`about`, `open`). No form draws anything outside of what its date can mean, except
 * that a day narrower than its glyph has the glyph around it.
 */
import type { PxOfTime } from '../scale/view.js';
import { Tier } from './tier.js';
import type { MarkPen } from './mark-pen.js';

/** Half the width of a glyph. */
export const GLYPH_PX = 8;
/** Height of a mark as wide as its date. */
const BOX_PX = 16;
/** Nothing is drawn narrower. */
export const LEAST_PX = 3;
/** Radius of the corners of what lasts, and of a day: what may be at any time in its span has round ends. */
export const SPAN_RADIUS_PX = 3;
/** A lead is 1.4 times as large as an entry. A minor entry is a thin bar, or a small glyph. */
const GLYPH_SCALES = [0.7, 1, 1.4] as const;
const BOX_SCALES = [0.5, 1, 1.4] as const;

export function glyphScale(tier: number | undefined): number {
  return GLYPH_SCALES[tier ?? Tier.entry]!;
}

export function boxHeight(tier: number | undefined): number {
  return BOX_PX * BOX_SCALES[tier ?? Tier.entry]!;
}

/** px on screen of px that run with time. */
export interface ScreenPx {
  readonly rtl: boolean;
  readonly x: (px: number) => number;
  readonly left: (start: number, end: number) => number;
}

/** Placed marks, as columns: see the scene. */
export interface PlacedDates {
  readonly entry: ArrayLike<number>;
  readonly form: ArrayLike<number>;
  readonly shape: ArrayLike<number>;
  readonly outerStart: ArrayLike<number>;
  readonly outerEnd: ArrayLike<number>;
  readonly aboutStart: ArrayLike<number>;
  readonly aboutEnd: ArrayLike<number>;
  readonly coreStart: ArrayLike<number>;
  readonly coreEnd: ArrayLike<number>;
  readonly glyph: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly spread: ArrayLike<number>;
  readonly tier: ArrayLike<number>;
  /** Height of a thin span, px; 0 for other marks. */
  readonly size: ArrayLike<number>;
  /** 1 if the mark has a glyph. */
  readonly hasGlyph: ArrayLike<number>;
  /** The drawn px. */
  readonly from: number;
  readonly to: number;
  readonly transform: PxOfTime;
}

export interface DateContext {
  readonly scene: PlacedDates;
  readonly mirror: ScreenPx;
  /** Members of the set of an entry, UTC ms. */
  readonly membersOf: (entry: number) => readonly { readonly start: number; readonly end: number }[];
}

/** A sample in the key: its words, the bits of its mark, and its place, px from the middle of the sample. */
export interface DateKey {
  readonly bits: number;
  readonly words: DateWords;
  readonly start: number;
  readonly end: number;
  /** How far it fades out on either side. */
  readonly about?: number;
  readonly core?: readonly [start: number, end: number];
  readonly members?: readonly { readonly start: number; readonly end: number }[];
}

/** Names of the texts in the key. */
type DateWords =
  | 'legendApproximate'
  | 'legendUncertain'
  | 'legendBand'
  | 'legendBar'
  | 'legendOpen'
  | 'legendUnknown'
  | 'legendUnspecified'
  | 'legendOneOf'
  | 'legendAllOf';

/** The place of a mark in its date. */
export interface GlyphRoom {
  /** Whether the mark is drawn as wide as its date. */
  readonly isSpread: boolean;
  /** Whether its glyph is drawn: it has room in the date, or the date is no wider than a day. */
  readonly hasGlyph: boolean;
  /** Where the glyph is if that follows from the width; undefined if it is where its time is. */
  readonly at: number | undefined;
}

export interface BaseForm {
  readonly bits: number;
  /** A mark of a date between two px; `glyphPx` is half of its glyph. */
  readonly place: (form: number, start: number, end: number, glyphPx: number) => GlyphRoom;
  readonly draw: (pen: MarkPen, context: DateContext, at: number) => void;
  readonly keys: readonly DateKey[];
}

export interface AddedForm {
  readonly bits: number;
  /** How far it reaches beyond the drawing of the base form, px, on the side of the past and of the future. */
  readonly reach: (form: number) => readonly [number, number];
  readonly draw: (pen: MarkPen, context: DateContext, at: number) => void;
  readonly keys: readonly DateKey[];
}

/** px of a mark within the drawn px. */
export function drawnSpan({ from, to, outerStart, outerEnd }: PlacedDates, at: number): readonly [number, number] {
  return [Math.max(outerStart[at]!, from), Math.min(outerEnd[at]!, to)];
}

/** A thin span has the height of its line. */
export function heightOf({ size, tier }: PlacedDates, at: number): number {
  return size[at]! || boxHeight(tier[at]);
}

/** The side of the tail of a statement, which is said: its bubble is the whole pill. Events are pills without a tail. */
export function tailOf({ scene, mirror }: DateContext, at: number): 'left' | 'right' | undefined {
  if (scene.shape[at] === EVENT || scene.size[at]! > 0) return undefined;
  return mirror.rtl ? 'right' : 'left';
}

/** `GlyphShape.event`. */
const EVENT = 0;
